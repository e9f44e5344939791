// The language suite, natively: every case, and the same transcript however the run is cut and with inference off.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crates } from '../../setup/places.mjs';
import { readPlainCounts, reconcile } from '../counts.ts';
import { describeDifference } from '../difference.ts';
import { listFiles } from '../files.ts';
import type { Context, Step } from '../step.ts';

const folder = 'crates/runner/tests/suite/';

/** Ways to run that must not change a single character. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'fuel 1': ['--fuel', '1'],
  'fuel without end': ['--fuel', '1000000000000'],
  'no inference': ['--no-infer'],
};

function runSuite(context: Context, flags: readonly string[]): ReturnType<Context['run']> {
  return context.run('cargo', ['run', '--quiet', '-p', 'runmat-runner', '--', 'suite', '--transcript', ...flags], { cwd: crates });
}

export const suiteStep: Step = {
  name: 'language suite',
  group: 'rust',
  findReasonToSkip() {
    if (!existsSync(join(crates, 'runner/src/main.rs'))) return 'the runner has no program yet';
    return listFiles().some((file) => file.startsWith(folder) && file.endsWith('.m')) ? undefined : `${folder} has no case yet`;
  },
  async run(context) {
    const usual = await runSuite(context, []);
    const counts = reconcile(readPlainCounts(usual.output), usual.status);
    let [passed, failed] = [counts.passed, counts.failed];
    for (const [name, flags] of Object.entries(variants)) {
      const other = await runSuite(context, flags);
      if (other.stdout === usual.stdout) {
        passed += 1;
      } else {
        failed += 1;
        context.log(`${name} changes the transcript, ${describeDifference(usual.stdout, other.stdout)}`);
      }
    }
    return { ...counts, passed, failed };
  },
};
