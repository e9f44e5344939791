// A session in a worker of Node, and workers that are of another version or say nothing.

import { Worker } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { InitError, initRunMat, type WorkerLike } from '../src/index.ts';
import { delay, textOf } from './text.ts';

// a worker compiles the core for itself, on a machine that may be busy
vi.setConfig({ testTimeout: 20_000 });

afterEach(() => {
  vi.useRealTimers();
});

const makeWorker = (): WorkerLike => new Worker(new URL('./serve-node.worker.ts', import.meta.url)) as unknown as WorkerLike;

test('a worker of Node serves a session', async () => {
  await using session = await initRunMat({ worker: makeWorker });
  session.setInputHandler(() => Promise.resolve(20));
  expect(textOf(await session.execute("disp(input('') + 1)"))).toBe('    21\n\n');
  const run = session.execute('while true, end');
  await delay(50);
  session.cancelExecution();
  expect((await run).error?.code).toBe('Cancelled');
});

test('a worker that ends by itself is made again', async () => {
  const workers: WorkerLike[] = [];
  const make = (): WorkerLike => {
    const worker = makeWorker();
    workers.push(worker);
    return worker;
  };
  await using session = await initRunMat({ worker: make, autosave: true });
  await session.execute('x = 5;');
  const run = session.execute('pause(100)');
  await delay(50);
  await workers[0]?.terminate();
  expect((await run).error?.code).toBe('Crashed');
  expect(textOf(await session.execute('disp(x)'))).toBe('     5\n\n');
  expect(workers).toHaveLength(2);
});

test('without a factory a worker that ended is a WorkerLost', async () => {
  const worker = makeWorker();
  await using session = await initRunMat({ worker });
  await worker.terminate();
  await vi.waitFor(() => {
    expect(session.state).toBe('Poisoned');
  });
  await expect(session.workspace()).rejects.toMatchObject({ code: 'WorkerLost' });
});

/** A worker that answers every message with what `answer` makes of it. */
function makeFakeWorker(answer: (message: { id: number; kind: string; runmat: number }) => unknown): WorkerLike {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const worker = {
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (message: { id: number; kind: string; runmat: number }) => {
      const data = answer(message);
      if (data !== undefined) queueMicrotask(() => { for (const listener of listeners) listener({ data }); });
    },
    terminate: () => undefined,
  };
  return worker;
}

test('a worker of another version is a Protocol error', async () => {
  const worker = makeFakeWorker(({ id }) => ({ runmat: 99, kind: 'answer', id, value: undefined }));
  const error = await initRunMat({ worker }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InitError);
  expect((error as InitError).detail).toEqual({ code: 'Protocol', expected: 1, found: 99 });
});

test('a worker that does not call serveSession is a NoAnswer', async () => {
  vi.useFakeTimers();
  const opening = initRunMat({ worker: makeFakeWorker(() => undefined) }).catch((reason: unknown) => reason);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await opening).toMatchObject({ code: 'Worker', detail: { reason: 'NoAnswer' } });
});
