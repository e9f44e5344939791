// Subscriptions, and listeners that fail.

import { expect, test, vi } from 'vitest';
import { ListenerGate, Listeners, type ListenerError } from '../src/subscription.ts';

test('a subscription ends by call, by disposal and by its id', () => {
  const listeners = new Listeners<number>('stdout', new ListenerGate(undefined));
  const heard: string[] = [];
  const first = listeners.subscribe((value) => heard.push(`a${value}`));
  const second = listeners.subscribe((value) => heard.push(`b${value}`));
  const third = listeners.subscribe((value) => heard.push(`c${value}`));
  listeners.emit(1);
  first();
  listeners.emit(2);
  second[Symbol.dispose]();
  listeners.emit(3);
  expect(listeners.unsubscribe(third.id)).toBe(true);
  expect(listeners.unsubscribe(third.id)).toBe(false);
  listeners.emit(4);
  expect(heard).toEqual(['a1', 'b1', 'c1', 'b2', 'c2', 'c3']);
});

test('a listener that throws is reported once and does not keep others from hearing', async () => {
  const report = vi.fn<(error: ListenerError) => void>();
  const listeners = new Listeners<number>('stdout', new ListenerGate(report));
  const heard: number[] = [];
  listeners.subscribe(() => {
    throw new Error('mine');
  });
  listeners.subscribe(() => Promise.reject(new Error('late')) as unknown as undefined);
  listeners.subscribe((value) => heard.push(value));
  listeners.emit(1);
  listeners.emit(2);
  await Promise.resolve();
  expect(heard).toEqual([1, 2]);
  expect(report.mock.calls.map(([{ source, error }]) => `${source}: ${(error as Error).message}`)).toEqual(['stdout: mine', 'stdout: late']);
});

test('a place for failures that fails itself hurts nobody', () => {
  const listeners = new Listeners<number>(
    'stdout',
    new ListenerGate(() => {
      throw new Error('again');
    }),
  );
  listeners.subscribe(() => {
    throw new Error('mine');
  });
  expect(() => {
    listeners.emit(1);
  }).not.toThrow();
});

test('a listener that ends another while both are told leaves the rest alone', () => {
  const listeners = new Listeners<number>('stdout', new ListenerGate(undefined));
  const heard: number[] = [];
  const own = listeners.subscribe(() => {
    own();
  });
  listeners.subscribe((value) => heard.push(value));
  listeners.emit(1);
  expect(heard).toEqual([1]);
  expect(listeners.size).toBe(1);
});
