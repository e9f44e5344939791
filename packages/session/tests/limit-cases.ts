// Programs that go as deep or as large as anything lets them, for a page, a worker and Node: each ends with a result or a clean error.

import { expect } from 'vitest';
import type { RunMatSession } from '../src/index.ts';
import { textOf } from './text.ts';

export interface LimitCase {
  readonly name: string;
  readonly source: string;
  /** What it prints, blanks and line ends drawn together. */
  readonly prints?: string;
  /** The identifier of the error that ends it. */
  readonly fails?: string;
}

const around = (open: string, close: string, depth: number): string => `x = ${open.repeat(depth)}1${close.repeat(depth)};`;
const tooDeep = { fails: 'MATLAB:m_nesting_too_deep' };

/** Source text that is nested or long. */
const texts: readonly LimitCase[] = [
  { name: '10,000 parentheses', source: around('(', ')', 10_000), ...tooDeep },
  { name: '490 parentheses', source: `${around('(', ')', 490)} disp(x)`, prints: '1' },
  { name: '10,000 ifs', source: `${'if true\n'.repeat(10_000)}disp(1)\n${'end\n'.repeat(10_000)}`, ...tooDeep },
  { name: '490 ifs', source: `${'if true\n'.repeat(490)}disp(1)\n${'end\n'.repeat(490)}`, prints: '1' },
  { name: '10,000 brackets', source: around('[', ']', 10_000), ...tooDeep },
  { name: '10,000 braces', source: around('{', '}', 10_000), ...tooDeep },
  { name: '490 braces', source: `${around('{', '}', 490)} disp(class(x))`, prints: 'cell' },
  { name: '10,000 calls', source: around('abs(', ')', 10_000), ...tooDeep },
  { name: '10,000 signs', source: around('-', '', 10_000), ...tooDeep },
  { name: '10,000 tries', source: `${'try\n'.repeat(10_000)}disp(1)\n${'catch\nend\n'.repeat(10_000)}`, ...tooDeep },
  { name: '10,000 handles', source: `f = ${'@()'.repeat(10_000)}1;`, ...tooDeep },
  { name: '490 handles', source: `f = ${'@()'.repeat(490)}1; disp(class(f))`, prints: 'function_handle' },
  { name: '10,000 fields', source: `x${'.a'.repeat(10_000)} = 1;`, ...tooDeep },
  { name: '490 fields', source: `x${'.a'.repeat(490)} = 1; disp(x${'.a'.repeat(490)})`, prints: '1' },
  { name: '10,000 apostrophes', source: `a = 1; x = a${"'".repeat(10_000)};`, ...tooDeep },
  { name: 'a sum of 100,000 terms', source: `x = 1${'+1'.repeat(100_000)}; disp(x)`, prints: '100001' },
  { name: 'a chain of 100,000 ands', source: `x = true${' && true'.repeat(100_000)}; disp(x)`, prints: '1' },
  { name: 'a matrix of 100,000 elements', source: `x = [${'1 '.repeat(100_000)}]; disp(numel(x))`, prints: '100000' },
  { name: 'nested text in eval', source: "try, eval([repmat('(', 1, 10000) '1']); catch e, disp(e.identifier), end", prints: 'MATLAB:m_nesting_too_deep' },
  { name: 'nested JSON', source: "try, jsondecode(repmat('[', 1, 10000)); catch e, disp(e.identifier), end", prints: 'MATLAB:json:TooDeep' },
];

/** Values that are nested deeply: built, printed, compared, looked at and let go of. */
const values: readonly LimitCase[] = [
  {
    name: 'a cell nested 100,000 deep',
    source: 'c = {}; for k = 1:1e5, c = {c}; end, c, disp(c), d = c; e = {}; for k = 1:1e5, e = {e}; end, disp([isequal(c, d) isequal(c, e)]); whos c; x = 1; clear c d e',
    prints: 'c = 1x1 cell array {1x1 cell} {1x1 cell} 1 1 Name Size Bytes Class Attributes c 1x1 800000 cell',
  },
  { name: 'a struct nested 100,000 deep', source: 's.a = 1; for k = 1:1e5, s.a = s; end, s, t = s; disp(isequal(s, t)), clear s t', prints: 's = struct with fields: a: [1x1 struct] 1' },
  { name: 'a handle that captures handles, 100,000 deep', source: 'f = @() 1; for k = 1:1e5, f = @() f(); end, f, disp(func2str(f)), clear f', prints: 'f = function_handle with value: @()f() @()f()' },
  {
    name: 'handles to nested functions, 100,000 deep',
    source: 'f = @() 1; for k = 1:1e5, f = wrap(f); end, clear f, disp(1)\nfunction h = wrap(g)\nh = @inner;\nfunction r = inner()\nr = g();\nend\nend',
    prints: '1',
  },
  {
    name: 'a map in a map, 100,000 deep',
    source: "m = 1; for k = 1:1e5, n = containers.Map('KeyType', 'double', 'ValueType', 'any'); n(1) = m; m = n; end, m, clear m n",
    prints: 'm = Map with properties: Count: 1 KeyType: double ValueType: any',
  },
  { name: 'causes of causes', source: "e = MException('a:b', 'x'); for k = 1:1e5, e = addCause(MException('a:b', 'y'), e); end, disp(numel(e.cause)), clear e", prints: '1' },
  {
    name: 'what walks values',
    source:
      "c = {}; for k = 1:1e5, c = {c}; end, f = {@jsonencode, @string, @convertContainedStringsToChars, @celldisp, @char}; for k = 1:numel(f), try, f{k}(c); disp('?'), catch e, disp(e.identifier), end, end, clear c",
    prints: 'MATLAB:json:TooDeep MATLAB:invalidConversion MATLAB:convertContainedStringsToChars:TooDeep MATLAB:recursionLimit MATLAB:invalidConversion',
  },
  { name: 'a cell that looks like 2^100 cells', source: 'c = {1}; d = {1}; for k = 1:100, c = {c, c}; d = {d, d}; end, disp(isequal(c, d)), clear c d', prints: '1' },
];

const tooLarge = { fails: 'MATLAB:array:SizeLimitExceeded' };
const full = { prints: 'MATLAB:nomem 1' };
const until = (before: string, step: string): string => `${before} try, while true, ${step} end, catch e, end, clear x, disp(e.identifier), disp(1)`;

/** Sizes that nothing can hold, and programs that take all there is. The sessions of these have a limit. */
const sizes: readonly LimitCase[] = [
  { name: 'zeros(1e6, 1e6)', source: 'zeros(1e6, 1e6);', ...tooLarge },
  { name: 'ones(1e5, 1e5)', source: 'x = ones(1e5, 1e5);', ...tooLarge },
  { name: 'a size beyond 2^64', source: 'x = zeros(1e10, 1e10, 1e10);', fails: 'MATLAB:pmaxsize' },
  { name: 'a size beyond 2^32', source: 'x = zeros(65536, 65536);', ...tooLarge },
  { name: 'cell(1e6, 1e6)', source: 'x = cell(1e6, 1e6);', ...tooLarge },
  { name: 'repmat', source: "x = repmat('x', 1e6, 1e6);", ...tooLarge },
  { name: 'an index far out', source: 'x = 1; x(1e12) = 1;', ...tooLarge },
  { name: 'an outer sum', source: 'x = (1:1e6) + (1:1e6)\';', ...tooLarge },
  { name: 'a product', source: 'x = ones(1e6, 1) * ones(1, 1e6);', ...tooLarge },
  { name: 'a range', source: 'x = 1:1e12;', fails: 'MATLAB:pmaxsize' },
  { name: 'doubling an array', source: until('x = 1;', 'x = [x x];'), ...full },
  { name: 'growing an array', source: until('x = zeros(1, 1e6);', 'x(end + 1e6) = 1;'), ...full },
  { name: 'doubling text', source: until("x = 'x';", 'x = [x x];'), ...full },
  { name: 'doubling a string', source: until('x = "x";', 'x = x + x;'), ...full },
  { name: 'growing a cell', source: until('x = {}; y = zeros(1, 1e4);', 'x{end + 1} = y + 1;'), ...full },
  { name: 'growing a struct array', source: until("x = struct('a', {}); y = zeros(1, 1e4);", 'x(end + 1).a = y + 1;'), ...full },
  { name: 'growing a map', source: until("x = containers.Map('KeyType', 'double', 'ValueType', 'any'); k = 0;", 'k = k + 1; x(k) = zeros(1, 1e4) + k;'), ...full },
  { name: 'small pieces', source: until('x = cell(1, 3e6); k = 0;', 'k = k + 1; x{k} = {k};'), ...full },
  { name: 'a recursion that holds arrays', source: 'try, f(1), catch e, end, disp(e.identifier), disp(1)\nfunction f(n)\nx = zeros(1, 1e6) + n; f(n + 1); disp(x(1))\nend', ...full },
];

const recursions: readonly LimitCase[] = [
  { name: 'a function', source: 'f(1)\nfunction f(n)\nf(n + 1);\nend', fails: 'MATLAB:recursionLimit' },
  { name: 'two functions', source: 'f(1)\nfunction f(n)\ng(n + 1);\nend\nfunction g(n)\nf(n + 1);\nend', fails: 'MATLAB:recursionLimit' },
  { name: 'an anonymous function', source: 'f = @(f, n) f(f, n + 1); f(f, 1)', fails: 'MATLAB:recursionLimit' },
  { name: 'through cellfun', source: 'f(1)\nfunction r = f(n)\nr = cellfun(@f, {n + 1});\nend', fails: 'MATLAB:recursionLimit' },
  { name: 'through eval', source: "f(1)\nfunction f(n)\neval('f(n + 1)');\nend", fails: 'MATLAB:recursionLimit' },
  { name: 'a nested function', source: 'f(1)\nfunction f(n)\ng();\nfunction g()\nn = n + 1; g();\nend\nend', fails: 'MATLAB:recursionLimit' },
  { name: 'caught', source: 'try, f(1), catch e, disp(e.identifier), end\nfunction f(n)\nf(n + 1);\nend', prints: 'MATLAB:recursionLimit' },
  { name: 'caught at each level', source: 'disp(f(1) > 0)\nfunction r = f(n)\ntry, r = f(n + 1); catch, r = n; end\nend', prints: '1' },
];

/** For sessions whose limit is 100,000. */
const deepRecursions: readonly LimitCase[] = [
  { name: '99,000 calls come back', source: 'disp(f(99000))\nfunction d = f(n)\nif n == 0, d = 0; else, d = f(n - 1) + 1; end\nend', prints: '99000' },
  { name: 'with a try at each level', source: "disp(f(99000))\nfunction d = f(n)\ntry, if n == 0, error('a:b', 'c'); else, d = f(n - 1) + 1; end, catch, d = 0; end\nend", prints: '99000' },
];

// texts that are evaluated in each other are compiled each time: too slow to go all the way down in a test
const fastRecursions = recursions.filter(({ name }) => name !== 'through eval');

export const limitCases = { texts, values, sizes, recursions, deepRecursions: [...fastRecursions, ...deepRecursions] } as const;

/** Runs a case; then the session must go on. */
export async function checkCase(session: RunMatSession, { source, prints, fails }: LimitCase): Promise<void> {
  await session.execute('clear; kept = 7;');
  const payload = await session.execute(source);
  expect(payload.error?.identifier).toBe(fails);
  if (prints !== undefined) expect(textOf(payload).trim().replace(/\s+/g, ' ')).toBe(prints);
  // a core that crashed would have come back by itself, with the code `Crashed`
  expect(session.state).toBe('Idle');
  expect(textOf(await session.execute('disp(kept)')).trim()).toBe('7');
}
