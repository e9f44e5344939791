// Recursion, nesting and memory, on the thread that runs the core: in Node and on a page.

import { describe, expect, test, vi } from 'vitest';
import { initRunMat, type RunMatOptions, type RunMatSession } from '../src/index.ts';
import { checkCase, limitCases, type LimitCase } from './limit-cases.ts';
import { codeOf } from './text.ts';

// the machine may be busy, and 4,950 cells of each megabyte take their time
vi.setConfig({ testTimeout: 60_000 });

describe.each<[string, readonly LimitCase[], RunMatOptions]>([
  ['nested text', limitCases.texts, {}],
  ['nested values', limitCases.values, {}],
  ['memory', limitCases.sizes, { limits: { memoryBytes: 128 * 1024 * 1024 } }],
  ['recursion', limitCases.recursions, {}],
  ['recursion to 100,000', limitCases.deepRecursions, { limits: { recursion: 100_000 } }],
])('%s', (_, cases, options) => {
  let session: RunMatSession | undefined;
  test.each(cases)('$name', async (one) => {
    session ??= await initRunMat(options);
    await checkCase(session, one);
  });
});

test('what is nested deeply can be looked into', async () => {
  await using session = await initRunMat();
  const { workspace } = await session.execute("c = {}; for k = 1:1e5, c = {c}; end, s.a = c; f = @() c; m = containers.Map('k', c);");
  expect(workspace.values.map(({ name, summary }) => [name, summary])).toEqual([
    ['c', '{{1x1 cell}}'],
    ['f', '@()c'],
    ['k', '100000'],
    ['m', '[1x1 containers.Map]'],
    ['s', '[1x1 struct]'],
  ]);
  const { data } = await session.materializeVariable(`c${'{1}'.repeat(400)}`);
  expect(data).toMatchObject({ kind: 'cell', items: [{ className: 'cell', shape: [1, 1] }] });
  expect(await codeOf(session.materializeVariable(`c${'{1}'.repeat(1000)}`))).toBe('BadSelector');
});
