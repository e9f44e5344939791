// Licence expressions, as crates and packages write them.

import { expect, test } from 'vitest';
import { isLicenceAllowed } from './dependencies.ts';

const allowed = new Set(['MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'Unicode-3.0']);

test.each([
  ['MIT', true],
  ['MIT OR Apache-2.0', true],
  ['MIT/Apache-2.0', true],
  ['GPL-3.0', false],
  ['GPL-3.0 OR MIT', true],
  ['GPL-3.0 AND MIT', false],
  ['(MIT OR GPL-3.0) AND Unicode-3.0', true],
  ['(MIT OR Apache-2.0) AND GPL-3.0', false],
  ['Apache-2.0 WITH LLVM-exception OR GPL-2.0', true],
  ['GPL-2.0 WITH Classpath-exception-2.0', false],
  ['', false],
])('%s: %s', (expression, verdict) => {
  expect(isLicenceAllowed(expression, allowed)).toBe(verdict);
});
