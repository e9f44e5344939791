// Where things lie: the repository, the cache that the set-up owns, and the versions that key it.

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The cargo workspace. */
export const crates = join(repository, 'crates');

/** One folder for what is expensive to make and is not the repository's: outside `target/` and `node_modules/`, so that cleaning those costs nothing. */
export const cache = process.env.RUNMAT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'runmat');

/** The oldest Rust that the crates compile with; also stated as `rust-version` in `crates/Cargo.toml`. */
export const oldestRust = readWorkspaceValue(/^rust-version = "([\d.]+)"/m);

/** The wasm-pack release that the build scripts were tried with. */
export const wasmPackVersion = '0.15.1';

/** The wasm-bindgen release of the crates: the CLI must be of exactly this version. */
export function readWasmBindgenVersion() {
  const lock = join(crates, 'Cargo.lock');
  const fromLock = existsSync(lock)
    ? /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(readFileSync(lock, 'utf8'))?.[1]
    : undefined;
  const version = fromLock ?? readWorkspaceValue(/^wasm-bindgen = \{? ?(?:version = )?"=?([\d.]+)"/m);
  if (version === undefined) throw new Error('crates/Cargo.lock and crates/Cargo.toml name no wasm-bindgen version');
  return version;
}

function readWorkspaceValue(pattern) {
  return pattern.exec(readFileSync(join(crates, 'Cargo.toml'), 'utf8'))?.[1];
}
