// Programs through the real wasm: output, errors, cancelling, input, files.

import { createCore, loadCoreModule, PROTOCOL_VERSION } from '@runmat/core-wasm';
import type { CoreOptions, EffectData, FsRequestData, ReplyData } from '@runmat/core-wasm';
import { expect, test } from 'vitest';
import { drive, finish, refuse, stepToWait } from './drive.ts';

const module = await loadCoreModule();

function makeCore(options?: CoreOptions) {
  return new (createCore(module).bindings.RunMatCore)(options);
}

test('a program prints and ends', () => {
  const run = drive(makeCore(), "x = 6 * 7;\nfprintf('hello %d\\n', x)\ny = x / 4");
  expect(run.text).toBe('hello 42\ny =\n\n   10.5000\n\n');
  expect(run.end).toEqual({ warnings: [] });
  expect(run.output[0]?.stream).toBe('stdout');
  expect(Math.abs((run.output[0]?.timestampMs ?? 0) - Date.now())).toBeLessThan(60_000);
});

test('an error carries its place in UTF-16 units', () => {
  const source = "s = '😀';\nx = 1;\nerror('Mine:one', 'wrong %d', 7)";
  const { error } = drive(makeCore(), source).end;
  expect(error).toMatchObject({ code: 'Runtime', identifier: 'Mine:one', message: 'wrong 7' });
  expect(error?.span).toMatchObject({ line: 3, column: 1 });
  expect(source.slice(error?.span?.start, error?.span?.end)).toMatch(/^error\(/);
});

test('a text that does not parse ends with Syntax and a report with a caret', () => {
  const { error } = drive(makeCore(), 'x = (1;').end;
  expect(error?.code).toBe('Syntax');
  expect(error?.span?.line).toBe(1);
  expect(error?.report).toContain('^');
});

test('an endless loop is cancelled, and the next run works', () => {
  const core = makeCore();
  expect(core.begin('loop', 'while true, try, x = 1; catch, end, end')).toBe(true);
  expect(core.begin('second', '1')).toBe(false);
  const wait = core.step(10_000);
  // the search path, for `true`
  if (wait.awaitId !== undefined && wait.effect) core.resume(wait.awaitId, refuse(wait.effect));
  for (let slice = 0; slice < 5; slice += 1) expect(core.step(10_000).kind).toBe('slice');
  core.cancel();
  expect(finish(core).end.error?.code).toBe('Cancelled');
  expect(core.isRunning()).toBe(false);
  expect(drive(core, "fprintf('on')").text).toBe('on');
});

test('input waits for its answer; a stale one is refused', () => {
  const core = makeCore();
  core.begin('ask', "n = input('how many? ');\nt = input('who? ', 's');\nfprintf('%d %s\\n', n * 2, t)");
  const answers = ['20 + 1', 'Ada'];
  const run = finish(core, (effect): ReplyData => {
    if (effect.kind !== 'input') return refuse(effect);
    return { kind: 'line', text: answers.shift() ?? '' };
  });
  expect(run.effects.filter((effect) => effect.kind === 'input')).toEqual([
    { kind: 'input', prompt: 'how many? ', input: 'expression', echo: true },
    { kind: 'input', prompt: 'who? ', input: 'text', echo: true },
  ]);
  expect(run.text).toBe('42 Ada\n');
  expect(core.resume(1, { kind: 'done' })).toBe(false);
});

test('a reply that is none is an error with a code, and the wait goes on', () => {
  const core = makeCore();
  core.begin('ask', "x = input('? ');");
  const step = stepToWait(core);
  expect(step.effect?.kind).toBe('input');
  expect(() => core.resume(step.awaitId ?? 0, { kind: 'nothing' } as unknown as ReplyData)).toThrow(expect.objectContaining({ code: 'Protocol' }) as Error);
  expect(core.step(1e6)).toEqual({ kind: 'await', awaitId: step.awaitId, output: [], clear: false });
  expect(core.resume(step.awaitId ?? 0, { kind: 'failed', identifier: 'Host:closed', message: 'closed' })).toBe(true);
  expect(finish(core).end.error).toMatchObject({ identifier: 'Host:closed', message: 'closed' });
});

test('files are read and written through effects', () => {
  const files = new Map<string, Uint8Array>([['/in.txt', new TextEncoder().encode('grüße\n')]]);
  const run = drive(makeCore(), "f = fopen('in.txt', 'r');\nt = fgetl(f);\nfclose(f);\nf = fopen('out.txt', 'w');\nfprintf(f, '<%s>', t);\nfclose(f);", (effect) =>
    serve(files, effect),
  );
  expect(run.end.error).toBeUndefined();
  expect(new TextDecoder().decode(files.get('/out.txt'))).toBe('<grüße>');
});

function serve(files: Map<string, Uint8Array>, effect: EffectData): ReplyData {
  if (effect.kind !== 'fs') return { kind: 'done' };
  return { kind: 'fs', reply: answerFile(files, effect.request) };
}

function answerFile(files: Map<string, Uint8Array>, request: FsRequestData): (ReplyData & { kind: 'fs' })['reply'] {
  switch (request.kind) {
    case 'read': {
      const data = files.get(request.path);
      return data ? { kind: 'bytes', data } : { kind: 'error', error: { code: 'ENOENT', message: 'no such file' } };
    }
    case 'write': {
      const before = request.append ? (files.get(request.path) ?? new Uint8Array()) : new Uint8Array();
      files.set(request.path, new Uint8Array([...before, ...request.data]));
      return { kind: 'done' };
    }
    case 'list':
      return { kind: 'entries', entries: [...files].map(([path, data]) => ({ name: path.slice(1), kind: 'file', size: data.length, modifiedMs: 0 })) };
    default:
      return { kind: 'error', error: { code: 'ENOENT', message: 'no such file' } };
  }
}

test('recursion ends at the limit that was set', () => {
  const program = 'f(0)\nfunction f(n)\n  f(n + 1);\nend';
  expect(drive(makeCore({ recursionLimit: 100 }), program).end.error?.message).toContain('100');
  expect(drive(makeCore({ recursionLimit: 50_000 }), program).end.error?.message).toContain('50000');
});

test('options that are none are refused by name', () => {
  expect(() => makeCore({ recursion: 3 } as CoreOptions)).toThrow(expect.objectContaining({ code: 'Protocol' }) as Error);
});

test('what a function does is told by help', () => {
  const core = makeCore();
  expect(core.functionNames()).toContain('fprintf');
  expect(core.help('sin')).toMatchObject({ name: 'sin', forms: [expect.stringContaining('sin(')] as unknown[] });
  expect(core.help('no_such_name')).toBeUndefined();
  expect(core.protocolVersion()).toBe(PROTOCOL_VERSION);
});

test('a trap in one instance leaves the other running', () => {
  const [first, second] = [makeCore(), makeCore()];
  drive(first, 'x = 1;');
  drive(second, 'x = 2;');
  expect(() => {
    first.debugTrap();
  }).toThrow(WebAssembly.RuntimeError);
  expect(() => first.isRunning()).toThrow(expect.objectContaining({ code: 'Crashed' }) as Error);
  expect(drive(second, "fprintf('%d', x)").text).toBe('2');
});
