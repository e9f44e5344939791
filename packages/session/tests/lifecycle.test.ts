// Queue, cancel, timeout, reset, reload, dispose, and calls at the wrong time.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initRunMat, type ListenerError, type RunMatSession } from '../src/index.ts';
import { codeOf, delay, textOf } from './text.ts';

let session: RunMatSession;
const failures: ListenerError[] = [];
beforeEach(async () => {
  failures.length = 0;
  session = await initRunMat({ onListenerError: (error) => failures.push(error) });
});
afterEach(() => session.dispose());

describe('the queue', () => {
  test('calls run in their order, each with the workspace that the one before left', async () => {
    const runs = ['x = 1;', 'pause(0.02); x = x * 10;', 'x = x + 1'].map((source) => session.execute(source));
    const payloads = await Promise.all(runs);
    expect(payloads.at(-1)?.workspace.values[0]).toMatchObject({ name: 'x', preview: [11] });
  });

  test('a failed run does not stop those behind it', async () => {
    const [bad, good] = await Promise.all([session.execute('error(\'x\')'), session.execute('disp(2)')]);
    expect(bad.error?.code).toBe('Runtime');
    expect(good.error).toBeUndefined();
  });

  test('state: Idle, Running, Suspended, Disposed', async () => {
    const states = [session.state];
    const run = session.execute("pause(0.04); x = input('');");
    await delay(10);
    states.push(session.state);
    const { stdinRequested } = await run;
    states.push(session.state);
    await session.resumeInput(stdinRequested?.requestId ?? '', 1);
    states.push(session.state);
    await session.dispose();
    states.push(session.state);
    expect(states).toEqual(['Idle', 'Running', 'Suspended', 'Idle', 'Disposed']);
  });
});

describe('cancel', () => {
  test.each([
    ['a scalar loop', 'while true, end'],
    ['try and catch', 'while true, try, error(\'x\'); catch, end, end'],
    ['a pause', 'pause(100)'],
    ['a pause without end', 'pause(Inf)'],
    ['cellfun', 'cellfun(@(x) x, num2cell(1:1e7));'],
    ['output', "while true, disp('flood'), end"],
  ])('%s ends within 100 ms', async (_, source) => {
    const run = session.execute(source);
    await delay(60);
    const began = performance.now();
    session.cancelExecution();
    const { error } = await run;
    expect(error?.code).toBe('Cancelled');
    expect(performance.now() - began).toBeLessThan(400);
    expect(textOf(await session.execute("disp('alive')"))).toBe('alive\n');
  });

  test('by a signal; one that has aborted before keeps the run from beginning', async () => {
    const controller = new AbortController();
    const run = session.execute('while true, end', { signal: controller.signal });
    await delay(20);
    controller.abort();
    expect((await run).error?.code).toBe('Cancelled');
    const never = await session.execute('x = 1;', { signal: controller.signal });
    expect(never.error?.code).toBe('Cancelled');
    expect(never.workspace.values).toEqual([]);
  });

  test('only the run that goes on ends; the next in the queue runs', async () => {
    const endless = session.execute('while true, end');
    const next = session.execute("disp('next')");
    await delay(20);
    session.cancelExecution();
    expect((await endless).error?.code).toBe('Cancelled');
    expect(textOf(await next)).toBe('next\n');
  });

  test('with nothing to cancel nothing happens', async () => {
    session.cancelExecution();
    expect((await session.execute('disp(1)')).error).toBeUndefined();
  });
});

describe('memory', () => {
  test('limits.memoryBytes: a program that grows beyond it gets an error, which it can catch, and the next command works', async () => {
    const limited = await initRunMat({ limits: { memoryBytes: 32 * 2 ** 20 } });
    const { error } = await limited.execute('c = {}; while true, c{end + 1} = ones(1000, 100); end');
    expect(error).toMatchObject({ code: 'Runtime', identifier: 'MATLAB:nomem' });
    expect(error?.message).toMatch(/^Out of memory/);
    await limited.execute('clear');
    expect(textOf(await limited.execute("x = ones(1000, 1000); disp(sum(x(:)))"))).toBe('     1000000\n\n');
    const caught = await limited.execute("try, y = zeros(3000, 3000); catch e, disp(e.identifier), end, disp(x(7))");
    expect(caught.error).toBeUndefined();
    expect(textOf(caught)).toBe('MATLAB:nomem\n     1\n\n');
    expect((await limited.memoryUsage()).limitBytes).toBe(32 * 2 ** 20);
    await limited.dispose();
  });
});

describe('timeouts', () => {
  test('timeoutMs ends a run with Timeout, and its message names the time', async () => {
    const { error } = await session.execute('while true, end', { timeoutMs: 30 });
    expect(error).toMatchObject({ code: 'Timeout', identifier: 'RunMat:Timeout' });
    expect(error?.message).toContain('30 ms');
  });

  test('limits.timeMs holds for runs that name none', async () => {
    const limited = await initRunMat({ limits: { timeMs: 30 } });
    expect((await limited.execute('pause(10)')).error?.code).toBe('Timeout');
    expect((await limited.execute('pause(0.06)', { timeoutMs: 1_000 })).error).toBeUndefined();
    await limited.dispose();
  });

  test('waiting for input does not count', async () => {
    const { stdinRequested } = await session.execute("x = input(''); pause(0.01)", { timeoutMs: 60 });
    await delay(90);
    expect((await session.resumeInput(stdinRequested?.requestId ?? '', 1)).error).toBeUndefined();
  });
});

describe('calls at the wrong time', () => {
  test('execute inside a listener rejects with InListener, and the run goes on', async () => {
    const codes: Promise<string>[] = [];
    session.subscribeStdout(() => codes.push(codeOf(session.execute('1;')), codeOf(session.reset()), codeOf(session.reloadSnapshot())));
    expect(textOf(await session.execute("disp('x')"))).toBe('x\n');
    expect(await Promise.all(codes)).toEqual(['InListener', 'InListener', 'InListener']);
  });

  test('a listener that throws does not hurt the run and is told once', async () => {
    session.subscribeStdout(() => {
      throw new Error('mine');
    });
    const payload = await session.execute("disp('a'); pause(0); disp('b')");
    expect([textOf(payload), payload.error]).toEqual(['a\nb\n', undefined]);
    expect(failures.map(({ source, error }) => `${source}: ${(error as Error).message}`)).toEqual(['stdout: mine']);
  });

  test('after dispose every call rejects with Disposed', async () => {
    await session.dispose();
    await session.dispose();
    const calls = [
      session.execute('1;'),
      session.workspace(),
      session.materializeVariable('x'),
      session.memoryUsage(),
      session.pendingStdinRequests(),
      session.resumeInput('stdin-1', 1),
      session.writeFile('/a', ''),
      session.readFile('/a'),
      session.reset(),
      session.reloadSnapshot(),
      session.registerFsProvider('/x', {} as never),
    ];
    expect(new Set(await Promise.all(calls.map(codeOf)))).toEqual(new Set(['Disposed']));
  });

  test('dispose cancels what runs and what waits', async () => {
    const runs = [session.execute('while true, end'), session.execute('disp(1)')];
    await delay(20);
    await session.dispose();
    expect((await Promise.all(runs)).map(({ error }) => error?.code)).toEqual(['Cancelled', 'Cancelled']);
  });

  test.each([
    ['source', [7]],
    ['name', ['1;', { name: 3 }]],
    ['signal', ['1;', { signal: {} }]],
    ['timeoutMs', ['1;', { timeoutMs: -1 }]],
  ] as [string, [string, object]][])('a wrong %s is an Argument error', async (name, args) => {
    await expect(session.execute(...args)).rejects.toMatchObject({ code: 'Argument', message: expect.stringContaining(name) as string });
  });
});

describe('reset and reload', () => {
  test('reset: variables, format, random stream and warnings as new; files, mounts and listeners stay', async () => {
    const heard: string[] = [];
    session.subscribeStdout(({ text }) => heard.push(text));
    await session.writeFile('/keep.txt', 'kept');
    const fresh = textOf(await session.execute('disp(rand)'));
    await session.execute("x = 1; format long; warning('off', 'a:b');");
    await session.reset();
    const { workspace } = await session.execute('y = 1;');
    expect(workspace).toMatchObject({ full: true, values: [{ name: 'y' }] });
    await session.reset();
    expect(textOf(await session.execute('disp(rand)'))).toBe(fresh);
    expect(textOf(await session.execute("disp(fileread('/keep.txt'))"))).toBe('kept\n');
    expect((await session.execute("warning('a:b', 'again')")).warnings).toHaveLength(1);
    expect(heard.join('')).toContain('kept');
  });

  test('reset ends what runs first', async () => {
    const run = session.execute('while true, end');
    await delay(20);
    await session.reset();
    expect((await run).error?.code).toBe('Cancelled');
  });

  test('reset ends a run that waits for input; its request is stale', async () => {
    const { stdinRequested } = await session.execute("x = input('');");
    await session.reset();
    expect(await codeOf(session.resumeInput(stdinRequested?.requestId ?? '', 1))).toBe('StaleRequest');
    expect((await session.execute('1;')).error).toBeUndefined();
  });

  test('reloadSnapshot: a new core, files and listeners stay', async () => {
    await session.writeFile('/keep.txt', 'kept');
    await session.execute('x = 1;');
    await session.reloadSnapshot();
    const payload = await session.execute("disp(fileread('/keep.txt')); disp(exist('x'))");
    expect(textOf(payload)).toBe('kept\n     0\n\n');
    expect(payload.workspace.full).toBe(true);
  });

  test('a damaged snapshot is an InitError, and the session goes on as it was', async () => {
    await session.execute('x = 1;');
    await expect(session.reloadSnapshot(new Uint8Array(64))).rejects.toMatchObject({ code: 'SnapshotResolution', detail: { reason: 'NotAnImage' } });
    expect(textOf(await session.execute('disp(x)'))).toBe('     1\n\n');
  });
});
