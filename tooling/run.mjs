// Runs one command in the project's environment: `node tooling/run.mjs cargo test -p runmat-text`.
// `npm run tool -- cargo test` does the same from anywhere in the repository.
//
//   --setup test|start     the set-up runs before
//
// npm's scripts go through here and are one command each: a shell that has found `node` once keeps to that path, and
// would not see the Node that the set-up has just installed.

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeEnvironment } from './setup/environment.mjs';
import { crates, repository } from './setup/places.mjs';

const words = process.argv.slice(2);
if (words[0] === '--setup') {
  const [, purpose] = words.splice(0, 2);
  const setup = join(repository, 'tooling/setup/main.mjs');
  const { status } = spawnSync(process.execPath, [setup, '--for', purpose], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [program, ...args] = words;
if (program === undefined) {
  process.stderr.write('usage: npm run tool -- PROGRAM [ARGUMENT ...]\n');
  process.exit(2);
}
// cargo reads its settings from the folder it runs in
const cwd = program.startsWith('cargo') ? crates : repository;
const child = spawn(program, args, { cwd, stdio: 'inherit', env: makeEnvironment() });
child.on('error', (error) => {
  process.stderr.write(`${program}: ${error.message}\n`);
  process.exit(127);
});
child.on('close', (code) => process.exit(code ?? 1));
// whoever ends this program means the one that it runs
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
