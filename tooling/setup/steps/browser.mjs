// A Chromium for the browser tests: the one that RUNMAT_CHROMIUM names, the system's, or Debian's package.

import { canInstall, install, manualInstall } from '../apt.mjs';
import { findChromium } from '../chromium.mjs';
import { ask } from '../command.mjs';

export const browserStep = {
  name: 'Chromium',
  findReason: () => (findChromium() === null ? 'no browser for the tests yet' : null),
  async act() {
    if (!canInstall()) throw new Error('no Chromium was found, and packages cannot be installed here');
    await install(['chromium']);
  },
  describe() {
    const path = findChromium();
    return `${ask(path, ['--version'])?.split(' ').slice(0, 2).join(' ') ?? 'found'} at ${path}`;
  },
  manual: () =>
    process.platform === 'linux'
      ? manualInstall(['chromium'])
      : 'install Chrome or Chromium and set RUNMAT_CHROMIUM to the path of its program',
};
