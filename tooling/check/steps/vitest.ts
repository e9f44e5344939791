// Tests that vitest runs, one step for each place: Node, Chromium, the pages of the playground.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVitestCounts, reconcile } from '../counts.ts';
import type { Step } from '../step.ts';

function makeVitestStep(step: Omit<Step, 'run'> & { readonly project: string }): Step {
  const { project, ...rest } = step;
  return {
    ...rest,
    async run(context) {
      const folder = mkdtempSync(join(tmpdir(), 'runmat-vitest-'));
      try {
        const report = join(folder, 'report.json');
        const { status } = await context.run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
        return reconcile(readVitestCounts(readFileSync(report, 'utf8')), status);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

export const toolingTestsStep = makeVitestStep({ name: 'tooling tests', group: 'packages', project: 'tooling' });
export const nodeTestsStep = makeVitestStep({ name: 'package tests', group: 'packages', after: ['build'], project: 'node' });
export const browserTestsStep = makeVitestStep({ name: 'browser tests', group: 'browser', after: ['build'], project: 'chromium' });
export const pageTestsStep = makeVitestStep({ name: 'page tests', group: 'browser', after: ['build'], project: 'pages' });
