// A session in a real worker: the same interface, providers and handlers of the page, a worker that hangs.

import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryFsProvider, initRunMat, type Recovery, type RunMatOptions, type RunMatSession } from '../src/index.ts';
import { codeOf, delay, textOf } from './text.ts';

let worker: Worker;
const makeWorker = (): Worker => (worker = new Worker(new URL('./serve.worker.ts', import.meta.url), { type: 'module' }));
const sessions: RunMatSession[] = [];
async function open(options: RunMatOptions = {}): Promise<RunMatSession> {
  const session = await initRunMat({ worker: makeWorker, ...options });
  sessions.push(session);
  return session;
}
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.dispose();
});

test('runs, streams, deltas and variables are as on the page', async () => {
  const session = await open();
  const heard: string[] = [];
  session.subscribeStdout(({ text }) => heard.push(text));
  const payload = await session.execute("disp('in a worker'); x = int64([1 2]);");
  expect(heard).toEqual(['in a worker\n']);
  expect(textOf(payload)).toBe('in a worker\n');
  expect(payload.workspace).toMatchObject({ full: true, values: [{ name: 'x', className: 'int64' }] });
  expect((await session.materializeVariable('x')).data).toEqual({ kind: 'numeric', element: 'int64', real: new BigInt64Array([1n, 2n]) });
  expect((await session.memoryUsage()).pages).toBeGreaterThan(0);
  await session.reset();
  expect((await session.workspace()).values).toEqual([]);
});

test('errors cross as data and are rebuilt', async () => {
  const session = await open();
  expect(await codeOf(session.materializeVariable('none'))).toBe('UnknownVariable');
  expect(await codeOf(session.readFile('/none'))).toBe('ENOENT');
  await expect(session.registerFsProvider('x', createMemoryFsProvider())).rejects.toMatchObject({ name: 'InitError', detail: { reason: 'MountPath' } });
  expect((await session.execute("error('a:b', 'c')")).error).toMatchObject({ code: 'Runtime', identifier: 'a:b' });
});

test('providers and handlers of the page are served over messages', async () => {
  const session = await open({ fs: { '/page': createMemoryFsProvider({ files: { '/a.txt': 'of the page' } }) } });
  session.setInputHandler(({ prompt }) => Promise.resolve(`'${prompt}!'`));
  await session.registerFsProvider('/later', createMemoryFsProvider({ files: { '/b.txt': 'later' } }));
  const source = "disp(fileread('/page/a.txt')); disp(fileread('/worker/own.txt')); disp(fileread('/later/b.txt')); disp(input('hi'))";
  expect(textOf(await session.execute(source))).toBe('of the page\nof the worker\nlater\nhi!\n');
});

test('execute while a handler of the page is at work rejects, and the run goes on', async () => {
  const session = await open();
  let code = '';
  session.setInputHandler(async () => {
    await delay(5);
    code = await codeOf(session.execute('1;'));
    return 3;
  });
  expect(textOf(await session.execute("disp(input(''))"))).toBe('     3\n\n');
  expect(code).toBe('InListener');
  session.setInputHandler(() => new Promise(() => undefined));
  const run = session.execute("input('');");
  await delay(50);
  session.cancelExecution();
  expect((await run).error?.code).toBe('Cancelled');
  expect(textOf(await session.execute('disp(5)'))).toBe('     5\n\n');
});

test('of a flood the payload has the end, the listeners all', async () => {
  const session = await open({ limits: { stdoutCharacters: 1_000 } });
  let heard = 0;
  session.subscribeStdout(({ text }) => {
    heard += text.length;
  });
  const payload = await session.execute("for k = 1:20000, fprintf('%9d\\n', k); end");
  expect(heard).toBe(200_000);
  expect(payload.stdoutDropped).toBe(199_000);
  expect(textOf(payload)).toHaveLength(1_000);
  expect(textOf(payload).endsWith('20000\n')).toBe(true);
  expect(await session.execute('disp(1)')).not.toHaveProperty('stdoutDropped');
});

test('input that comes later', async () => {
  const session = await open();
  const { stdinRequested } = await session.execute("x = input('? ');");
  expect(stdinRequested?.prompt).toBe('? ');
  expect(await session.pendingStdinRequests()).toHaveLength(1);
  const payload = await session.resumeInput(stdinRequested?.requestId ?? '', 4);
  expect(payload.workspace.values[0]).toMatchObject({ name: 'x', preview: [4] });
});

describe('cancel', () => {
  test.each(['while true, end', "while true, disp('x'), end", 'pause(100)'])('%s ends within 100 ms', async (source) => {
    const session = await open();
    const run = session.execute(source);
    await delay(150);
    const began = performance.now();
    session.cancelExecution();
    expect((await run).error?.code).toBe('Cancelled');
    expect(performance.now() - began).toBeLessThan(400);
    expect((await session.execute('disp(1)')).error).toBeUndefined();
  });

  test('by signal and by time', async () => {
    const session = await open();
    const controller = new AbortController();
    const run = session.execute('while true, end', { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 50);
    expect((await run).error?.code).toBe('Cancelled');
    expect((await session.execute('while true, end', { timeoutMs: 50 })).error?.code).toBe('Timeout');
  });
});

test('a worker that hangs is ended after a cancel and made again, with the workspace that was saved', async () => {
  const session = await open({ autosave: true });
  const recoveries: Recovery[] = [];
  session.onRecovered((recovery) => recoveries.push(recovery));
  await session.execute('kept = 42;');
  const run = session.execute('while true, end');
  await delay(50);
  worker.postMessage('hang');
  await delay(50);
  const began = performance.now();
  session.cancelExecution();
  expect((await run).error?.code).toBe('Cancelled');
  expect(textOf(await session.execute('disp(kept)'))).toBe('    42\n\n');
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(recoveries).toMatchObject([{ reason: 'Hang', isWorkspaceRestored: true }]);
}, 15_000);

test('a worker that cannot be loaded is an InitError', async () => {
  const detail = await initRunMat({ worker: () => new Worker(new URL('data:text/javascript,throw 1'), { type: 'module' }) }).catch((error: unknown) => error);
  expect(detail).toMatchObject({ name: 'InitError', code: 'Worker', detail: { reason: 'Failed' } });
});

test('after dispose the worker is gone', async () => {
  const session = await open();
  await session.dispose();
  expect(await codeOf(session.execute('1;'))).toBe('Disposed');
  expect(session.state).toBe('Disposed');
});
