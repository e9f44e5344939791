// Runs one program and gives the exit code.

import { readFileSync } from 'node:fs';
import { stderr, stdout } from 'node:process';
import type { RunMatSession } from '@runmat/session';
import type { CommandLine, Task } from './arguments.ts';
import { Keyboard } from './keyboard.ts';
import { exitCodeOf, toJson, writeChunk, writeError } from './output.ts';

export async function runTask(session: RunMatSession, task: Exclude<Task, { kind: 'repl' }>, { isJson, timeoutMs }: CommandLine): Promise<number> {
  const program = task.kind === 'text' ? { source: task.source, name: 'command' } : readProgram(task.path);
  if (program === undefined) return 2;
  const keyboard = new Keyboard();
  session.setInputHandler(keyboard.answer);
  if (!isJson) session.subscribeStdout(writeChunk);
  const onInterrupt = (): void => {
    session.cancelExecution();
  };
  process.once('SIGINT', onInterrupt);
  const payload = await session.execute(program.source, { name: program.name, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  process.off('SIGINT', onInterrupt);
  keyboard.close();
  if (isJson) stdout.write(`${toJson(payload)}\n`);
  else if (payload.error) writeError(payload.error);
  return exitCodeOf(payload);
}

function readProgram(path: string): { readonly source: string; readonly name: string } | undefined {
  try {
    return { source: new TextDecoder().decode(readFileSync(path === '-' ? 0 : path)), name: path };
  } catch (error) {
    stderr.write(`runmat: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}
