// Files as the host reads and writes them, beside the programs.

import { ExecutionError, FsError } from '../errors.ts';
import { parentOf, resolvePath } from './paths.ts';
import type { FsProvider } from './provider.ts';

export class HostFiles {
  readonly #provider: FsProvider;
  readonly #cwd: string;

  /** Relative paths begin at `cwd`. */
  constructor(provider: FsProvider, cwd: string) {
    this.#provider = provider;
    this.#cwd = cwd;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const place = this.#resolve(path);
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) throw new ExecutionError('Argument', 'content must be a text or a Uint8Array');
    await this.#makeFolder(parentOf(place));
    await this.#provider.write(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async read(path: string, encoding?: 'utf8'): Promise<Uint8Array | string> {
    const bytes = await this.#provider.read(this.#resolve(path));
    return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
  }

  #resolve(path: unknown): string {
    if (typeof path !== 'string' || path === '') throw new ExecutionError('Argument', 'path must be a text that is not empty');
    return resolvePath(this.#cwd, path);
  }

  async #makeFolder(path: string): Promise<void> {
    if (path === '/') return;
    try {
      if ((await this.#provider.stat(path)).kind === 'folder') return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      await this.#makeFolder(parentOf(path));
      await this.#provider.makeDir(path);
      return;
    }
    throw new FsError('ENOTDIR', path);
  }
}
