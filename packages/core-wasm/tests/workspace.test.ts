// The workspace through the real wasm: deltas, data, copies; the startup image; memory.

import { createCore, loadCoreModule, loadStartupImage } from '@runmat/core-wasm';
import type { CoreOptions, MaterializedVariable } from '@runmat/core-wasm';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';

const module = await loadCoreModule();

function makeBindings() {
  return createCore(module).bindings;
}

function makeCore(options?: CoreOptions) {
  return new (makeBindings().RunMatCore)(options);
}

const code = (name: string) => expect.objectContaining({ code: name }) as Error;

function readNumbers(variable: MaterializedVariable): number[] {
  if (variable.data.kind !== 'numeric') throw new Error(`no numbers but ${variable.data.kind}`);
  const { element, real } = variable.data.data;
  expect(element).toBe('float64');
  return [...new Float64Array(real.slice().buffer)];
}

test('deltas and entries are plain data that survives a structured clone', () => {
  const core = makeCore();
  drive(core, "x = [1 2 3]; s.constructor = {1, 'a'}; gone = 1;");
  const first = core.workspace();
  expect(first).toMatchObject({ full: true, removed: [] });
  expect(first.values.map((entry) => entry.name)).toEqual(['gone', 's', 'x']);
  expect(first.values[2]).toEqual({
    name: 'x',
    className: 'double',
    dtype: 'float64',
    shape: [1, 3],
    isGpu: false,
    residency: 'cpu',
    sizeBytes: 24,
    preview: [1, 2, 3],
    truncated: false,
    summary: '[1 2 3]',
    previewToken: first.values[2]?.previewToken,
  });
  drive(core, 'clear gone; x(2) = NaN;');
  const second = core.workspace(first.version);
  expect(second).toMatchObject({ full: false, removed: ['gone'] });
  expect(second.values.map((entry) => entry.preview)).toEqual([[1, Number.NaN, 3]]);
  expect(structuredClone(second)).toEqual(second);
});

test('data comes as bytes, by name, path and token', () => {
  const core = makeCore();
  drive(core, 's.a = {1, reshape(1:6, 2, 3)}; s.i = int64([-9223372036854775807 7]) + 1;');
  expect(readNumbers(core.materialize('s.a{2}(:, end)'))).toEqual([5, 6]);
  expect(readNumbers(core.materialize('s.a{2}', { limit: 4 }))).toEqual([1, 2, 3, 4]);
  expect(readNumbers(core.materialize('s.a{2}', { slices: [{ start: 1, end: 2 }] }))).toEqual([2, 4, 6]);
  const struct = core.materialize(core.workspace().values[0]?.previewToken ?? '').data;
  if (struct.kind !== 'struct') throw new Error('no struct');
  expect(struct.fields).toEqual(['a', 'i']);
  const inside = core.materialize(struct.elements[0]?.[1]?.previewToken ?? '').data;
  if (inside.kind !== 'numeric') throw new Error('no numbers');
  expect([...new BigInt64Array(inside.data.real.slice().buffer)]).toEqual([-9223372036854775807n, 8n]);
  expect(() => core.materialize('s.b')).toThrow(code('OutOfRange'));
  expect(() => core.materialize('s.a{')).toThrow(code('BadSelector'));
  expect(() => core.materialize('s', { slice: [] } as object)).toThrow(code('Protocol'));
});

test('after a trap the workspace of before the run comes out, and lives on in a new instance', () => {
  const [dead, alive] = [makeCore(), makeCore()];
  drive(dead, "x = [1 2 3]; f = @(n) n + x(3); name = 'Ada';");
  dead.begin('loop', 'x(1) = 100; while x(1), end');
  dead.step(1000);
  expect(() => {
    dead.debugTrap();
  }).toThrow(WebAssembly.RuntimeError);
  expect(() => dead.saveWorkspace(false)).toThrow(code('Crashed'));
  alive.restoreWorkspace(dead.saveWorkspace(true));
  expect(drive(alive, "fprintf('%d %d %s', x(1), f(1), name)").text).toBe('1 4 Ada');
});

test('a damaged copy is refused, and changes nothing', () => {
  const core = makeCore();
  drive(core, 'x = 1;');
  const copy = core.saveWorkspace(false);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  expect(() => {
    core.restoreWorkspace(copy);
  }).toThrow(code('Damaged'));
  expect(() => {
    core.restoreWorkspace(new Uint8Array(3));
  }).toThrow(code('NotAnImage'));
  expect(core.workspace().values).toHaveLength(1);
});

test('the startup image beside the package loads; foreign and damaged ones are refused by name', async () => {
  const progress: number[] = [];
  const image = await loadStartupImage(undefined, (loaded) => progress.push(loaded));
  expect(progress.at(-1)).toBe(image.length);
  const core = makeCore();
  const load = (bytes: Uint8Array) => () => {
    core.loadImage(bytes);
  };
  expect(load(image)).not.toThrow();
  const change = (at: number) => image.map((byte, index) => (index === at ? byte ^ 1 : byte));
  expect(load(new Uint8Array())).toThrow(code('NotAnImage'));
  expect(load(change(0))).toThrow(code('NotAnImage'));
  expect(load(change(8))).toThrow(code('WrongVersion'));
  expect(load(change(14))).toThrow(code('Damaged'));
  expect(load(change(image.length - 1))).toThrow(code('Damaged'));
  expect(load(image.slice(0, -1))).toThrow(code('Damaged'));
  expect(drive(core, "fprintf('on')").text).toBe('on');
});

test('an image of sources gives functions', () => {
  const bindings = makeBindings();
  const image = bindings.buildImage(['thrice'], ['function y = thrice(x)\n%THRICE  Three times a value\n%   y = thrice(x)\ny = 3 * x;\nend']);
  const core = new bindings.RunMatCore();
  core.loadImage(image);
  expect(drive(core, "fprintf('%d', thrice(4))").text).toBe('12');
  expect(core.help('thrice')).toEqual({ name: 'thrice', summary: 'Three times a value', forms: ['y = thrice(x)'], text: '' });
  expect(() => bindings.buildImage(['bad'], ['function bad\nx = (1;\nend'])).toThrow(code('BadSource'));
});

test('memory is counted and limited', () => {
  const core = makeCore({ memoryLimitBytes: 64 * 1024 * 1024 });
  const before = core.memoryStats();
  expect(before.limitBytes).toBe(64 * 1024 * 1024);
  drive(core, 'x = zeros(1000, 1000);');
  expect(core.memoryStats().usedBytes - before.usedBytes).toBeGreaterThan(8e6);
  expect(drive(core, 'y = zeros(1e4, 1e4);').end.error?.message).toBe('Out of memory.');
  expect(drive(core, "clear; fprintf('on')").text).toBe('on');
  expect(drive(core, "c = {}; while true, c{end+1} = repmat('x', 1, 1000); end", undefined, 1e6).end.error?.message).toBe('Out of memory.');
  expect(drive(core, "clear; fprintf('on')").text).toBe('on');
  expect(core.memoryStats().pages * 65_536).toBe(core.memoryStats().bytes);
});

test('nesting is bounded by an error, not by the stack', () => {
  const core = makeCore();
  expect(drive(core, `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)};`).end.error?.code).toBe('Syntax');
  drive(core, 'c = 1; for k = 1:1000, c = {c}; end');
  expect(core.workspace().values.map((entry) => entry.name)).toEqual(['c', 'k']);
  expect(core.saveWorkspace(false).length).toBeGreaterThan(1000);
  expect(drive(core, "clear c; fprintf('on')").text).toBe('on');
});
