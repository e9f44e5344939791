// npm packages of the lock file, and through them Node 24.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, perform } from '../command.mjs';
import { repository } from '../places.mjs';

const modules = join(repository, 'node_modules');
const stampFile = join(modules, '.runmat-setup');

/** The packages follow from the lock file and from the manifests of the workspaces, which the lock file repeats. */
function makeStamp() {
  return createHash('sha256').update(readFileSync(join(repository, 'package-lock.json'))).digest('hex');
}

export const packagesStep = {
  name: 'npm packages',
  findReason() {
    if (!existsSync(modules)) return 'not installed yet';
    if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== makeStamp()) return 'package-lock.json has changed';
    return null;
  },
  async act() {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // no package of the lock needs its install script; not running them keeps downloads and surprises out
    await perform('npm ci', npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: repository });
    writeFileSync(stampFile, makeStamp());
  },
  describe() {
    const own = join(modules, '.bin', 'node');
    return `Node ${ask(own, ['--version']) ?? process.version}`;
  },
  manual: () => `cd ${repository} && npm ci --ignore-scripts`,
};
