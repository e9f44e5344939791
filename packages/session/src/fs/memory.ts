// Files in memory: the root of every session that brings no other.

import { FsError } from '../errors.ts';
import { readEpoch } from '../schedule.ts';
import { isWithin, nameOf, parentOf, resolvePath } from './paths.ts';
import type { FsEntry, FsProvider } from './provider.ts';

export interface MemoryFsOptions {
  /** Files to begin with, by path; text becomes UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly readOnly?: boolean;
}

type Node = { readonly kind: 'file'; data: Uint8Array; modifiedMs: number } | { readonly kind: 'folder'; modifiedMs: number };

/** Makes a file system that lives as long as the page. */
export function createMemoryFsProvider(options: MemoryFsOptions = {}): FsProvider {
  const provider = new MemoryFs(options.readOnly ?? false);
  for (const [path, content] of Object.entries(options.files ?? {})) provider.place(resolvePath('/', path), content);
  return provider;
}

class MemoryFs implements FsProvider {
  readonly capabilities;
  /** In order of insertion; `list` sorts. */
  readonly #nodes = new Map<string, Node>([['/', { kind: 'folder', modifiedMs: readEpoch() }]]);

  constructor(readOnly: boolean) {
    this.capabilities = { readOnly };
  }

  /** Puts a file with the folders above it, read-only or not. */
  place(path: string, content: string | Uint8Array): void {
    for (let folder = parentOf(path); !this.#nodes.has(folder); folder = parentOf(folder)) this.#nodes.set(folder, { kind: 'folder', modifiedMs: readEpoch() });
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
    this.#nodes.set(path, { kind: 'file', data, modifiedMs: readEpoch() });
  }

  async stat(path: string): Promise<FsEntry> {
    return describe(path, await this.#get(path));
  }

  async list(path: string): Promise<readonly FsEntry[]> {
    const folder = await this.#get(path);
    if (folder.kind !== 'folder') throw new FsError('ENOTDIR', path);
    return [...this.#nodes]
      .filter(([each]) => each !== '/' && parentOf(each) === path)
      .map(([each, node]) => describe(each, node))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(path: string): Promise<Uint8Array> {
    const node = await this.#get(path);
    if (node.kind === 'folder') throw new FsError('EISDIR', path);
    return node.data.slice();
  }

  async write(path: string, data: Uint8Array, options?: { readonly append?: boolean }): Promise<void> {
    await this.#checkChange(path);
    const old = this.#nodes.get(path);
    if (old?.kind === 'folder') throw new FsError('EISDIR', path);
    await this.#getFolder(parentOf(path), path);
    this.#nodes.set(path, { kind: 'file', data: options?.append && old ? join(old.data, data) : data.slice(), modifiedMs: readEpoch() });
  }

  async makeDir(path: string): Promise<void> {
    await this.#checkChange(path);
    if (this.#nodes.has(path)) throw new FsError('EEXIST', path);
    await this.#getFolder(parentOf(path), path);
    this.#nodes.set(path, { kind: 'folder', modifiedMs: readEpoch() });
  }

  async remove(path: string, options?: { readonly recursive?: boolean }): Promise<void> {
    await this.#checkChange(path);
    await this.#get(path);
    if (path === '/') throw new FsError('EBUSY', path);
    const inside = this.#inside(path);
    if (inside.length > 1 && !options?.recursive) throw new FsError('ENOTEMPTY', path);
    for (const each of inside) this.#nodes.delete(each);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#checkChange(from);
    const source = await this.#get(from);
    await this.#getFolder(parentOf(to), to);
    if (from === to) return;
    if (isWithin(to, from)) throw new FsError('EINVAL', to);
    const target = this.#nodes.get(to);
    if (target?.kind === 'folder' && source.kind === 'file') throw new FsError('EISDIR', to);
    if (target?.kind === 'file' && source.kind === 'folder') throw new FsError('ENOTDIR', to);
    if (target?.kind === 'folder' && this.#inside(to).length > 1) throw new FsError('ENOTEMPTY', to);
    for (const path of this.#inside(from)) {
      const node = this.#nodes.get(path);
      this.#nodes.delete(path);
      if (node) this.#nodes.set(to + path.slice(from.length), node);
    }
  }

  #inside(path: string): string[] {
    return [...this.#nodes.keys()].filter((each) => isWithin(each, path));
  }

  #get(path: string): Promise<Node> {
    const node = this.#nodes.get(path);
    return node ? Promise.resolve(node) : Promise.reject(new FsError('ENOENT', path));
  }

  async #getFolder(path: string, asked: string): Promise<void> {
    const node = this.#nodes.get(path);
    if (node === undefined) throw new FsError('ENOENT', asked);
    if (node.kind === 'file') throw new FsError('ENOTDIR', asked);
    return Promise.resolve();
  }

  #checkChange(path: string): Promise<void> {
    return this.capabilities.readOnly ? Promise.reject(new FsError('EROFS', path)) : Promise.resolve();
  }
}

function describe(path: string, node: Node): FsEntry {
  return { name: nameOf(path), kind: node.kind, size: node.kind === 'file' ? node.data.length : 0, modifiedMs: node.modifiedMs };
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
