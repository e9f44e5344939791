// `npm run measure`: how large the core is and how fast it starts; then the benchmarks of tooling/bench, where they are built.
//
//   --cancel [--runs 20] [--only KIND] [--place page|worker]   how fast Stop works in Chromium, and the longest tasks
//   --slices [--only NAME]                                     the longest that programs hold the thread, in Node
//
// Times are medians of several runs in one process; compare figures of one machine and one run only.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';
import { measureStart } from './start.ts';

const { values } = parseArgs({
  strict: false,
  options: { cancel: { type: 'boolean' }, slices: { type: 'boolean' }, runs: { type: 'string' }, only: { type: 'string' }, place: { type: 'string' } },
});
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
if (values.cancel === true) {
  const { measureCancel } = await import('./cancel.ts');
  process.exit((await measureCancel({ runs: Number(asText(values.runs) ?? 20), only: asText(values.only), place: asText(values.place) })) ? 0 : 1);
}
if (values.slices === true) {
  const { measureSlices } = await import('./slices.ts');
  process.exit((await measureSlices(asText(values.only))) ? 0 : 1);
}

const runs = 15;

/** What is measured of @runmat/core-wasm. */
interface CorePackage {
  readonly loadCoreModule: (bytes: Uint8Array) => Promise<WebAssembly.Module>;
  readonly createCore: (module: WebAssembly.Module) => unknown;
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function measure(name: string, action: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await action();
    times.push(performance.now() - startedAt);
  }
  const [median, worst] = [findMedian(times), Math.max(...times)];
  process.stdout.write(`${name.padEnd(24)} ${median.toFixed(2)} ms median, ${worst.toFixed(2)} ms worst of ${runs}\n`);
}

const file = join(repository, 'packages/core-wasm/dist/core.wasm');
if (!existsSync(file)) {
  process.stderr.write('nothing is built yet: run `npm run build`\n');
  process.exit(2);
}
const bytes = readFileSync(file);
process.stdout.write(`core.wasm                ${bytes.length} bytes, ${gzipSync(bytes).length} gzip, ${brotliCompressSync(bytes).length} brotli\n`);
const { createCore, loadCoreModule } = (await import(pathToFileURL(join(repository, 'packages/core-wasm/dist/node.js')).href)) as CorePackage;
const module = await loadCoreModule(bytes);
await measure('compile', () => loadCoreModule(bytes));
await measure('instantiate', () => Promise.resolve(createCore(module)));
measureStart();

const bench = join(repository, 'tooling/bench/main.ts');
if (existsSync(bench)) {
  const { status } = spawnSync('node', [bench, ...process.argv.slice(2)], { cwd: repository, stdio: 'inherit', env: makeEnvironment() });
  process.exit(status ?? 1);
}
