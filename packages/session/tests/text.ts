// What tests read from payloads.

import type { ExecutePayload } from '../src/index.ts';

/** One stream of a payload, joined. */
export function textOf({ stdout }: ExecutePayload, stream = 'stdout'): string {
  return stdout
    .filter((chunk) => chunk.stream === stream)
    .map(({ text }) => text)
    .join('');
}

export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The code that a promise rejects with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}
