// Recursion, nesting and memory in a worker of a page, where the stack is another.

import { describe, test, vi } from 'vitest';
import { initRunMat, type RunMatOptions, type RunMatSession } from '../src/index.ts';
import { checkCase, limitCases, type LimitCase } from './limit-cases.ts';

vi.setConfig({ testTimeout: 60_000 });

const worker = (): Worker => new Worker(new URL('./serve.worker.ts', import.meta.url), { type: 'module' });

describe.each<[string, readonly LimitCase[], RunMatOptions]>([
  ['nested text', limitCases.texts, {}],
  ['nested values', limitCases.values, {}],
  ['memory', limitCases.sizes, { limits: { memoryBytes: 128 * 1024 * 1024 } }],
  ['recursion', limitCases.recursions, {}],
  ['recursion to 100,000', limitCases.deepRecursions, { limits: { recursion: 100_000 } }],
])('%s', (_, cases, options) => {
  let session: RunMatSession | undefined;
  test.each(cases)('$name', async (one) => {
    session ??= await initRunMat({ worker, ...options });
    await checkCase(session, one);
  });
});
