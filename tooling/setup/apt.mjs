// Debian packages, where the set-up may install them.

import { existsSync } from 'node:fs';
import { ask, perform } from './command.mjs';

/** Whether `apt-get` is there and this user may use it without a password. */
export function canInstall() {
  return existsSync('/usr/bin/apt-get') && (process.getuid?.() === 0 || ask('sudo', ['-n', 'true']) !== null);
}

/** What a person types to install these packages. */
export function manualInstall(packages) {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
}

/** Installs packages; lists are fetched first, because a fresh machine has none or old ones. */
export async function install(packages) {
  const [program, prefix] = process.getuid?.() === 0 ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  await perform('apt-get update', program, [...prefix, ...quiet, 'update'], { env });
  await perform(`apt-get install ${packages.join(' ')}`, program, [...prefix, ...quiet, 'install', '-y', '--no-install-recommends', ...packages], { env });
}
