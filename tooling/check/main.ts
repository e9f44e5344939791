// Runs every check and ends with one line: `N passed, N failed`.
//
//   node tooling/check/main.ts [--only NAME,...] [--group GROUP] [--list]
//
// A step that fails does not stop the others: one run shows everything that is wrong. Logs lie in .reports/check/.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';
import { formatSeconds } from '../setup/report.mjs';
import type { CommandOptions, CommandResult, Context, Outcome, Step } from './step.ts';
import { steps } from './steps/index.ts';

const environment = makeEnvironment() as Readonly<Record<string, string>>;
const shownLines = 80;
const defaultTimeoutMs = 45 * 60_000;

const { values } = parseArgs({
  options: { only: { type: 'string' }, group: { type: 'string' }, list: { type: 'boolean', default: false } },
});
const names = values.only?.split(',');
const chosen = steps.filter(
  (step) => (names?.includes(step.name) ?? true) && (values.group === undefined || step.group === values.group),
);
if (values.list) {
  for (const step of steps) process.stdout.write(`${step.name} (${step.group})\n`);
  process.exit(0);
}
if (chosen.length === 0) {
  process.stderr.write('no check has such a name; --list shows them\n');
  process.exit(2);
}

/** Runs one program to its end; its two streams are kept as one text, as a person would have seen them. */
function runCommand(program: string, args: readonly string[], options: CommandOptions, keep: (text: string) => void): Promise<CommandResult> {
  return new Promise((resolve) => {
    keep(`$ ${[program, ...args].join(' ')}\n`);
    const child = spawn(program, args, {
      cwd: options.cwd ?? repository,
      env: { ...environment, FORCE_COLOR: '0', CARGO_TERM_COLOR: 'never', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? defaultTimeoutMs,
    });
    let [output, stdout] = ['', ''];
    const collect = (text: string): void => {
      output += text;
      if (options.isQuiet !== true) keep(text);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      collect(text);
    });
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      resolve({ status: 127, output, stdout });
    });
    child.on('close', (code, signal) => {
      if (signal !== null) keep(`ended by ${signal}\n`);
      resolve({ status: code ?? 1, output, stdout });
    });
  });
}

async function runStep(step: Step): Promise<{ outcome: Outcome; log: string }> {
  let log = '';
  const keep = (text: string): void => {
    log += text;
  };
  const context: Context = {
    run: (program, args, options = {}) => runCommand(program, args, options, keep),
    log: (line) => {
      keep(`${line}\n`);
    },
  };
  try {
    return { outcome: await step.run(context), log };
  } catch (error) {
    keep(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { outcome: { passed: 0, failed: 1 }, log };
  }
}

function showEnd(log: string): void {
  const lines = log.trimEnd().split('\n');
  if (lines.length > shownLines) process.stdout.write(`    | ... ${String(lines.length - shownLines)} lines more in the log\n`);
  for (const line of lines.slice(-shownLines)) process.stdout.write(`    | ${line}\n`);
}

const logs = join(repository, '.reports', 'check');
mkdirSync(logs, { recursive: true });
const startedAt = performance.now();
const failedSteps = new Set<string>();
let [passed, failed] = [0, 0];

for (const [index, step] of chosen.entries()) {
  const label = `[${String(index + 1)}/${String(chosen.length)}] ${step.name}`;
  const blocker = step.after?.find((name) => failedSteps.has(name));
  const skip = step.findReasonToSkip?.();
  if (blocker !== undefined) {
    failed += 1;
    failedSteps.add(step.name);
    process.stdout.write(`${label}: FAILED, not run because "${blocker}" failed\n`);
    continue;
  }
  if (skip !== undefined) {
    process.stdout.write(`${label}: nothing to check, ${skip}\n`);
    continue;
  }
  process.stdout.write(`${label} ...\n`);
  const stepStartedAt = performance.now();
  const { outcome, log } = await runStep(step);
  writeFileSync(join(logs, `${step.name.replace(/\W+/g, '-')}.log`), log);
  passed += outcome.passed;
  failed += outcome.failed;
  const verdict = outcome.failed === 0 ? `ok, ${String(outcome.passed)} passed` : `FAILED, ${String(outcome.passed)} passed, ${String(outcome.failed)} failed`;
  if (outcome.failed > 0) {
    failedSteps.add(step.name);
    showEnd(log);
  }
  process.stdout.write(`${label}: ${verdict}${outcome.note === undefined ? '' : ` (${outcome.note})`} in ${formatSeconds(stepStartedAt)}\n`);
}

process.stdout.write(`\nchecks ran for ${formatSeconds(startedAt)}\n`);
if (failedSteps.size > 0) process.stdout.write(`failed: ${[...failedSteps].join(', ')}\n`);
// the last line is read by machines
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exit(failed === 0 ? 0 : 1);
