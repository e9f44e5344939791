// `npm run measure -- --cancel [--runs 20] [--only KIND] [--place page|worker]`: how fast Stop works, in real Chromium.
//
// For each of the eight kinds of program, on the page's thread and in a worker: a real click on Stop, timed from the browser's
// stamp of the click to the payload. The longest task is what a beat in each turn of the event loop sees, so that tasks under
// the browser's own 50 ms count too. Other work on the machine shows as long tasks: look at the load before you believe one.

import { loadavg } from 'node:os';
import type { StoppedRun } from './page/page.ts';
import { eightKinds } from './programs.ts';
import { StopPageHost } from './stop-page.ts';

/** What a release must keep; p95 on a quiet machine. */
const bars = { page: 100, worker: 50, task: 50 };
/** A session serves so many runs before a fresh one takes over: first runs and later ones are both measured. */
const runsPerSession = 5;

export interface CancelOptions {
  readonly runs: number;
  readonly only?: string | undefined;
  readonly place?: string | undefined;
}

/** Prints the table; whether all bars were kept. */
export async function measureCancel({ runs, only, place }: CancelOptions): Promise<boolean> {
  await using host = await StopPageHost.start();
  process.stdout.write(`load ${loadavg()[0]?.toFixed(2) ?? '?'}; milliseconds, ${runs} runs each\n`);
  process.stdout.write(`${['program', 'place'].map((word) => word.padEnd(20)).join('')}${['p50', 'p95', 'max', 'task p95', 'task max', 'frame max', 'long'].map((word) => word.padStart(10)).join('')}\n`);
  let isGood = true;
  for (const where of ['page', 'worker'] as const) {
    if (place !== undefined && place !== where) continue;
    for (const { kind, source } of eightKinds.filter((program) => only === undefined || program.kind.includes(only))) {
      const all: StoppedRun[] = [];
      for (let run = 0; run < runs; run += 1) {
        if (run % runsPerSession === 0) await host.open(where === 'worker');
        // not always at the same point of the program
        all.push(await host.stop(source, 250 + ((run * 61) % 200)));
      }
      isGood = printRow(kind, where, all) && isGood;
    }
  }
  process.stdout.write(`load ${loadavg()[0]?.toFixed(2) ?? '?'} at the end\n`);
  return isGood;
}

function printRow(kind: string, where: 'page' | 'worker', all: readonly StoppedRun[]): boolean {
  const latencies = all.map((run) => run.latencyMs);
  const tasks = all.map((run) => run.longestMs);
  const p95 = quantile(latencies, 0.95);
  const longTasks = all.flatMap((run) => run.longTasks);
  const faults = new Set(all.flatMap((run) => run.faults));
  const over = [
    ...(p95 <= bars[where] ? [] : [`Stop takes more than ${bars[where]} ms`]),
    ...(where === 'worker' || Math.max(...tasks) <= bars.task ? [] : [`a task of more than ${bars.task} ms`]),
    ...faults,
  ];
  const numbers = [quantile(latencies, 0.5), p95, Math.max(...latencies), quantile(tasks, 0.95), Math.max(...tasks), Math.max(...all.map((run) => run.frameGapMs))];
  const cells = [...numbers.map((ms) => ms.toFixed(1)), String(longTasks.length)].map((cell) => cell.padStart(10)).join('');
  process.stdout.write(`${kind.padEnd(20)}${where.padEnd(20)}${cells}${over.length === 0 ? '' : `  ${over.join('; ')}`}\n`);
  return over.length === 0;
}

/** The value that a share of all do not pass. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
