// How much work a process is until its first result: CPU time of the command line program over that of a bare Node, V8's own threads counted.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';

const runs = 9;

// loaded before the program: at its end it tells what the process has used
const meter = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => { const used = process.cpuUsage(); writeSync(2, '\\ncpu ' + (used.user + used.system)); });
`)}`;

/** Milliseconds of CPU that a Node process takes. */
function findCpuTime(args: readonly string[]): number {
  const { stderr, status } = spawnSync('node', ['--import', meter, ...args], { env: makeEnvironment(), encoding: 'utf8' });
  const used = /cpu (\d+)$/.exec(stderr);
  if (status !== 0 || used === null) throw new Error(`node ${args.join(' ')} ended with code ${String(status)}: ${stderr}`);
  return Number(used[1]) / 1000;
}

/** Prints the CPU time of a first result over bare Node, by turns, least of several. */
export function measureStart(): void {
  const program = join(repository, 'packages/cli/dist/main.js');
  let [bare, whole] = [Infinity, Infinity];
  for (let run = 0; run < runs; run += 1) {
    bare = Math.min(bare, findCpuTime(['-e', '0']));
    whole = Math.min(whole, findCpuTime([program, '-e', 'x = 1 + 1']));
  }
  process.stdout.write(`start to first result    ${(whole - bare).toFixed(0)} ms of CPU over bare Node (${whole.toFixed(0)} and ${bare.toFixed(0)} ms), least of ${runs}\n`);
}
