// Every field of a payload, through the real core. In Node and in Chromium.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initRunMat, type RunMatSession } from '../src/index.ts';
import { codeOf, delay, textOf } from './text.ts';

let session: RunMatSession;
beforeEach(async () => {
  session = await initRunMat();
});
afterEach(() => session.dispose());

describe('stdout', () => {
  test('pieces are verbatim: joined, they are the stream', async () => {
    const payload = await session.execute("disp('a'); fprintf('b'); fprintf('c\\n'); disp([])");
    expect(textOf(payload)).toBe('a\nbc\n');
  });

  test('stream, text and timestampMs of each piece; both streams in their order', async () => {
    const before = Date.now();
    const { stdout } = await session.execute("fprintf('one '); fprintf(2, 'two '); fprintf('three')");
    expect(stdout.map(({ stream, text }) => [stream, text])).toEqual([
      ['stdout', 'one '],
      ['stderr', 'two '],
      ['stdout', 'three'],
    ]);
    for (const { timestampMs } of stdout) expect(Math.abs(timestampMs - before)).toBeLessThan(60_000);
  });

  test('of a flood the payload has the end, and says how much is missing; listeners hear all', async () => {
    const limited = await initRunMat({ limits: { stdoutCharacters: 1_000 } });
    let heard = 0;
    limited.subscribeStdout(({ text }) => (heard += text.length));
    const payload = await limited.execute("for k = 1:20000, fprintf('%9d\\n', k); end");
    expect(heard).toBe(200_000);
    expect(payload.stdoutDropped).toBe(199_000);
    expect(textOf(payload)).toHaveLength(1_000);
    expect(textOf(payload).endsWith('20000\n')).toBe(true);
    expect(await limited.execute("fprintf('%d', 1)")).not.toHaveProperty('stdoutDropped');
    await limited.dispose();
  });

  test('a payload has what was printed since the last one', async () => {
    await session.execute("disp('first')");
    expect(textOf(await session.execute("disp('second')"))).toBe('second\n');
  });

  test('listeners hear each piece while the program still runs', async () => {
    const heard: string[] = [];
    let isOver = false;
    const subscription = session.subscribeStdout(({ text }) => heard.push(`${text.trim()} ${isOver}`));
    const run = session.execute("disp('now'); pause(0.05); disp('later')").then(() => (isOver = true));
    await delay(25);
    expect(heard).toEqual(['now false']);
    await run;
    expect(heard).toEqual(['now false', 'later false']);
    subscription();
    await session.execute("disp('unheard')");
    expect(heard).toHaveLength(2);
  });

  test('unsubscribeStdout ends a subscription by its id', async () => {
    const heard: string[] = [];
    const { id } = session.subscribeStdout(({ text }) => heard.push(text));
    expect(session.unsubscribeStdout(id)).toBe(true);
    expect(session.unsubscribeStdout(id)).toBe(false);
    await session.execute('disp(1)');
    expect(heard).toEqual([]);
  });

  test('clc is told', async () => {
    let count = 0;
    session.onConsoleCleared(() => (count += 1));
    await session.execute("disp(1); clc; disp(2)");
    expect(count).toBe(1);
  });
});

describe('workspace', () => {
  test('the first payload is full, later ones have what changed and what went', async () => {
    const first = await session.execute("a = 1; b = 'two'; c = {3};");
    expect(first.workspace.full).toBe(true);
    expect(first.workspace.values.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    const second = await session.execute('b = 2; clear c; d = true;');
    expect(second.workspace.full).toBe(false);
    expect(second.workspace.values.map(({ name }) => name)).toEqual(['b', 'd']);
    expect(second.workspace.removed).toEqual(['c']);
    expect(second.workspace.version).toBeGreaterThan(first.workspace.version);
    expect((await session.execute('1 + 1;')).workspace.values.map(({ name }) => name)).toEqual(['ans']);
  });

  test('every field of an entry', async () => {
    const { workspace } = await session.execute('x = int8([1 2 3; 4 5 6]);');
    expect(workspace.values).toEqual([
      {
        name: 'x',
        className: 'int8',
        dtype: 'int8',
        shape: [2, 3],
        isGpu: false,
        residency: 'cpu',
        sizeBytes: 6,
        preview: [1, 4, 2, 5, 3, 6],
        truncated: false,
        summary: expect.any(String) as string,
        previewToken: expect.any(String) as string,
      },
    ]);
  });

  test('large values are previewed in part', async () => {
    const { workspace } = await session.execute('x = 1:100000;');
    const [entry] = workspace.values;
    expect(entry).toMatchObject({ shape: [1, 100_000], truncated: true, sizeBytes: 800_000 });
    expect(entry?.preview?.slice(0, 3)).toEqual([1, 2, 3]);
    expect(entry?.preview?.length).toBeLessThan(1_000);
  });

  test('names that JavaScript objects have are data', async () => {
    const { workspace } = await session.execute('constructor = 1; toString = 2; s.constructor = 3;');
    expect(workspace.values.map(({ name }) => name)).toEqual(['constructor', 's', 'toString']);
  });

  test('workspace() shows everything at any time', async () => {
    await session.execute('a = 1;');
    await session.execute('b = 2;');
    const all = await session.workspace();
    expect(all.full).toBe(true);
    expect(all.values.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('materializeVariable', () => {
  test.each([
    ['[1.5 NaN -Inf -0]', 'float64', new Float64Array([1.5, NaN, -Infinity, -0])],
    ['single([1 2])', 'float32', new Float32Array([1, 2])],
    ['int8([-128 127])', 'int8', new Int8Array([-128, 127])],
    ['uint16([0 65535])', 'uint16', new Uint16Array([0, 65_535])],
    ['int64([9223372036854775807 -5])', 'int64', new BigInt64Array([9223372036854775807n, -5n])],
    ['uint64(18446744073709551615)', 'uint64', new BigUint64Array([18446744073709551615n])],
    ['[true false]', 'bool', new Uint8Array([1, 0])],
    ["'aé'", 'utf16', new Uint16Array([97, 233])],
  ])('%s has elements of its class', async (source, element, real) => {
    await session.execute(`x = ${source};`);
    const { data, truncated } = await session.materializeVariable('x');
    expect(truncated).toBe(false);
    expect(data).toEqual({ kind: 'numeric', element, real });
  });

  test('complex numbers have both parts', async () => {
    await session.execute('z = [1+2i 3-4i];');
    expect((await session.materializeVariable('z')).data).toMatchObject({ real: new Float64Array([1, 3]), imaginary: new Float64Array([2, -4]) });
  });

  test('limit and slices', async () => {
    await session.execute('m = reshape(1:20, 4, 5);');
    const few = await session.materializeVariable('m', { limit: 3 });
    expect(few.truncated).toBe(true);
    const part = await session.materializeVariable('m', { slices: [{ start: 1, end: 3 }, { start: 0, end: 5, step: 2 }] });
    expect(part.shape).toEqual([2, 3]);
    expect(part.data).toMatchObject({ real: new Float64Array([2, 3, 10, 11, 18, 19]) });
  });

  test('selectors reach inside, tokens too', async () => {
    const { workspace } = await session.execute("s.a = {1, 'x', magic(4)}; t = [\"p\" \"q\"];");
    const inside = await session.materializeVariable('s.a{3}(1:2,:)');
    expect(inside.shape).toEqual([2, 4]);
    expect(inside.data).toMatchObject({ real: new Float64Array([16, 5, 2, 11, 3, 10, 13, 8]) });
    const token = workspace.values.find(({ name }) => name === 't')?.previewToken ?? '';
    expect((await session.materializeVariable(token)).data).toEqual({ kind: 'strings', items: ['p', 'q'] });
    const cell = await session.materializeVariable('s.a');
    expect(cell.data.kind === 'cell' && cell.data.items.map(({ className }) => className)).toEqual(['double', 'char', 'double']);
    const struct = await session.materializeVariable('s');
    expect(struct.data).toMatchObject({ kind: 'struct', fields: ['a'] });
  });

  test.each([
    ['nothing', 'UnknownVariable'],
    ['x(', 'BadSelector'],
    ['x(7)', 'OutOfRange'],
    ['', 'Argument'],
  ])('%j fails with %s', async (selector, code) => {
    await session.execute('x = 1;');
    expect(await codeOf(session.materializeVariable(selector))).toBe(code);
  });

  test('a token of a variable that has changed is stale', async () => {
    const { workspace } = await session.execute('x = 1;');
    await session.execute('x = 2;');
    expect(await codeOf(session.materializeVariable(workspace.values[0]?.previewToken ?? ''))).toBe('StaleToken');
  });
});

describe('the other fields', () => {
  test('value is the entry of ans, when the run gave it one', async () => {
    expect((await session.execute('3 + 4')).value).toMatchObject({ name: 'ans', preview: [7] });
    expect((await session.execute('x = 3;')).value).toBeUndefined();
  });

  test('figuresTouched and fusionPlan are empty until there are figures and plans', async () => {
    session.setFusionPlanEnabled(true);
    expect(await session.execute('1;')).toMatchObject({ figuresTouched: [], fusionPlan: null });
    expect(() => {
      session.setFusionPlanEnabled(1 as unknown as boolean);
    }).toThrow('isEnabled must be true or false');
  });

  test('profiling: time in all, and time inside the core', async () => {
    const { profiling } = await session.execute('pause(0.05)');
    expect(profiling).toMatchObject({ gpuMs: 0, kernelCount: 0 });
    expect(profiling.totalMs).toBeGreaterThan(45);
    expect(profiling.cpuMs).toBeLessThan(45);
    const busy = (await session.execute('s = 0; for i = 1:200000, s = s + i; end')).profiling;
    expect(busy.cpuMs).toBeGreaterThan(0);
    expect(busy.totalMs).toBeGreaterThanOrEqual(busy.cpuMs);
  });

  test('warnings: identifier and message; those that are off are not there', async () => {
    const { warnings } = await session.execute("warning('my:first', 'mind %d', 3); warning('off', 'my:second'); warning('my:second', 'x'); warning('plain')");
    expect(warnings).toEqual([
      { identifier: 'my:first', message: 'mind 3' },
      { identifier: '', message: 'plain' },
    ]);
    expect((await session.execute('1;')).warnings).toEqual([]);
  });

  test('error: every field', async () => {
    const { error } = await session.execute("x = 1;\ny = 'é';\nerror('my:id', 'no %s', 'way')", { name: 'work.m' });
    expect(error).toEqual({
      code: 'Runtime',
      identifier: 'my:id',
      message: 'no way',
      span: { start: 16, end: 46, line: 3, column: 1 },
      stack: [{ file: 'work.m', name: expect.any(String) as string, line: 3 }],
      report: expect.stringContaining('work.m') as string,
    });
  });

  test('a text that does not parse is a Syntax error with its place, and nothing of it ran', async () => {
    const { error, stdout } = await session.execute('disp(1)\nx = (2');
    expect(error).toMatchObject({ code: 'Syntax', span: { line: 2 } });
    expect(stdout).toEqual([]);
  });

  test('a program that calls exit tells its code', async () => {
    expect(await session.execute('exit(4)')).toMatchObject({ exitCode: 4 });
  });

  test('a payload survives structuredClone and JSON', async () => {
    const payload = await session.execute("s.a = {1, 'x'}; disp(s); warning('w'); error('e')");
    expect(structuredClone(payload)).toEqual(payload);
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
  });
});

test('memoryUsage: bytes and pages of the core', async () => {
  const before = await session.memoryUsage();
  expect(before.pages * 65_536).toBe(before.bytes);
  await session.execute('x = zeros(1000);');
  expect((await session.memoryUsage()).bytes).toBeGreaterThan(before.bytes);
});
