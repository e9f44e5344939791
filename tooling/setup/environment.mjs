// The environment in which every build and check runs: which Rust, which Node, which cached tools come first on PATH.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ask } from './command.mjs';
import { cache, readWasmBindgenVersion, repository, wasmPackVersion } from './places.mjs';

export const wasmTarget = 'wasm32-unknown-unknown';

/** The folder that `cargo install --root` fills for a tool of one version. */
export function toolRoot(name, version) {
  return join(cache, `${name}-${version}`);
}

/** The Debian toolchain's name in the cache, or null where Debian's `rustc` is not installed. */
export function debianSysroot() {
  if (process.platform !== 'linux') return null;
  const [, release, commit] = /^rustc (\S+) \((\w+)/.exec(ask('/usr/bin/rustc', ['--version']) ?? '') ?? [];
  return release === undefined ? null : join(cache, `sysroot-${release}-${commit}`);
}

/** Whether a sysroot was built to its end: the stamp is the last file written. */
export function isSysrootReady(sysroot) {
  return sysroot !== null && existsSync(join(sysroot, 'complete'));
}

/** Whether rustup's active toolchain can compile to wasm, check with clippy and format. */
export function isRustupReady() {
  if (process.env.RUNMAT_RUST === 'debian') return false;
  if (ask('rustup', ['--version']) === null) return false;
  const sysroot = ask('rustc', ['--print', 'sysroot']);
  return (
    sysroot !== null &&
    existsSync(join(sysroot, 'lib', 'rustlib', wasmTarget, 'lib')) &&
    ask('cargo', ['clippy', '--version']) !== null &&
    ask('cargo', ['fmt', '--version']) !== null
  );
}

/**
 * `process.env` with the set-up's choices in front. rustup's toolchain is taken where it has the wasm target; else
 * Debian's with the cached sysroot, for native and wasm alike, so that both give the same bits.
 */
export function makeEnvironment(base = process.env) {
  const first = [
    join(toolRoot('wasm-bindgen', readWasmBindgenVersion()), 'bin'),
    join(toolRoot('wasm-pack', wasmPackVersion), 'bin'),
  ];
  const last = [];
  if (!isRustupReady()) {
    const sysroot = debianSysroot();
    if (isSysrootReady(sysroot)) first.push(join(sysroot, 'bin'));
    // cargo looks into its own home before PATH unless PATH names that folder, and would find rustup's proxies there
    last.push(join(base.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin'));
  }
  const node = process.platform === 'win32' ? dirname(process.execPath) : join(repository, 'node_modules', '.bin');
  return {
    ...base,
    PATH: [node, ...first, base.PATH ?? '', ...last].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    RUNMAT_CACHE: cache,
  };
}
