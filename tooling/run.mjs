// Runs one command in the project's environment: `node tooling/run.mjs cargo test -p runmat-text`.
// `npm run tool -- cargo test` does the same from anywhere in the repository.

import { spawnSync } from 'node:child_process';
import { makeEnvironment } from './setup/environment.mjs';
import { crates, repository } from './setup/places.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('usage: npm run tool -- PROGRAM [ARGUMENT ...]\n');
  process.exit(2);
}
// cargo reads its settings from the folder it runs in
const cwd = program.startsWith('cargo') ? crates : repository;
const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit', env: makeEnvironment() });
if (error) process.stderr.write(`${program}: ${error.message}\n`);
process.exit(status ?? 1);
