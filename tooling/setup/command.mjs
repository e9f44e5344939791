// Runs other programs for the set-up: quietly with progress, or to ask a question and read the answer.

import { spawn, spawnSync } from 'node:child_process';
import { startProgress } from './report.mjs';

/** A command that ended with something else than success; carries the end of what it printed. */
export class CommandError extends Error {
  constructor(command, status, output) {
    super(`\`${command}\` ended with ${status}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/** How a person would type it. */
export function formatCommand(program, args) {
  return [program, ...args].map((word) => (/[\s'"$&|;<>()]/.test(word) ? `'${word}'` : word)).join(' ');
}

/** Asks a program and returns its trimmed standard output, or null where it is missing or fails. */
export function ask(program, args, { env = process.env, cwd } = {}) {
  const answer = spawnSync(program, args, { env, cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/**
 * Runs a program to its end with a progress line. Resolves with its standard output; rejects with a `CommandError`
 * that has the last 40 lines.
 */
export function perform(label, program, args, { env = process.env, cwd, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const progress = startProgress(label);
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
    let stdout = '';
    const lines = [];
    const remember = (chunk) => {
      for (const line of String(chunk).split(/[\r\n]+/)) {
        if (line.trim() === '') continue;
        lines.push(line);
        if (lines.length > 40) lines.shift();
        if (!line.startsWith('{')) progress.update(line.trim());
      }
    };
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      remember(chunk);
    });
    child.stderr.on('data', remember);
    child.on('error', (error) => {
      progress.stop();
      reject(new CommandError(formatCommand(program, args), error.message, ''));
    });
    child.on('close', (code, signal) => {
      progress.stop();
      if (code === 0) resolve(stdout);
      else reject(new CommandError(formatCommand(program, args), signal ?? `code ${code}`, lines.join('\n')));
    });
  });
}
