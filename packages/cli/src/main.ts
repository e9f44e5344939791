#!/usr/bin/env node
// `runmat`: the command line program.

import { appendFileSync, readFileSync } from 'node:fs';
import { argv, cwd, env, stderr, stdout } from 'node:process';
import { InitError, initRunMat, type RunMatOptions } from '@runmat/session';
import { type CommandLine, parseCommandLine, usage } from './arguments.ts';
import { createDirectoryFsProvider } from './directory-provider.ts';
import { runTask } from './run.ts';

async function main(): Promise<number> {
  const parsed = parseCommandLine(argv.slice(2), env);
  if ('complaint' in parsed) {
    stderr.write(`runmat: ${parsed.complaint}\n\n${usage}`);
    return 2;
  }
  if ('print' in parsed) {
    stdout.write(parsed.print === 'help' ? usage : `${readVersion()}\n`);
    return 0;
  }
  const session = await initRunMat(makeOptions(parsed));
  if (parsed.task.kind !== 'repl') return runTask(session, parsed.task, parsed);
  const { runRepl } = await import('./repl.ts');
  return runRepl(session, parsed.timeoutMs);
}

function makeOptions({ telemetryFile }: CommandLine): RunMatOptions {
  const files = { fs: { '/': createDirectoryFsProvider('/') }, cwd: cwd() };
  if (telemetryFile === undefined) return files;
  return {
    ...files,
    telemetryConsent: true,
    telemetryEmitter: (event) => {
      appendFileSync(telemetryFile, `${JSON.stringify(event)}\n`);
    },
    onListenerError: ({ error }) => {
      stderr.write(`runmat: telemetry: ${error instanceof Error ? error.message : String(error)}\n`);
    },
  };
}

function readVersion(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

// `runmat x.m | head`: whoever reads has enough
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main().then(
  (code) => {
    // the engine's threads may still compile: nobody needs that any more; output that is on its way is waited for
    stdout.write('', () => {
      process.exit(code);
    });
  },
  (error: unknown) => {
    stderr.write(`runmat: ${error instanceof InitError || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`);
    process.exitCode = 2;
  },
);
