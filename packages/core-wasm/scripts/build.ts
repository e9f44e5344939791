// Makes pkg/ from crates/wasm: wasm-pack, the glue wrapped into a factory, wasm-opt. tsup makes dist/ from it afterwards.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { makeEnvironment } from '../../../tooling/setup/environment.mjs';
import { makeImage } from './make-image.ts';
import { wrapDeclarations, wrapGlue } from './wrap-glue.ts';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = dirname(dirname(here));
const pkg = join(here, 'pkg');
const dist = join(here, 'dist');

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: repository, stdio: 'inherit', env: makeEnvironment() });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with code ${String(status)}`);
}

// `quick` (crates/Cargo.toml) is for working on the core: a third of the time, larger and slower code
const isQuick = process.env['RUNMAT_WASM_PROFILE'] === 'quick';
const profile = isQuick ? ['--profile', 'quick'] : ['--release'];
run('wasm-pack', ['build', 'crates/wasm', '--mode', 'no-install', '--target', 'web', ...profile, '--out-dir', pkg, '--out-name', 'core']);
// they would make npm and git take pkg/ for a package of its own
for (const name of ['package.json', '.gitignore', 'LICENSE', 'README.md']) rmSync(join(pkg, name), { force: true });

const glue = join(pkg, 'core.js');
writeFileSync(join(pkg, 'glue.js'), wrapGlue(readFileSync(glue, 'utf8')));
writeFileSync(join(pkg, 'glue.d.ts'), wrapDeclarations('./core.js'));
rmSync(glue);

const compiled = join(pkg, 'core_bg.wasm');
mkdirSync(dist, { recursive: true });
const core = join(dist, 'core.wasm');
copyFileSync(isQuick ? compiled : chooseSmaller(compiled), core);
const image = await makeImage(core, pathToFileURL(join(pkg, 'glue.js')), join(repository, 'crates', 'stdlib'));
writeFileSync(join(dist, 'runmat.image'), image);
for (const name of ['core.wasm', 'runmat.image']) {
  const bytes = readFileSync(join(dist, name));
  process.stdout.write(`${name}: ${String(bytes.length)} bytes, ${String(brotliCompressSync(bytes).length)} with brotli\n`);
}

/** wasm-opt's result is kept only where it helps: LTO leaves little, and for some modules the result is larger. */
function chooseSmaller(input: string): string {
  const output = join(pkg, 'core_opt.wasm');
  // the features that rustc's target has switched on; wasm-opt refuses a module that uses another
  const features = ['simd', 'bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue', 'reference-types'];
  run('wasm-opt', [input, '-O3', ...features.map((name) => `--enable-${name}`), '-o', output]);
  const [before, after] = [statSync(input).size, statSync(output).size];
  process.stdout.write(`core.wasm: ${before} bytes from the linker, ${after} after wasm-opt\n`);
  return after < before ? output : input;
}
