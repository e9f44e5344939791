// Brings a bare machine to a working one. Needs only Node 20 or newer and npm; has no dependency.
//
//   node tooling/setup/main.mjs [--for test|start]     `start` leaves out what only tests need
//
// Each step first looks whether it is done, so that a second run takes a second or two. Where a step cannot act
// (no root, another system), it prints the exact command that a person has to run, and the set-up ends with code 1.

import { CommandError } from './command.mjs';
import { cache } from './places.mjs';
import { formatSeconds, say } from './report.mjs';
import { browserStep } from './steps/browser.mjs';
import { packagesStep } from './steps/packages.mjs';
import { rustStep } from './steps/rust.mjs';
import { wasmBindgenStep, wasmPackStep } from './steps/wasm-tools.mjs';

const purpose = process.argv[process.argv.indexOf('--for') + 1] === 'start' ? 'start' : 'test';
const steps = [packagesStep, rustStep, wasmPackStep, wasmBindgenStep];
if (purpose === 'test') steps.push(browserStep);

const startedAt = performance.now();
const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  say(`set-up: Node ${process.versions.node} is too old; install Node 20 or newer from your system's packages, then run this again`);
  process.exit(1);
}

say(`set-up: what is missing is installed; the cache is ${cache}`);
for (const step of steps) {
  const stepStartedAt = performance.now();
  try {
    const reason = step.findReason();
    if (reason !== null) {
      say(`  ${step.name}: ${reason}`);
      await step.act();
      const rest = step.findReason();
      if (rest !== null) throw new Error(`still not there after the step: ${rest}`);
    }
    say(`  ${step.name}: ready - ${step.describe()} (${formatSeconds(stepStartedAt)})`);
  } catch (error) {
    say(`  ${step.name}: failed - ${error.message}`);
    if (error instanceof CommandError && error.output !== '') say(error.output.replace(/^/gm, '    | '));
    say(`\nset-up could not finish by itself. Run this, then try again:\n\n    ${step.manual().replace(/\n/g, '\n    ')}\n`);
    process.exit(1);
  }
}
say(`set-up: ready in ${formatSeconds(startedAt)}`);
