// The repository's top level is agreed upon: nothing appears there by accident.

import { readLayers } from '../layers.ts';
import { makeRuleStep } from '../step.ts';
import { listFiles } from '../files.ts';

export const topLevelStep = makeRuleStep({
  name: 'top level',
  group: 'lint',
  findComplaints() {
    const allowed = new Set(readLayers().topLevel);
    const found = new Set(listFiles().map((file) => file.split('/')[0] ?? file));
    return [...found]
      .filter((entry) => !allowed.has(entry))
      .map((entry) => `${entry}: not one of the top-level entries that tooling/layers.json lists`);
  },
});
