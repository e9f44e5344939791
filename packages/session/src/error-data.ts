// Errors as data and back: what crosses between a page and its worker.

import { ExecutionError, type ExecutionErrorCode, FsError, fsErrorCodes, type FsErrorCode, InitError, type InitErrorDetail, RunMatError } from './errors.ts';

/** An error in a form that survives `structuredClone`. */
export interface CrossingError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly identifier?: string;
  readonly detail?: InitErrorDetail;
  readonly path?: string;
  readonly retryable?: boolean;
  readonly cause?: CrossingError;
}

/** Deep chains of causes help nobody. */
const deepestCause = 4;

export function packError(error: unknown, depth = 0): CrossingError {
  const fields = typeof error === 'object' && error !== null ? (error as Partial<Record<keyof CrossingError, unknown>>) : {};
  const text = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);
  return {
    name: text(fields.name, 'Error'),
    code: text(fields.code, 'Unknown'),
    message: text(fields.message, String(error)),
    ...(typeof fields.identifier === 'string' ? { identifier: fields.identifier } : {}),
    ...(error instanceof InitError ? { detail: error.detail } : {}),
    ...(typeof fields.path === 'string' ? { path: fields.path } : {}),
    ...(typeof fields.retryable === 'boolean' ? { retryable: fields.retryable } : {}),
    ...(fields.cause !== undefined && depth < deepestCause ? { cause: packError(fields.cause, depth + 1) } : {}),
  };
}

export function unpackError(data: CrossingError): Error {
  const cause = data.cause === undefined ? undefined : unpackError(data.cause);
  if (data.name === 'InitError' && data.detail !== undefined) return new InitError(data.detail, data.message, cause);
  if (data.name === 'ExecutionError') return new ExecutionError(data.code as ExecutionErrorCode, data.message, cause);
  if (data.name === 'FsError' && isFsErrorCode(data.code)) {
    return new FsError(data.code, data.path ?? '', { message: data.message, retryable: data.retryable ?? false, cause });
  }
  const { code, message, identifier } = data;
  return new RunMatError({ code, message, cause, ...(identifier === undefined ? {} : { identifier }) });
}

export function isFsErrorCode(code: unknown): code is FsErrorCode {
  return (fsErrorCodes as readonly unknown[]).includes(code);
}
