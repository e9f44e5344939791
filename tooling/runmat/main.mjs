// `npm run runmat -- file.m`: the command line program of the working tree, built when it is not there yet.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';

const program = join(repository, 'packages/cli/dist/main.js');

if (!existsSync(program)) {
  // standard output belongs to the MATLAB program: the build reports to standard error
  const perform = (name, args) => {
    const { status } = spawnSync(name, args, { cwd: repository, env: makeEnvironment(), stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(status ?? 1);
  };
  perform(process.execPath, ['tooling/setup/main.mjs', '--for', 'start']);
  perform('turbo', ['run', 'build', '--filter=@runmat/cli', '--output-logs=errors-only']);
}

// npm runs scripts from the top; paths on the command line are meant from where the person is
const run = spawnSync('node', [program, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? repository, stdio: 'inherit', env: makeEnvironment() });
process.exit(run.status ?? 1);
