// The errors that hosts meet: a base with a code, and one class per area. Compare by `code`, never by `instanceof` across packages.

/** What every error of RunMat has. */
export interface RunMatErrorFields {
  readonly code: string;
  readonly message: string;
  /** MATLAB's identifier, where there is one. */
  readonly identifier?: string;
  readonly cause?: unknown;
}

/** Base of all errors that the packages throw or reject with. Errors of programs are data in the payload instead. */
export class RunMatError extends Error {
  readonly code: string;
  declare readonly identifier?: string;

  constructor({ code, message, identifier, cause }: RunMatErrorFields) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    if (identifier !== undefined) this.identifier = identifier;
  }

  override get name(): string {
    return 'RunMatError';
  }
}

/** What went wrong while a session was set up, by code. Closed: hosts may switch over it. */
export type InitErrorDetail =
  /** An option has a wrong value; `option` is its path, as in `limits.timeMs`. */
  | { readonly code: 'Options'; readonly option: string; readonly expected: string }
  /** The startup snapshot could not be had, or is not one for this core. */
  | {
      readonly code: 'SnapshotResolution';
      readonly reason: 'Unreachable' | 'NotAnImage' | 'WrongVersion' | 'Damaged';
      readonly url?: string;
      readonly status?: number;
    }
  /** The core could not be fetched, compiled or started. */
  | { readonly code: 'WasmLoad'; readonly reason: 'Unreachable' | 'Invalid' }
  /** A provider or the place that it was meant for is unfit. */
  | {
      readonly code: 'FilesystemProvider';
      readonly mountPath: string;
      readonly reason: 'MountPath' | 'Provider' | 'AlreadyMounted';
      readonly missing?: readonly string[];
    }
  /** The worker failed, or does not call `serveSession`. */
  | { readonly code: 'Worker'; readonly reason: 'Failed' | 'NoAnswer' }
  /** Core, page and worker are of different versions. */
  | { readonly code: 'Protocol'; readonly expected: number; readonly found: number };

export type InitErrorCode = InitErrorDetail['code'];

/** A session could not be set up, or a piece could not be added to it. */
export class InitError extends RunMatError {
  declare readonly code: InitErrorCode;
  readonly detail: InitErrorDetail;

  constructor(detail: InitErrorDetail, message: string, cause?: unknown) {
    super({ code: detail.code, message, cause });
    this.detail = detail;
  }

  override get name(): string {
    return 'InitError';
  }
}

export type ExecutionErrorCode =
  /** The session was disposed. */
  | 'Disposed'
  /**
   * `execute`, `reset` or `reloadSnapshot` was called by a listener or handler while it runs: the run waits for it. Also
   * `execute`, from anywhere, while the promise of an input handler is open: who called cannot be told, and the call may be its own.
   */
  | 'InListener'
  /** The answered request is not pending (any more). */
  | 'StaleRequest'
  /** An argument is of the wrong type or range. */
  | 'Argument'
  /** The selector names nothing in the workspace. */
  | 'UnknownVariable'
  /** The selector's text is no path to a value. */
  | 'BadSelector'
  /** The preview token is of a variable that has changed. */
  | 'StaleToken'
  /** The selector or the slices reach outside the value. */
  | 'OutOfRange'
  | 'OutOfMemory'
  /** The worker is gone and no factory for another was given. */
  | 'WorkerLost'
  /** The core failed outside a run. */
  | 'Crashed';

/** A call that a session could not serve. */
export class ExecutionError extends RunMatError {
  declare readonly code: ExecutionErrorCode;

  constructor(code: ExecutionErrorCode, message: string, cause?: unknown) {
    super({ code, message, cause });
  }

  override get name(): string {
    return 'ExecutionError';
  }
}

export const fsErrorCodes = [
  'ENOENT',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'ENOTEMPTY',
  'EROFS',
  'EACCES',
  'EBUSY',
  'EXDEV',
  'EINVAL',
  'ENOSPC',
  'ESTALE',
  'ETIMEDOUT',
  'ECANCELED',
  'EIO',
] as const;

export type FsErrorCode = (typeof fsErrorCodes)[number];

const meanings: Readonly<Record<FsErrorCode, string>> = {
  ENOENT: 'No such file or directory',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  ENOTEMPTY: 'Directory not empty',
  EROFS: 'Read-only file system',
  EACCES: 'Permission denied',
  EBUSY: 'Device or resource busy',
  EXDEV: 'Invalid cross-device link',
  EINVAL: 'Invalid argument',
  ENOSPC: 'No space left on device',
  ESTALE: 'The file was changed by somebody else',
  ETIMEDOUT: 'Connection timed out',
  ECANCELED: 'Operation canceled',
  EIO: 'Input/output error',
};

/** An operation on files failed; codes are those of POSIX. */
export class FsError extends RunMatError {
  declare readonly code: FsErrorCode;
  readonly path: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;

  constructor(code: FsErrorCode, path: string, options: { readonly message?: string; readonly retryable?: boolean; readonly cause?: unknown } = {}) {
    super({ code, message: options.message ?? `${meanings[code]}: '${path}'`, cause: options.cause });
    this.path = path;
    this.retryable = options.retryable ?? code === 'ETIMEDOUT';
  }

  override get name(): string {
    return 'FsError';
  }
}
