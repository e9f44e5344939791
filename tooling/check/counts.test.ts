// What the closing line of `npm test` is made of.

import { expect, test } from 'vitest';
import { readCargoCounts, readPlainCounts, reconcile } from './counts.ts';

test('the test programs of cargo are added up', () => {
  const output = `running 2 tests
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
`;
  expect(readCargoCounts(output)).toEqual({ passed: 5, failed: 1 });
});

test('the last plain line counts, other numbers do not', () => {
  expect(readPlainCounts('1 passed, 2 failed\nsuite: 812 passed, 3 failed, 4 skipped\nabout 9 passed, 9 failed tests\n')).toEqual({ passed: 812, failed: 3 });
  expect(readPlainCounts('nothing ran')).toBeUndefined();
});

test('an ending that no test explains is a failure', () => {
  expect(reconcile({ passed: 3, failed: 0 }, 101)).toMatchObject({ passed: 3, failed: 1 });
  expect(reconcile({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
});

test('a run of no test is a failure', () => {
  expect(reconcile(undefined, 0)).toMatchObject({ failed: 1 });
  expect(reconcile({ passed: 0, failed: 0 }, 0)).toMatchObject({ failed: 1 });
});
