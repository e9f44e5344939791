// `npm run soak -- --minutes 5`: makes and drops instances of the core for a while and watches that memory comes back.
//
// Needs `--expose-gc`, which it gives itself. Ends with code 1 where the resident size keeps growing.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { repository } from '../setup/places.mjs';

/** What is used of @runmat/core-wasm. */
interface CorePackage {
  loadCoreModule(): Promise<WebAssembly.Module>;
  createCore(module: WebAssembly.Module): { readonly bindings: { protocol_version(): number } };
}

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) {
  const self = process.argv[1] ?? '';
  const { status } = spawnSync(process.execPath, ['--expose-gc', self, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const endAt = performance.now() + Number(values.minutes) * 60_000;
const allowedGrowth = 64 * 1024 * 1024;
const batch = 200;

const core = (await import(pathToFileURL(join(repository, 'packages/core-wasm/dist/node.js')).href)) as CorePackage;
const module = await core.loadCoreModule();

async function runBatch(): Promise<number> {
  for (let count = 0; count < batch; count += 1) core.createCore(module).bindings.protocol_version();
  // memories of dead instances are freed when their wrappers are collected, which takes a turn of the event loop
  for (let turn = 0; turn < 3; turn += 1) {
    collect?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage.rss();
}

for (let warmUp = 0; warmUp < 3; warmUp += 1) await runBatch();
const baseline = await runBatch();
let [latest, made] = [baseline, 4 * batch];
while (performance.now() < endAt) {
  latest = await runBatch();
  made += batch;
}
const growth = latest - baseline;
process.stdout.write(`${made} instances, resident size ${(baseline / 1e6).toFixed(0)} MB after the first ${4 * batch}, ${(latest / 1e6).toFixed(0)} MB at the end\n`);
if (growth > allowedGrowth) {
  process.stderr.write(`it grew by ${(growth / 1e6).toFixed(0)} MB: something holds on to instances\n`);
  process.exit(1);
}
