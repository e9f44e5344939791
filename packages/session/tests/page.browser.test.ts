// On the page's own thread: programs that run without end leave the page its time and can be stopped.

import { expect, test } from 'vitest';
import { initRunMat } from '../src/index.ts';
import { delay, textOf } from './text.ts';

test.each([
  ['a scalar loop', 'while true, end'],
  ['vectors', 'x = 1:1e5; while true, x = x + 1; end'],
  ['cellfun', 'c = num2cell(1:1e6); while true, cellfun(@(x) x + 1, c); end'],
  ['try and catch', "while true, try, error('x'); catch, end, end"],
  ['growing text', "s = ''; while true, s = [s 'x']; end"],
  ['output', "while true, disp('flood'), end"],
])('%s: Stop works within 100 ms, and no task is long', async (_, source) => {
  const session = await initRunMat();
  const run = session.execute(source);
  let longest = 0;
  for (let i = 0, before = performance.now(); i < 15; i += 1) {
    await delay(0);
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  const began = performance.now();
  session.cancelExecution();
  expect((await run).error?.code).toBe('Cancelled');
  // the bar is 100 and 50 ms on a quiet machine; tests share theirs
  expect(performance.now() - began).toBeLessThan(400);
  expect(longest).toBeLessThan(250);
  expect(textOf(await session.execute("disp('alive')"))).toBe('alive\n');
  await session.dispose();
});
