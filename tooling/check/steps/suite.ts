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

const runner = join(crates, 'target/debug/runmat-runner');

function readTranscript(context: Context, flags: readonly string[]): ReturnType<Context['run']> {
  return context.run(runner, ['suite', '--transcript', ...flags], { cwd: crates, isQuiet: true });
}

export const suiteStep: Step = {
  name: 'language suite',
  group: 'rust',
  findReasonToSkip() {
    if (!existsSync(join(crates, 'runner/src/main.rs'))) return 'the runner has no program yet';
    return listFiles().some((file) => file.startsWith(folder) && file.endsWith('.m')) ? undefined : `${folder} has no case yet`;
  },
  async run(context) {
    const build = await context.run('cargo', ['build', '--quiet', '-p', 'runmat-runner'], { cwd: crates });
    if (build.status !== 0) return { passed: 0, failed: 1 };
    const cases = await context.run(runner, ['suite'], { cwd: crates });
    const counts = reconcile(readPlainCounts(cases.output), cases.status);
    let [passed, failed] = [counts.passed, counts.failed];
    const usual = await readTranscript(context, []);
    for (const [name, flags] of Object.entries(variants)) {
      const other = await readTranscript(context, flags);
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
