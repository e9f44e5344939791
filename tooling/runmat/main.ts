// `npm run runmat -- file.m`: the command line program of the working tree, built when it is not there yet.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';

const program = join(repository, 'packages/cli/dist/main.js');

if (!existsSync(program)) {
  // standard output belongs to the MATLAB program: the build reports to standard error
  const options = { cwd: repository, env: makeEnvironment(), stdio: ['ignore', 2, 2] } as const;
  const ownNode = process.execPath;
  const setup = spawnSync(ownNode, ['tooling/setup/main.mjs', '--for', 'start'], options);
  const build = setup.status === 0 ? spawnSync('turbo', ['run', 'build', '--filter=@runmat/cli', '--output-logs=errors-only'], { ...options, env: makeEnvironment() }) : setup;
  if (build.status !== 0) process.exit(build.status ?? 1);
}

// npm runs scripts from the top; paths on the command line are meant from where the person is
const run = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd: process.env['INIT_CWD'] ?? repository, stdio: 'inherit' });
process.exit(run.status ?? 1);
