// `npm run generate`: writes every committed file that a program makes.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeEnvironment } from '../setup/environment.mjs';
import { crates, repository } from '../setup/places.mjs';
import { generatorArguments, protocolFile } from './protocol.ts';

const target = join(repository, protocolFile);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, execFileSync('cargo', generatorArguments, { cwd: crates, env: makeEnvironment() }));
process.stdout.write(`${protocolFile}\n`);
