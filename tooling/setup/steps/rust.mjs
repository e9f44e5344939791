// Rust with the wasm target, clippy and rustfmt: rustup's where it can, else Debian's with a sysroot of our own.

import { existsSync } from 'node:fs';
import { ask, perform } from '../command.mjs';
import { canInstall, install, manualInstall } from '../apt.mjs';
import { debianSysroot, isRustupReady, isSysrootReady, makeEnvironment, wasmTarget } from '../environment.mjs';
import { oldestRust } from '../places.mjs';
import { say } from '../report.mjs';
import { buildSysroot } from '../sysroot.mjs';

const debianPackages = ['rustc-web', 'cargo-web', 'rust-web-src', 'rust-web-llvm', 'rust-web-clippy', 'rustfmt-web'];

/** Whether the release is new enough; a toolchain that is too old is treated as absent. */
function isNewEnough(release) {
  const [major, minor] = release.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestRust.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function readRelease(program, env) {
  return ask(program, ['--version'], { env })?.split(' ')[1] ?? null;
}

async function tryRustup() {
  if (process.env.RUNMAT_RUST === 'debian' || ask('rustup', ['--version']) === null) return false;
  try {
    if (ask('rustc', ['--version']) === null) {
      await perform('rustup default stable', 'rustup', ['default', 'stable'], { timeoutMs: 600_000 });
    }
    const release = readRelease('rustc');
    if (release === null || !isNewEnough(release)) {
      say(`  rustup's Rust ${release} is older than ${oldestRust}: trying another way (or run \`rustup update\`)`);
      return false;
    }
    await perform(`rustup target add ${wasmTarget}`, 'rustup', ['target', 'add', wasmTarget], { timeoutMs: 300_000 });
    await perform('rustup component add', 'rustup', ['component', 'add', 'clippy', 'rustfmt'], { timeoutMs: 300_000 });
    return isRustupReady();
  } catch (error) {
    say(`  rustup cannot do it here (${error.message}): trying Debian's packages`);
    return false;
  }
}

/** Debian's `rust-lld` is a link into a package that it only suggests: the linker of rustc's own LLVM. */
function lldPackage() {
  const version = /LLVM version: (\d+)/.exec(ask('/usr/bin/rustc', ['-vV']) ?? '')?.[1];
  return version === undefined ? null : `lld-${version}`;
}

async function installOrFail(packages) {
  if (!canInstall()) throw new Error(`Rust has no ${wasmTarget} target, and packages cannot be installed without root`);
  await install(packages);
}

async function useDebian() {
  const isComplete = ['rustc', 'cargo', 'cargo-clippy', 'rustfmt'].every((name) => existsSync(`/usr/bin/${name}`));
  if (!isComplete) await installOrFail(debianPackages);
  const lld = lldPackage();
  if (lld !== null && !existsSync(`/usr/bin/ld.${lld}`)) await installOrFail([lld]);
  const release = readRelease('/usr/bin/rustc');
  if (release === null || !isNewEnough(release)) throw new Error(`Debian's Rust is ${release}; the crates need ${oldestRust}`);
  await buildSysroot(debianSysroot());
}

export const rustStep = {
  name: 'Rust and its wasm target',
  findReason() {
    if (isRustupReady() || isSysrootReady(debianSysroot())) return null;
    return `no toolchain with ${wasmTarget} yet`;
  },
  async act() {
    if (!(await tryRustup())) await useDebian();
  },
  describe() {
    const way = isRustupReady() ? "rustup's" : "Debian's with a sysroot in the cache";
    return `${readRelease('rustc', makeEnvironment())}, ${way}`;
  },
  manual: () =>
    ask('rustup', ['--version']) !== null
      ? `rustup target add ${wasmTarget} && rustup component add clippy rustfmt\n# or, on Debian: ${manualInstall(debianPackages)}`
      : `# install rustup from your system's packages or from its site, then:\nrustup default stable && rustup target add ${wasmTarget}\n# or, on Debian: ${manualInstall(debianPackages)}`,
};
