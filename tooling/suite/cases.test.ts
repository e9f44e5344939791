// How the files of the language suite are read: the same as natively.

import { expect, test } from 'vitest';
import { parseCases } from './cases.ts';

test('what stands before the first case belongs to none', () => {
  expect(parseCases('x = 1\n%% one\ny = 2\n')).toEqual([{ name: 'one', source: 'y = 2\n', files: {}, input: [] }]);
});

test('expectations are no source, comments are', () => {
  const [only] = parseCases('%% a\nx = 1\n%> x =\n%>\n% why\n%! some:id\ny\n');
  expect(only?.source).toBe('x = 1\n% why\ny\n');
});

test('a file ends at the next directive', () => {
  const [only] = parseCases('%% a\nf\n%+ f.m\ndisp(1)\n% in the file\n%> 1\nmore\n%+ data/b.txt\nb\n%< 5\nlast\n');
  expect(only).toEqual({ name: 'a', source: 'f\nmore\nlast\n', files: { '/f.m': 'disp(1)\n% in the file\n', '/data/b.txt': 'b\n' }, input: ['5'] });
});

test('of the blanks before input one belongs to the directive', () => {
  expect(parseCases('%% a\n%<  two\n%<none\n%<\n')[0]?.input).toEqual([' two', 'none', '']);
});

test('a case has nothing of the one before', () => {
  expect(parseCases('%% a\r\n%+ f.m\r\nx\r\n%% b\r\ny\r\n')[1]).toEqual({ name: 'b', source: 'y\n', files: {}, input: [] });
});
