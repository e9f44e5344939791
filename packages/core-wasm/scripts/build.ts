// Makes pkg/ from crates/wasm: wasm-pack, the glue wrapped into a factory, wasm-opt. tsup makes dist/ from it afterwards.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEnvironment } from '../../../tooling/setup/environment.mjs';
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

run('wasm-pack', ['build', 'crates/wasm', '--mode', 'no-install', '--target', 'web', '--release', '--out-dir', pkg, '--out-name', 'core']);
// they would make npm and git take pkg/ for a package of its own
for (const name of ['package.json', '.gitignore', 'LICENSE', 'README.md']) rmSync(join(pkg, name), { force: true });

const glue = join(pkg, 'core.js');
writeFileSync(join(pkg, 'glue.js'), wrapGlue(readFileSync(glue, 'utf8')));
writeFileSync(join(pkg, 'glue.d.ts'), wrapDeclarations('./core.js'));
rmSync(glue);

// Kept only where it helps: LTO leaves little, and for some modules the result is larger.
const compiled = join(pkg, 'core_bg.wasm');
const optimised = join(pkg, 'core_opt.wasm');
// the features that rustc's target has switched on; wasm-opt refuses a module that uses another
const features = ['simd', 'bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue', 'reference-types'];
run('wasm-opt', [compiled, '-O3', ...features.map((name) => `--enable-${name}`), '-o', optimised]);
const [before, after] = [statSync(compiled).size, statSync(optimised).size];
mkdirSync(dist, { recursive: true });
copyFileSync(after < before ? optimised : compiled, join(dist, 'core.wasm'));
process.stdout.write(`core.wasm: ${String(before)} bytes from the linker, ${String(after)} after wasm-opt\n`);
