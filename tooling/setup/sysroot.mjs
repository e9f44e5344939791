// Builds Rust's standard library for wasm with Debian's compiler and lays it out as a sysroot, once per compiler version.
//
//   <sysroot>/bin/rustc                                   Debian's rustc with --sysroot <sysroot>
//   <sysroot>/bin/{cargo,rustfmt,...}                     links to Debian's, so that rustup's proxies are not found first
//   <sysroot>/lib/rustlib/wasm32-unknown-unknown/lib/     the libraries built here
//   <sysroot>/lib/rustlib/<host>                          link to Debian's
//   <sysroot>/complete                                    written last
//
// After that, plain cargo and wasm-pack work with no unstable flag. Debian has no package with these libraries.

import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ask, perform } from './command.mjs';
import { wasmTarget } from './environment.mjs';

const linkedTools = ['cargo', 'cargo-clippy', 'clippy-driver', 'cargo-fmt', 'rustfmt', 'rustdoc'];

/** Compiles a crate of one function with `-Zbuild-std`; returns the paths of the standard library's parts. */
async function compileStandardLibrary(work) {
  mkdirSync(join(work, 'src'), { recursive: true });
  writeFileSync(join(work, 'Cargo.toml'), '[package]\nname = "seed"\nversion = "0.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n');
  writeFileSync(join(work, 'src', 'lib.rs'), '#[no_mangle]\npub extern "C" fn seed() -> u32 { vec![1u32; 2].len() as u32 }\n');
  const messages = await perform(
    "building Rust's standard library for wasm (about a minute, once)",
    '/usr/bin/cargo',
    ['build', '--release', '--target', wasmTarget, '-Zbuild-std=std,panic_abort', '--message-format=json'],
    {
      cwd: work,
      env: {
        ...process.env,
        PATH: `/usr/bin:${process.env.PATH}`,
        RUSTC: '/usr/bin/rustc',
        // the one place that needs it: only an unstable flag can build the standard library
        RUSTC_BOOTSTRAP: '1',
        RUSTFLAGS: '-C target-feature=+simd128',
        CARGO_TARGET_DIR: join(work, 'target'),
      },
    },
  );
  const libraries = new Set();
  for (const line of messages.split('\n')) {
    if (!line.startsWith('{')) continue;
    const message = JSON.parse(line);
    if (message.reason !== 'compiler-artifact') continue;
    for (const file of message.filenames) {
      if (file.endsWith('.rlib') && file.includes(`/${wasmTarget}/`)) libraries.add(file);
    }
  }
  if (libraries.size === 0) throw new Error('cargo built no library for the wasm target');
  return libraries;
}

/** Makes the sysroot at `destination`; half-made ones never get that name. */
export async function buildSysroot(destination) {
  const work = mkdtempSync(join(tmpdir(), 'runmat-sysroot-'));
  const draft = `${destination}.draft-${process.pid}`;
  try {
    const libraries = await compileStandardLibrary(work);
    const rustlib = join(draft, 'lib', 'rustlib');
    mkdirSync(join(rustlib, wasmTarget, 'lib'), { recursive: true });
    for (const file of libraries) copyFileSync(file, join(rustlib, wasmTarget, 'lib', basename(file)));

    const host = /^host: (.*)$/m.exec(ask('/usr/bin/rustc', ['-vV']) ?? '')?.[1];
    if (host === undefined) throw new Error("Debian's rustc does not say which host it is for");
    const debianRustlib = join(ask('/usr/bin/rustc', ['--print', 'sysroot']) ?? '/usr', 'lib', 'rustlib');
    symlinkSync(join(debianRustlib, host), join(rustlib, host));

    mkdirSync(join(draft, 'bin'));
    writeFileSync(join(draft, 'bin', 'rustc'), `#!/bin/sh\nexec /usr/bin/rustc --sysroot "${destination}" "$@"\n`);
    chmodSync(join(draft, 'bin', 'rustc'), 0o755);
    for (const tool of linkedTools) {
      if (existsSync(`/usr/bin/${tool}`)) symlinkSync(`/usr/bin/${tool}`, join(draft, 'bin', tool));
    }
    writeFileSync(join(draft, 'complete'), `${libraries.size} libraries\n`);

    mkdirSync(dirname(destination), { recursive: true });
    rmSync(destination, { recursive: true, force: true });
    renameSync(draft, destination);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}
