// Read, evaluate, print: a prompt with history, statements over several lines, Ctrl+C for the run or the line.

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, stdin, stdout } from 'node:process';
import { createInterface, type Interface } from 'node:readline';
import type { InputAnswer, RunMatSession, StdinRequest } from '@runmat/session';
import { isComplete } from './completeness.ts';
import { writeChunk, writeError } from './output.ts';

const [prompt, promptForMore] = ['>> ', '   '];
const mostHistory = 1_000;

export async function runRepl(session: RunMatSession, timeoutMs: number | undefined): Promise<number> {
  const history = new History(env['RUNMAT_HISTORY'] ?? join(env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'runmat', 'history'));
  const terminal = new Terminal(createInterface({ input: stdin, output: stdout, terminal: stdin.isTTY, historySize: mostHistory, history: history.load(), prompt }));
  session.subscribeStdout(writeChunk);
  session.setInputHandler((request) => terminal.answer(request));
  terminal.onInterrupt(() => {
    session.cancelExecution();
  });
  for (;;) {
    const source = await terminal.readStatement();
    if (source === undefined) return 0;
    if (source.trim() === '') continue;
    history.add(source);
    terminal.isRunning = true;
    const payload = await session.execute(source, { name: 'command', ...(timeoutMs === undefined ? {} : { timeoutMs }) });
    terminal.isRunning = false;
    if (payload.error) writeError(payload.error);
    if (payload.exitCode !== undefined) {
      terminal.close();
      return payload.exitCode & 0xff;
    }
  }
}

/** The lines that a person types, for statements and for answers alike. */
class Terminal {
  readonly #interface: Interface;
  readonly #lines: string[] = [];
  #wait: ((line: string | undefined) => void) | undefined;
  #isOver = false;
  #typed: string[] = [];
  isRunning = false;

  constructor(lines: Interface) {
    this.#interface = lines;
    lines.on('line', (line) => {
      if (this.#wait) this.#settle(line);
      else this.#lines.push(line);
    });
    lines.on('close', () => {
      this.#isOver = true;
      this.#settle(undefined);
    });
  }

  onInterrupt(stop: () => void): void {
    const interrupt = (): void => {
      if (this.isRunning) stop();
      else {
        this.#typed = [];
        stdout.write('\n');
        this.#interface.setPrompt(prompt);
        // what stands on the line goes with it
        this.#interface.write(null, { ctrl: true, name: 'u' });
        this.#interface.prompt();
      }
    };
    this.#interface.on('SIGINT', interrupt);
    process.on('SIGINT', interrupt);
  }

  /** A whole statement, or undefined at the end of the input. */
  async readStatement(): Promise<string | undefined> {
    this.#typed = [];
    for (;;) {
      const line = await this.#read(this.#typed.length === 0 ? prompt : promptForMore);
      if (line === undefined) return this.#typed.length === 0 ? undefined : this.#typed.join('\n');
      this.#typed.push(line);
      const text = this.#typed.join('\n');
      if (isComplete(text)) return text;
    }
  }

  async answer(request: StdinRequest): Promise<InputAnswer> {
    const line = await this.#read(request.prompt);
    if (line !== undefined) return line;
    return request.kind === 'key' ? '' : { error: 'There is no more input.' };
  }

  close(): void {
    this.#interface.close();
  }

  #read(prompt: string): Promise<string | undefined> {
    const line = this.#lines.shift();
    if (line !== undefined || this.#isOver) return Promise.resolve(line);
    this.#interface.setPrompt(prompt);
    if (stdin.isTTY) this.#interface.prompt();
    return new Promise((resolve) => {
      this.#wait = resolve;
    });
  }

  #settle(line: string | undefined): void {
    const wait = this.#wait;
    this.#wait = undefined;
    wait?.(line);
  }
}

/** Statements of earlier days. A machine without a place for them has none. */
class History {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Newest first, as readline wants them. */
  load(): string[] {
    try {
      return readFileSync(this.#file, 'utf8').split('\n').filter(Boolean).slice(-mostHistory).reverse();
    } catch {
      return [];
    }
  }

  add(statement: string): void {
    if (!stdin.isTTY) return;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      appendFileSync(this.#file, `${statement.replaceAll('\n', ' ')}\n`);
    } catch {
      // history is a comfort: a full or read-only disk must not stop the work
    }
  }
}
