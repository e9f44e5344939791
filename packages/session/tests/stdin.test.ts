// Input in all its forms: handlers, answers that come later, keys, the transcript.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initRunMat, type InputAnswer, type InputHandler, type RunMatSession } from '../src/index.ts';
import { codeOf, delay, textOf } from './text.ts';

let session: RunMatSession;
beforeEach(async () => {
  session = await initRunMat();
});
afterEach(() => session.dispose());

describe('handlers', () => {
  test.each([
    ['a number', 7, "     7\n\n"],
    ['an expression', '[1 2] * 2', '     2     4\n\n'],
    ['an object', { value: '3' }, '     3\n\n'],
    ['a promise', Promise.resolve(9), '     9\n\n'],
    ['infinity', Infinity, '   Inf\n\n'],
    ['true', true, '   1\n\n'],
    ['nothing typed', '', ''],
  ] as [string, InputAnswer | Promise<InputAnswer>, string][])('%s', async (_, answer, expected) => {
    session.setInputHandler(() => answer);
    expect(textOf(await session.execute("disp(input('? '))"))).toBe(expected);
  });

  test('a request has prompt, kind, echo, an id and a time', async () => {
    const requests: Parameters<InputHandler>[0][] = [];
    session.setInputHandler((request) => {
      requests.push(request);
      return 'x';
    });
    await session.execute("a = input('name: ', 's'); pause");
    expect(requests).toEqual([
      { requestId: 'stdin-1', prompt: 'name: ', kind: 'text', echo: true, waitingMs: expect.any(Number) as number },
      { requestId: 'stdin-2', prompt: '', kind: 'key', echo: false, waitingMs: expect.any(Number) as number },
    ]);
  });

  test("'s' gives the text as it is", async () => {
    session.setInputHandler(() => '[1 2] %x');
    expect(textOf(await session.execute("disp(input('', 's'))"))).toBe('[1 2] %x\n');
  });

  test.each([
    ['throws', () => { throw new Error('no keyboard'); }],
    ['rejects', () => Promise.reject(new Error('no keyboard'))],
    ['gives an error', () => ({ error: 'no keyboard' })],
  ] as [string, InputHandler][])('one that %s raises an error in the program, which can catch it', async (_, handler) => {
    session.setInputHandler(handler);
    const payload = await session.execute("try, input('? '); catch e, disp(e.message), disp(e.identifier), end");
    expect(textOf(payload)).toBe('no keyboard\nRunMat:InputFailed\n');
    expect(payload.stdinEvents).toEqual([{ prompt: '? ', kind: 'expression', echo: true, error: 'no keyboard' }]);
    expect((await session.execute("input('? ')")).error).toMatchObject({ code: 'Runtime', identifier: 'RunMat:InputFailed' });
  });

  test('an answer that is none is an error too', async () => {
    session.setInputHandler(() => ({}) as InputAnswer);
    expect((await session.execute("input('')")).error?.message).toContain('without value');
  });

  test('text that cannot be evaluated is asked again, and the transcript says why', async () => {
    const answers = ['[1 2', 'nosuchname', '5'];
    session.setInputHandler(() => answers.shift() ?? null);
    const payload = await session.execute("x = input('? ')");
    expect(payload.error).toBeUndefined();
    expect(payload.stdinEvents.map(({ value, error }) => [value, error !== undefined])).toEqual([
      ['[1 2', true],
      ['nosuchname', true],
      ['5', false],
    ]);
    expect(payload.stdinEvents[1]?.error).toContain('nosuchname');
  });

  test('the same question in a loop is no refusal', async () => {
    session.setInputHandler(() => 1);
    const { stdinEvents } = await session.execute("for i = 1:3, input('? '); warning('x'); end");
    expect(stdinEvents.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  });

  test('execute inside a handler rejects, the run goes on', async () => {
    let code = Promise.resolve('');
    session.setInputHandler(() => {
      code = codeOf(session.execute('1;'));
      return 1;
    });
    expect((await session.execute("input('');")).error).toBeUndefined();
    expect(await code).toBe('InListener');
  });
});

describe('execute while a handler is at work', () => {
  test('after the first await of an async handler it rejects, the handler answers and the run goes on', async () => {
    let code = '';
    session.setInputHandler(async () => {
      await delay(5);
      code = await codeOf(session.execute('1;'));
      return 3;
    });
    expect(textOf(await session.execute("disp(input(''))"))).toBe('     3\n\n');
    expect(code).toBe('InListener');
    expect(textOf(await session.execute('disp(4)'))).toBe('     4\n\n');
  });

  test('a handler whose command was refused can still leave the request to resumeInput, and execute queues from then on', async () => {
    session.setInputHandler(async () => {
      await session.execute('1;').catch(() => undefined);
      return { pending: true };
    });
    const { stdinRequested } = await session.execute("x = input('');");
    const next = session.execute('disp(x)');
    await session.resumeInput(stdinRequested?.requestId ?? '', 6);
    expect(textOf(await next)).toBe('     6\n\n');
  });

  test('a cancelled run waits for no handler: execute is served though the promise is still open', async () => {
    session.setInputHandler(() => new Promise(() => undefined));
    const run = session.execute("input('');");
    await delay(10);
    session.cancelExecution();
    expect((await run).error?.code).toBe('Cancelled');
    expect(textOf(await session.execute('disp(5)'))).toBe('     5\n\n');
  });
});

describe('answers that come later', () => {
  test.each([
    ['no handler', null],
    ['null', () => null],
    ['pending', () => ({ pending: true })],
    ['a promise of null', () => Promise.resolve(null)],
  ] as [string, InputHandler | null][])('%s: the payload asks, resumeInput goes on', async (_, handler) => {
    session.setInputHandler(handler);
    const asking = await session.execute("disp('before'); x = input('value: '); disp(x + 1)");
    expect(textOf(asking)).toBe('before\n');
    expect(asking.stdinRequested).toEqual({ requestId: 'stdin-1', prompt: 'value: ', kind: 'expression', echo: true, waitingMs: expect.any(Number) as number });
    expect(asking.error).toBeUndefined();
    const done = await session.resumeInput('stdin-1', '41');
    expect(textOf(done)).toBe('    42\n\n');
    expect(done.stdinRequested).toBeUndefined();
    expect(done.stdinEvents).toEqual([{ prompt: 'value: ', kind: 'expression', echo: true, value: '41' }]);
  });

  test('waitingMs begins near zero and grows', async () => {
    const { stdinRequested } = await session.execute("input('');");
    expect(stdinRequested?.waitingMs).toBeLessThan(50);
    await delay(30);
    const [first] = await session.pendingStdinRequests();
    expect(first?.requestId).toBe(stdinRequested?.requestId);
    expect(first?.waitingMs).toBeGreaterThan(25);
    await delay(20);
    expect((await session.pendingStdinRequests())[0]?.waitingMs).toBeGreaterThan(first?.waitingMs ?? Infinity);
  });

  test('one question after the other, each with its payload and its workspace', async () => {
    const first = await session.execute("a = 1; b = input('b'); c = input('c', 's');");
    expect(first.workspace.values.map(({ name }) => name)).toEqual(['a']);
    const second = await session.resumeInput(first.stdinRequested?.requestId ?? '', 2);
    expect(second.stdinRequested).toMatchObject({ prompt: 'c', kind: 'text' });
    const last = await session.resumeInput(second.stdinRequested?.requestId ?? '', 'three');
    expect(last.stdinRequested).toBeUndefined();
    expect((await session.workspace()).values.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(await session.pendingStdinRequests()).toEqual([]);
  });

  test('an unknown or answered request is stale, a wrong value refused', async () => {
    expect(await codeOf(session.resumeInput('stdin-9', 1))).toBe('StaleRequest');
    const { stdinRequested } = await session.execute("input('');");
    const id = stdinRequested?.requestId ?? '';
    expect(await codeOf(session.resumeInput(id, {} as never))).toBe('Argument');
    await session.resumeInput(id, 1);
    expect(await codeOf(session.resumeInput(id, 1))).toBe('StaleRequest');
  });

  test('later runs wait until the suspended one is over', async () => {
    const { stdinRequested } = await session.execute("x = input('');");
    const next = session.execute('disp(x)');
    await delay(10);
    await session.resumeInput(stdinRequested?.requestId ?? '', 5);
    expect(textOf(await next)).toBe('     5\n\n');
  });

  test('a cancel ends a run that waits', async () => {
    const { stdinRequested } = await session.execute("x = input('');");
    session.cancelExecution();
    expect((await session.execute('disp(1)')).error).toBeUndefined();
    expect(await codeOf(session.resumeInput(stdinRequested?.requestId ?? '', 5))).toBe('StaleRequest');
  });

  test('resumeInput overtakes a handler that takes its time; what the handler gives then is dropped', async () => {
    session.setInputHandler(() => delay(40).then(() => 1));
    const run = session.execute("disp(input(''))");
    await delay(10);
    await session.resumeInput('stdin-1', 2);
    expect(textOf(await run)).toBe('     2\n\n');
    await delay(40);
    expect((await session.execute('1;')).error).toBeUndefined();
  });
});

test('pause(n) waits, pause waits for a key', async () => {
  const began = performance.now();
  await session.execute('pause(0.05)');
  expect(performance.now() - began).toBeGreaterThan(45);
  const { stdinRequested } = await session.execute("pause; disp('on')");
  expect(stdinRequested).toMatchObject({ kind: 'key', echo: false });
  expect(textOf(await session.resumeInput(stdinRequested?.requestId ?? '', ' '))).toBe('on\n');
});
