// Benchmarks: each workload in turn for every peer, several rounds, the least time of each; printed as ratios to ours.
//
//   node tooling/bench/main.ts [--rounds N] [--only NAME]
//
// Figures above 1 mean that we are faster. Every result is compared with ours: a difference is an error, not a time.

import { parseArgs } from 'node:util';
import { makeJavaScript, makeOctave, makePython, makeRunMat, type Peer } from './peers.ts';
import { readWorkloads, type Workload } from './workload.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);

const ours = await makeRunMat();
const others = [makeOctave(), makePython(), makeJavaScript()].filter((peer) => peer !== undefined);

/** Least milliseconds of a peer, or `undefined` where it has no twin. */
type Best = Map<string, number>;

async function measure(workload: Workload, peers: readonly Peer[], best: Best): Promise<string | undefined> {
  let expected: number | undefined;
  for (const peer of peers) {
    const timing = await peer.run(workload);
    if (timing === undefined) continue;
    expected ??= timing.result;
    const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
    const same = Object.is(timing.result, expected) || Math.abs(timing.result - expected) <= tolerance;
    if (!same) return `${peer.name} gives ${timing.result}, not ${expected}`;
    best.set(peer.name, Math.min(best.get(peer.name) ?? Infinity, timing.ms));
  }
  return undefined;
}

const columns = others.map((peer) => `${peer.name} /`.padStart(14)).join('');
process.stdout.write(`${'workload'.padEnd(18)}${'ours ms'.padStart(10)}${columns}\n`);
const ratios = new Map<string, number[]>();
let wrong = 0;
for (const workload of readWorkloads(values.only)) {
  const best: Best = new Map();
  let fault: string | undefined;
  for (let round = 0; round < rounds; round += 1) fault ??= await measure(workload, [ours, ...others], best);
  const own = best.get(ours.name) ?? Number.NaN;
  const cells = others.map((peer) => {
    const ms = best.get(peer.name);
    if (ms === undefined) return '-'.padStart(14);
    ratios.set(peer.name, [...(ratios.get(peer.name) ?? []), ms / own]);
    return (ms / own).toFixed(2).padStart(14);
  });
  process.stdout.write(`${workload.name.padEnd(18)}${own.toFixed(1).padStart(10)}${cells.join('')}\n`);
  if (fault !== undefined) {
    process.stdout.write(`  ${fault}\n`);
    wrong += 1;
  }
}
const means = others.map((peer) => {
  const all = ratios.get(peer.name) ?? [];
  const mean = Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / Math.max(1, all.length));
  return mean.toFixed(2).padStart(14);
});
process.stdout.write(`${'geometric mean'.padEnd(28)}${means.join('')}\n`);
process.exit(wrong === 0 ? 0 : 1);
