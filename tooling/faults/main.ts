// `npm run tool -- node tooling/faults/main.ts [--only TEXT]`: plants one fault after the other in a copy of the crates and
// runs the language suite on each. A good suite catches 28 of the 30. It takes most of an hour, so it is not part of
// `npm test`; the copy and what was compiled stay in crates/target/faults for the next time.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../check/files.ts';
import { crates, repository } from '../setup/places.mjs';
import { type Fault, faults } from './faults.ts';

const leastCaught = 28;
const place = join(crates, 'target/faults');
const copy = join(place, 'crates');
const runner = join(place, 'build/debug/runmat-runner');

type Verdict = 'caught' | 'MISSED' | 'NOT PLANTED' | 'DOES NOT COMPILE';

/** Brings the copy up to date. Files that are the same keep their time, so that nothing is compiled again for them. */
function copyCrates(): void {
  const wanted = new Set(listFiles().filter((file) => file.startsWith('crates/')));
  for (const file of wanted) {
    const [from, to] = [join(repository, file), join(place, file)];
    const text = readFileSync(from);
    if (existsSync(to) && readFileSync(to).equals(text)) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  for (const kept of readCopied()) if (!wanted.has(kept)) rmSync(join(place, kept), { force: true });
  writeFileSync(listOfCopied, [...wanted].join('\n'));
}

const listOfCopied = join(place, 'copied.txt');

function readCopied(): string[] {
  return existsSync(listOfCopied) ? readFileSync(listOfCopied, 'utf8').split('\n').filter(Boolean) : [];
}

function compile(): { readonly isDone: boolean; readonly output: string } {
  const { status, stderr } = spawnSync('cargo', ['build', '--quiet', '-p', 'runmat-runner'], {
    cwd: copy,
    encoding: 'utf8',
    // unoptimised: most of the time goes into compiling
    env: { ...process.env, CARGO_TARGET_DIR: join(place, 'build'), CARGO_PROFILE_DEV_OPT_LEVEL: '0' },
  });
  return { isDone: status === 0, output: stderr };
}

/** Whether the suite passes, and what it said last or of its first failure. A hang and a crash are failures. */
function runSuite(timeout: number): { readonly passes: boolean; readonly said: string } {
  const { status, signal, stderr } = spawnSync(runner, ['suite'], { cwd: copy, encoding: 'utf8', timeout, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 });
  const lines = stderr.trimEnd().split('\n');
  const [last, first] = [lines.at(-1) ?? '', lines[0] ?? ''];
  if (status === 0) return { passes: true, said: last };
  if (status === null) return { passes: false, said: `ended by ${String(signal)}` };
  const where = first.replace(/^.*\/suite\//, '');
  return { passes: false, said: `${/ (\d+) failed/.exec(last)?.[1] ?? 'all'} failed, first ${where}` };
}

function plant(fault: Fault, timeout: number): { verdict: Verdict; said: string } {
  const file = join(copy, fault.file);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = text.split(fault.old).length - 1;
  if (count !== 1) return { verdict: 'NOT PLANTED', said: `${fault.file} has ${String(count)} times: ${fault.old.split('\n')[0] ?? ''}` };
  writeFileSync(file, text.replace(fault.old, () => fault.new));
  try {
    const { isDone, output } = compile();
    if (!isDone) return { verdict: 'DOES NOT COMPILE', said: output.trim().split('\n')[0] ?? '' };
    const { passes, said } = runSuite(timeout);
    return { verdict: passes ? 'MISSED' : 'caught', said };
  } finally {
    writeFileSync(file, text);
  }
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = faults.filter(({ name, file }) => values.only === undefined || `${name} ${file}`.includes(values.only));

copyCrates();
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const sound = compile();
if (!sound.isDone) throw new Error(sound.output);
const beganAt = performance.now();
const before = runSuite(600_000);
const usualMs = performance.now() - beganAt;
say(`without a fault: ${before.said}, in ${(usualMs / 1000).toFixed(0)} s`);
if (!before.passes) process.exit(1);

const counts = new Map<Verdict, number>();
for (const [index, fault] of chosen.entries()) {
  const { verdict, said } = plant(fault, Math.round(60_000 + 4 * usualMs));
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  say(`${String(index + 1).padStart(2)} ${verdict.padEnd(7)} ${fault.file}: ${fault.name} (${said})`);
}
say([...counts].map(([verdict, count]) => `${String(count)} ${verdict}`).join(', '));
const caught = counts.get('caught') ?? 0;
process.exit(caught >= Math.min(leastCaught, chosen.length) ? 0 : 1);
