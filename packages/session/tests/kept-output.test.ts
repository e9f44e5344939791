// What a payload keeps of a flood.

import { expect, test } from 'vitest';
import { KeptOutput } from '../src/kept-output.ts';

const chunk = (text: string): { stream: 'stdout'; text: string; timestampMs: number } => ({ stream: 'stdout', text, timestampMs: 0 });
const textsOf = ({ stdout }: ReturnType<KeptOutput['take']>): string[] => stdout.map(({ text }) => text);

test('everything up to the limit, and nothing twice', () => {
  const kept = new KeptOutput(6);
  for (const text of ['ab', 'cd', 'ef']) kept.add(chunk(text));
  const taken = kept.take();
  expect([textsOf(taken), taken.dropped]).toEqual([['ab', 'cd', 'ef'], 0]);
  expect(kept.take()).toEqual({ stdout: [], dropped: 0 });
});

test('beyond it the end: whole chunks go, the first that stays may be cut', () => {
  const kept = new KeptOutput(5);
  for (const text of ['ab', 'cd', 'efgh']) kept.add(chunk(text));
  const taken = kept.take();
  expect([textsOf(taken), taken.dropped]).toEqual([['d', 'efgh'], 3]);
});

test('one chunk that is too long keeps its end, and a limit of nothing keeps nothing', () => {
  const kept = new KeptOutput(3);
  kept.add(chunk('abcdefgh'));
  expect(textsOf(kept.take())).toEqual(['fgh']);
  const none = new KeptOutput(0);
  none.add(chunk('abc'));
  expect(none.take()).toEqual({ stdout: [], dropped: 3 });
});

test('of many small chunks the last ones, in order', () => {
  const kept = new KeptOutput(100);
  for (let count = 0; count < 5_000; count += 1) kept.add(chunk(String(count % 10)));
  const taken = kept.take();
  expect(taken.dropped).toBe(4_900);
  expect(textsOf(taken).join('')).toBe('0123456789'.repeat(10));
});
