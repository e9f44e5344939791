// The checks of the TypeScript side: types, eslint, unused exports and dependencies.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../setup/places.mjs';
import { listFiles } from '../files.ts';
import { makeCommandStep, type Step } from '../step.ts';

/** One tsc run per project, so that each has its own globals: a worker has no `document`. */
export const typesStep: Step = {
  name: 'types',
  group: 'lint',
  after: ['build'],
  async run(context) {
    let [passed, failed] = [0, 0];
    for (const project of listFiles().filter((file) => /\/tsconfig(\.\w+)?\.json$/.test(file))) {
      const { status } = await context.run('tsc', ['--noEmit', '-p', project]);
      if (status === 0) passed += 1;
      else failed += 1;
    }
    return { passed, failed };
  },
};

export const eslintStep = makeCommandStep({
  name: 'eslint',
  group: 'lint',
  after: ['build'],
  command: ['eslint', '--max-warnings', '0', '.'],
});

export const knipStep = makeCommandStep({
  name: 'unused exports',
  group: 'lint',
  findReasonToSkip: () => (existsSync(join(repository, 'knip.json')) ? undefined : 'no knip.json'),
  command: ['knip', '--no-progress'],
});
