// Writes a session's output as it comes, and errors as a console shows them.

import { stderr, stdout } from 'node:process';
import type { ErrorData, ExecutePayload, OutputChunk } from '@runmat/session';

export function writeChunk({ stream, text }: OutputChunk): void {
  (stream === 'stdout' ? stdout : stderr).write(text);
}

export function writeError({ report }: ErrorData): void {
  stderr.write(`${report}\n`);
}

/** JSON has no NaN, infinities and negative zero: they become texts. */
export function toJson(payload: ExecutePayload): string {
  return JSON.stringify(payload, (_, value: unknown) => {
    if (typeof value !== 'number') return value;
    if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : value;
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Inf' : '-Inf';
  });
}

/** What the shell learns of a run. */
export function exitCodeOf({ error, exitCode }: ExecutePayload): number {
  if (error === undefined) return (exitCode ?? 0) & 0xff;
  return { Cancelled: 130, Timeout: 124, Crashed: 1, Syntax: 1, Runtime: 1 }[error.code];
}
