// The TypeScript declarations that crates/protocol generates are the committed ones.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../files.ts';
import { makeRuleStep } from '../step.ts';
import { crates, repository } from '../../setup/places.mjs';
import { generatorArguments, generatorSource, protocolFile } from '../../generate/protocol.ts';

export const generatedTypesStep = makeRuleStep({
  name: 'generated types',
  group: 'rust',
  findReasonToSkip: () => (existsSync(join(crates, generatorSource)) ? undefined : 'crates/protocol has no generator yet'),
  async findComplaints(context) {
    const { status, stdout } = await context.run('cargo', generatorArguments, { cwd: crates });
    if (status !== 0) return ['the generator failed'];
    const committed = existsSync(join(repository, protocolFile)) ? readText(protocolFile) : '';
    return stdout === committed ? [] : [`${protocolFile} differs from what crates/protocol says: run \`npm run generate\``];
  },
});
