// The line that a failed comparison shows.

import { expect, test } from 'vitest';
import { describeDifference } from './difference.ts';

test.each([
  ['a\nb\n', 'a\nc\n', 'line 2: expected "b", got "c"'],
  ['a\n', 'a\nc\n', 'line 2: expected "", got "c"'],
  ['a\nb', 'a', 'line 2: expected "b", got null'],
  ['a', 'a\nb', 'line 2: expected null, got "b"'],
])('%j against %j: %s', (expected, actual, message) => {
  expect(describeDifference(expected, actual)).toBe(message);
});
