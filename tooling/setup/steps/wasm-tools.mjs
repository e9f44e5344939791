// wasm-pack and the wasm-bindgen CLI, compiled once per version into the cache.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, formatCommand, perform } from '../command.mjs';
import { makeEnvironment, toolRoot } from '../environment.mjs';
import { readWasmBindgenVersion, wasmPackVersion } from '../places.mjs';

// Their own release profiles optimise across crates, which takes twice as long to compile and saves milliseconds a build.
const lightProfile = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '1',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  CARGO_PROFILE_RELEASE_DEBUG: '0',
};

/**
 * A tool of crates.io. `flags` differ: wasm-pack is tried with its own lock file, the lock file of the wasm-bindgen CLI
 * names releases that not every registry still serves.
 */
function makeToolStep({ name, crate, program, readVersion, flags, minutes }) {
  const root = () => toolRoot(program, readVersion());
  const args = () => ['install', crate, '--version', readVersion(), ...flags, '--force', '--root', root()];
  return {
    name,
    findReason() {
      const answer = ask(join(root(), 'bin', program), ['--version']);
      return answer?.includes(readVersion()) ? null : `${readVersion()} is not in the cache yet`;
    },
    async act() {
      const work = mkdtempSync(join(tmpdir(), 'runmat-tool-'));
      try {
        const label = `compiling ${crate} ${readVersion()} (about ${minutes} minutes, once)`;
        await perform(label, 'cargo', [...args(), '--target-dir', work], { env: { ...makeEnvironment(), ...lightProfile }, cwd: tmpdir() });
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
    describe: () => readVersion(),
    manual: () => formatCommand('cargo', args()),
  };
}

export const wasmPackStep = makeToolStep({
  name: 'wasm-pack',
  crate: 'wasm-pack',
  program: 'wasm-pack',
  readVersion: () => wasmPackVersion,
  flags: ['--locked'],
  minutes: 3,
});

export const wasmBindgenStep = makeToolStep({
  name: 'wasm-bindgen CLI',
  crate: 'wasm-bindgen-cli',
  program: 'wasm-bindgen',
  readVersion: readWasmBindgenVersion,
  flags: [],
  minutes: 4,
});
