// Which texts the prompt runs, and after which it asks for more.

import { expect, test } from 'vitest';
import { isComplete } from '../src/completeness.ts';

test.each([
  'x = 1',
  '',
  'for i = 1:3, disp(i), end',
  'if x\n y = 1;\nelse\n y = 2;\nend',
  "a = b';",
  "a = [1 2]';  s = 'if';",
  "disp('it''s for you')",
  'x = a(end)',
  'c = {1, ...\n 2}',
  'x = s.end',
  '% if',
  'x = 1 % for',
  '%{\nif\n%}',
  'function f\n disp(1)\nend',
  's = "while"',
  'x = y(1:end-1)\'; z = 3',
  'end',
  'x = )',
])('%j is complete', (text) => {
  expect(isComplete(text)).toBe(true);
});

test.each([
  'for i = 1:3',
  'if x\n y = 1;',
  'while true\n if x\n end',
  'x = [1 2',
  'c = {1',
  'f(1,',
  'x = 1 + ...',
  'switch x\ncase 1',
  'try\n error(1)\ncatch e',
  'function f\n disp(1)',
  '%{\nabc',
  "if x, disp('end')",
])('%j wants more', (text) => {
  expect(isComplete(text)).toBe(false);
});
