// The interface that every file system provider implements.

/** What a file system says about a file or a folder. */
export interface FsEntry {
  /** The last part of the path. */
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Bytes; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
}

export interface FsCapabilities {
  /** Every mutating call answers EROFS. */
  readonly readOnly: boolean;
}

/**
 * A file system that can be mounted. Paths are absolute within the provider, with `/` between parts and none at the end.
 * Failures reject with an `FsError`, or with any error that has a POSIX `code`.
 */
export interface FsProvider {
  readonly capabilities: FsCapabilities;
  stat(path: string): Promise<FsEntry>;
  /** Entries of a folder, in order of name. */
  list(path: string): Promise<readonly FsEntry[]>;
  /** The whole file; the caller may keep the bytes. */
  read(path: string): Promise<Uint8Array>;
  /** Replaces a file (or adds to its end), making it where it is missing. The folder must exist. */
  write(path: string, data: Uint8Array, options?: { readonly append?: boolean }): Promise<void>;
  makeDir(path: string): Promise<void>;
  remove(path: string, options?: { readonly recursive?: boolean }): Promise<void>;
  /** Moves a file or folder, over an existing file too. */
  rename(from: string, to: string): Promise<void>;
  /** The session that mounted it is gone. */
  close?(): Promise<void>;
}

const members = ['stat', 'list', 'read', 'write', 'makeDir', 'remove', 'rename'] as const;

/** The members that a value lacks to be a provider. */
export function listMissingMembers(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return ['capabilities', ...members];
  const provider = value as Partial<Record<keyof FsProvider, unknown>>;
  const hasCapabilities = typeof (provider.capabilities as Partial<FsCapabilities> | undefined)?.readOnly === 'boolean';
  return [...(hasCapabilities ? [] : ['capabilities']), ...members.filter((name) => typeof provider[name] !== 'function')];
}
