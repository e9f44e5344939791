// Every program in examples/ prints what the file beside it says: natively and through the wasm in Node.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { crates, repository } from '../../setup/places.mjs';
import { describeDifference } from '../difference.ts';
import { listFiles, readText } from '../files.ts';
import type { Context, Step } from '../step.ts';

const commandLine = 'packages/cli/src/main.ts';
const runner = 'runner/src/main.rs';

function listExamples(): readonly string[] {
  return listFiles().filter((file) => /^examples\/[^/]+\.m$/.test(file) && existsSync(join(repository, file.replace(/m$/, 'out'))));
}

function makeExamplesStep(step: Omit<Step, 'run' | 'findReasonToSkip' | 'group'> & {
  readonly needs: string;
  readonly prepare?: (context: Context) => Promise<unknown>;
  readonly command: (example: string) => readonly [string, ...string[]];
}): Step {
  const { needs, prepare, command, ...rest } = step;
  return {
    ...rest,
    group: 'packages',
    findReasonToSkip() {
      if (!existsSync(join(repository, needs))) return `${needs} is not there yet`;
      return listExamples().length === 0 ? 'examples/ has no program with its output' : undefined;
    },
    async run(context) {
      let [passed, failed] = [0, 0];
      await prepare?.(context);
      for (const example of listExamples()) {
        const [program, ...args] = command(example);
        const { status, stdout } = await context.run(program, args, { timeoutMs: 120_000 });
        const expected = readText(example.replace(/m$/, 'out'));
        if (status === 0 && stdout === expected) {
          passed += 1;
        } else {
          failed += 1;
          context.log(`${example}: code ${String(status)}, ${describeDifference(expected, stdout)}`);
        }
      }
      return { passed, failed };
    },
  };
}

export const nativeExamplesStep = makeExamplesStep({
  name: 'examples, native',
  needs: `crates/${runner}`,
  prepare: (context) => context.run('cargo', ['build', '--quiet', '-p', 'runmat-runner'], { cwd: crates }),
  command: (example) => [join(crates, 'target/debug/runmat-runner'), example],
});

export const nodeExamplesStep = makeExamplesStep({
  name: 'examples, Node',
  after: ['build'],
  needs: commandLine,
  command: (example) => ['node', 'packages/cli/dist/main.js', example],
});
