// The checks that cargo runs: formatting, clippy, the wasm target, tests.

import { wasmTarget } from '../../setup/environment.mjs';
import { crates } from '../../setup/places.mjs';
import { readCargoCounts, reconcile } from '../counts.ts';
import { makeCommandStep, type Step } from '../step.ts';

const options = { cwd: crates };

export const rustfmtStep = makeCommandStep({
  name: 'rustfmt',
  group: 'lint',
  command: ['cargo', 'fmt', '--all', '--check', '--', '--files-with-diff'],
  options,
});

export const clippyStep = makeCommandStep({
  name: 'clippy',
  group: 'lint',
  command: ['cargo', 'clippy', '--workspace', '--all-targets', '--quiet', '--', '-D', 'warnings'],
  options,
});

export const wasmCheckStep = makeCommandStep({
  name: 'wasm check',
  group: 'rust',
  command: ['cargo', 'check', '--quiet', '--target', wasmTarget, '-p', 'runmat-wasm'],
  options: { ...options, env: { RUSTFLAGS: '-D warnings -C target-feature=+simd128' } },
});

export const cargoTestStep: Step = {
  name: 'cargo test',
  group: 'rust',
  async run(context) {
    const { status, output } = await context.run('cargo', ['test', '--workspace', '--no-fail-fast', '--quiet'], options);
    return reconcile(readCargoCounts(output), status);
  },
};
