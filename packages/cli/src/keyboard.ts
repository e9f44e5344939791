// Answers a program's questions from standard input: lines, and single keys where it is a terminal.

import { stdin, stdout } from 'node:process';
import type { Interface } from 'node:readline';
import type { InputAnswer, InputHandler, StdinRequest } from '@runmat/session';

/** Lines of standard input, read when they are asked for. */
export class Keyboard {
  readonly #lines: string[] = [];
  readonly #waiting: ((line: string | undefined) => void)[] = [];
  #interface: Interface | undefined;
  #isOver = false;

  readonly answer: InputHandler = async (request: StdinRequest): Promise<InputAnswer> => {
    stdout.write(request.prompt);
    if (request.kind === 'key' && stdin.isTTY) return readKey();
    const line = await this.#readLine();
    if (line !== undefined) return line;
    return request.kind === 'key' ? '' : { error: 'There is no more input.' };
  };

  close(): void {
    this.#interface?.close();
    stdin.pause();
  }

  async #readLine(): Promise<string | undefined> {
    await this.#open();
    const line = this.#lines.shift();
    if (line !== undefined || this.#isOver) return line;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async #open(): Promise<void> {
    if (this.#interface !== undefined) return;
    // loaded only by programs that ask: it costs milliseconds of the start
    const { createInterface } = await import('node:readline');
    this.#interface = createInterface({ input: stdin });
    this.#interface.on('line', (line) => {
      const next = this.#waiting.shift();
      if (next) next(line);
      else this.#lines.push(line);
    });
    this.#interface.on('close', () => {
      this.#isOver = true;
      for (const next of this.#waiting.splice(0)) next(undefined);
    });
  }
}

function readKey(): Promise<string> {
  return new Promise((resolve) => {
    stdin.setRawMode(true);
    stdin.resume();
    stdin.once('data', (key) => {
      stdin.setRawMode(false);
      stdin.pause();
      resolve(key.toString());
    });
  });
}
