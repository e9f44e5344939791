// Reads how many tests ran out of what test programs print.

import type { Outcome } from './step.ts';

function sum(output: string, pattern: RegExp): Outcome | undefined {
  let [passed, failed, lines] = [0, 0, 0];
  for (const match of output.matchAll(pattern)) {
    passed += Number(match[1]);
    failed += Number(match[2]);
    lines += 1;
  }
  return lines === 0 ? undefined : { passed, failed };
}

/** `test result: ok. 3 passed; 0 failed; ...`, one line for each test program of cargo. */
export function readCargoCounts(output: string): Outcome | undefined {
  return sum(output, /^test result: \w+\. (\d+) passed; (\d+) failed/gm);
}

/** A closing line `N passed, N failed`, alone on its line, as our own programs end. */
export function readPlainCounts(output: string): Outcome | undefined {
  const lines = [...output.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)];
  const last = lines.at(-1);
  return last === undefined ? undefined : { passed: Number(last[1]), failed: Number(last[2]) };
}

/** The two numbers of vitest's JSON report. */
export function readVitestCounts(report: string): Outcome {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * A test program's counts and its exit code must agree: an ending that no test explains is a failure of its own, and
 * so is a run of nothing.
 */
export function reconcile(counts: Outcome | undefined, status: number): Outcome {
  if (counts === undefined || counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'no test ran' };
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `ended with code ${String(status)}` };
  return counts;
}
