// The mount table: which provider serves a path. The longest mount path that holds it wins.

import { FsError, InitError, type InitErrorDetail } from '../errors.ts';
import { readEpoch } from '../schedule.ts';
import { isWithin, nameOf, parentOf, resolvePath } from './paths.ts';
import { listMissingMembers, type FsCapabilities, type FsEntry, type FsProvider } from './provider.ts';

/** Throws the `InitError` of a mount path or provider that is none. */
export function checkMount(mountPath: string, provider: FsProvider): void {
  if (typeof mountPath !== 'string' || !mountPath.startsWith('/') || resolvePath('/', mountPath) !== mountPath) {
    throw unfit(mountPath, 'MountPath', `a mount path is absolute, without "." or ".." and without "/" at its end; this one is ${JSON.stringify(mountPath)}`);
  }
  const missing = listMissingMembers(provider);
  if (missing.length > 0) throw unfit(mountPath, 'Provider', `the provider for ${mountPath} lacks ${missing.join(', ')}`, missing);
}

type Unfitness = Extract<InitErrorDetail, { code: 'FilesystemProvider' }>['reason'];

function unfit(mountPath: string, reason: Unfitness, message: string, missing?: readonly string[]): InitError {
  return new InitError({ code: 'FilesystemProvider', mountPath, reason, ...(missing ? { missing } : {}) }, message);
}

/** All mounted file systems, as one. */
export class MountTable implements FsProvider {
  readonly capabilities: FsCapabilities = { readOnly: false };
  readonly #mounts = new Map<string, FsProvider>();

  mount(mountPath: string, provider: FsProvider): void {
    checkMount(mountPath, provider);
    if (this.#mounts.has(mountPath)) throw unfit(mountPath, 'AlreadyMounted', `something is mounted at ${mountPath} already`);
    this.#mounts.set(mountPath, provider);
  }

  has(mountPath: string): boolean {
    return this.#mounts.has(mountPath);
  }

  async stat(path: string): Promise<FsEntry> {
    if (this.#isAboveMount(path)) {
      // the folders above a mount exist, whether the file system below knows them or not
      const [provider, inner] = this.#find(path);
      const entry = await provider.stat(inner).catch(() => undefined);
      return { name: nameOf(path), kind: 'folder', size: 0, modifiedMs: entry?.modifiedMs ?? readEpoch() };
    }
    const [provider, inner] = this.#find(path);
    return { ...(await provider.stat(inner)), name: nameOf(path) };
  }

  async list(path: string): Promise<readonly FsEntry[]> {
    const [provider, inner] = this.#find(path);
    const below = this.#namesBelow(path);
    if (below.size === 0) return provider.list(inner);
    const own = await provider.list(inner).catch((): readonly FsEntry[] => []);
    const mounted = [...below].map((name): FsEntry => ({ name, kind: 'folder', size: 0, modifiedMs: readEpoch() }));
    return [...own.filter(({ name }) => !below.has(name)), ...mounted].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(path: string): Promise<Uint8Array> {
    if (this.#isAboveMount(path)) throw new FsError('EISDIR', path);
    const [provider, inner] = this.#find(path);
    return provider.read(inner);
  }

  async write(path: string, data: Uint8Array, options?: { readonly append?: boolean }): Promise<void> {
    const [provider, inner] = this.#findForChange(path, 'EISDIR');
    await provider.write(inner, data, options);
  }

  async makeDir(path: string): Promise<void> {
    const [provider, inner] = this.#findForChange(path, 'EEXIST');
    await provider.makeDir(inner);
  }

  async remove(path: string, options?: { readonly recursive?: boolean }): Promise<void> {
    const [provider, inner] = this.#findForChange(path, 'EBUSY');
    await provider.remove(inner, options);
  }

  async rename(from: string, to: string): Promise<void> {
    const [provider, inner] = this.#findForChange(from, 'EBUSY');
    const [target, innerTarget] = this.#findForChange(to, 'EBUSY');
    if (provider !== target) throw new FsError('EXDEV', to);
    await provider.rename(inner, innerTarget);
  }

  async close(): Promise<void> {
    const providers = [...this.#mounts.values()];
    this.#mounts.clear();
    await Promise.allSettled(providers.map(async (provider) => provider.close?.()));
  }

  #find(path: string): readonly [FsProvider, string] {
    let best: string | undefined;
    for (const mountPath of this.#mounts.keys()) {
      if (isWithin(path, mountPath) && (best === undefined || mountPath.length > best.length)) best = mountPath;
    }
    const provider = best === undefined ? undefined : this.#mounts.get(best);
    if (best === undefined || provider === undefined) throw new FsError('ENOENT', path);
    return [provider, best === '/' ? path : path.slice(best.length) || '/'];
  }

  #findForChange(path: string, codeAboveMount: 'EISDIR' | 'EEXIST' | 'EBUSY'): readonly [FsProvider, string] {
    if (this.#isAboveMount(path)) throw new FsError(codeAboveMount, path);
    const found = this.#find(path);
    if (found[0].capabilities.readOnly) throw new FsError('EROFS', path);
    return found;
  }

  /** A mount point, or a folder on the way to one. */
  #isAboveMount(path: string): boolean {
    return [...this.#mounts.keys()].some((mountPath) => isWithin(mountPath, path));
  }

  #namesBelow(path: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (const mountPath of this.#mounts.keys()) {
      for (let each = mountPath; each !== '/'; each = parentOf(each)) if (parentOf(each) === path) names.add(nameOf(each));
    }
    return names;
  }
}
