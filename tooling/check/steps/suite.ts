// The language suite: every case natively, and the same transcript however the run is cut, with inference off, and through the wasm.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crates, repository } from '../../setup/places.mjs';
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

/** The same suite through what npm users have: `@runmat/session` and the wasm, in Node. */
export const suiteWasmStep: Step = {
  name: 'language suite through wasm',
  group: 'packages',
  after: ['build', 'language suite'],
  findReasonToSkip() {
    return existsSync(join(repository, 'packages/session/dist/index.js')) ? suiteStep.findReasonToSkip?.() : 'packages/session is not built yet';
  },
  async run(context) {
    const build = await context.run('cargo', ['build', '--quiet', '-p', 'runmat-runner'], { cwd: crates });
    if (build.status !== 0) return { passed: 0, failed: 1 };
    const native = await readTranscript(context, []);
    // the native runner's clock knows no zone
    const wasm = await context.run('node', ['tooling/suite/main.ts'], { env: { TZ: 'UTC' }, isQuiet: true });
    const [wanted, got] = [splitCases(native.stdout), splitCases(wasm.stdout)];
    let passed = 0;
    const differing = [...wanted.keys()].filter((name) => wanted.get(name) !== got.get(name));
    for (const name of differing) context.log(`${name}: ${describeDifference(wanted.get(name) ?? '', got.get(name) ?? '')}`);
    passed = wanted.size - differing.length;
    // what is in one transcript only, or a crash of the program itself, must not pass
    const isSame = wasm.status === 0 && wanted.size > 0 && native.stdout === wasm.stdout;
    if (!isSame) context.log(`the transcripts differ, ${describeDifference(native.stdout, wasm.stdout)}\n${wasm.output.slice(-2_000)}`);
    return { passed, failed: Math.max(differing.length, isSame ? 0 : 1) };
  },
};

/** A transcript by the head of each case. */
function splitCases(transcript: string): ReadonlyMap<string, string> {
  const texts = transcript.split(/^(?=== )/m);
  return new Map(texts.filter((text) => text !== '').map((text) => [text.slice(0, text.indexOf('\n')), text]));
}
