// The machine's own files as a provider. Calls are synchronous inside: a command line has nothing else to do meanwhile.

import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { FsError, type FsEntry, type FsErrorCode, type FsProvider } from '@runmat/session';

/** Mounts a folder; `/` is the whole machine. */
export function createDirectoryFsProvider(root: string): FsProvider {
  const attempt = <T>(path: string, body: (native: string) => T): Promise<T> => {
    try {
      return Promise.resolve(body(join(root, path)));
    } catch (error) {
      return Promise.reject(explain(error, path));
    }
  };
  return {
    capabilities: { readOnly: false },
    stat: (path) => attempt(path, (native) => describe(basename(path), statSync(native))),
    list: (path) => attempt(path, listFolder),
    read: (path) => attempt(path, (native) => new Uint8Array(readFileSync(native))),
    write: (path, data, options) =>
      attempt(path, (native) => {
        if (options?.append) appendFileSync(native, data);
        else writeFileSync(native, data);
      }),
    makeDir: (path) =>
      attempt(path, (native) => {
        mkdirSync(native);
      }),
    remove: (path, options) =>
      attempt(path, (native) => {
        if (!statSync(native).isDirectory()) unlinkSync(native);
        else if (options?.recursive) rmSync(native, { recursive: true });
        else rmdirSync(native);
      }),
    rename: (from, to) =>
      attempt(from, (native) => {
        renameSync(native, join(root, to));
      }),
  };
}

function describe(name: string, stats: Stats): FsEntry {
  const isFolder = stats.isDirectory();
  return { name, kind: isFolder ? 'folder' : 'file', size: isFolder ? 0 : stats.size, modifiedMs: stats.mtimeMs };
}

function listFolder(native: string): readonly FsEntry[] {
  const entries: FsEntry[] = [];
  for (const name of readdirSync(native).sort()) {
    // a link that leads nowhere, or a file that went away meanwhile, is not there
    const stats = statSync(join(native, name), { throwIfNoEntry: false });
    if (stats) entries.push(describe(name, stats));
  }
  return entries;
}

const known: readonly FsErrorCode[] = ['ENOENT', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY', 'EROFS', 'EACCES', 'EBUSY', 'EXDEV', 'EINVAL', 'ENOSPC', 'ETIMEDOUT'];

function explain(error: unknown, path: string): FsError {
  const { code } = error as NodeJS.ErrnoException;
  const same = known.find((each) => each === code) ?? (code === 'EPERM' ? 'EACCES' : undefined);
  return same ? new FsError(same, path, { cause: error }) : new FsError('EIO', path, { message: String(error), cause: error });
}
