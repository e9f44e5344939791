// What a payload keeps of a run's output: all of it up to a limit, the end of it beyond. A flood must not fill the memory.

import type { OutputChunk } from '@runmat/core-wasm';

/** Characters that a payload keeps where `limits.stdoutCharacters` says nothing. */
export const usualStdoutCharacters = 16 * 2 ** 20;

/** Entries at the front that were let go before they are cleared away: one by one, each would move the whole list. */
const mostGone = 1_024;

export class KeptOutput {
  readonly #limit: number;
  #chunks: OutputChunk[] = [];
  /** Index of the first chunk that is still kept. */
  #first = 0;
  #characters = 0;
  #dropped = 0;

  constructor(limit = usualStdoutCharacters) {
    this.#limit = limit;
  }

  add(chunk: OutputChunk): void {
    this.#chunks.push(chunk);
    this.#characters += chunk.text.length;
    while (this.#characters > this.#limit) this.#shorten();
  }

  /** What was kept since the last call, and how many characters before it were not. */
  take(): { readonly stdout: readonly OutputChunk[]; readonly dropped: number } {
    const taken = { stdout: this.#chunks.slice(this.#first), dropped: this.#dropped };
    this.#chunks = [];
    [this.#first, this.#characters, this.#dropped] = [0, 0, 0];
    return taken;
  }

  /** Lets go of as much of the first chunk as is too much. */
  #shorten(): void {
    const chunk = this.#chunks[this.#first];
    if (chunk === undefined) return;
    const count = Math.min(this.#characters - this.#limit, chunk.text.length);
    this.#dropped += count;
    this.#characters -= count;
    if (count < chunk.text.length) {
      this.#chunks[this.#first] = { ...chunk, text: chunk.text.slice(count) };
      return;
    }
    this.#first += 1;
    if (this.#first < mostGone) return;
    this.#chunks = this.#chunks.slice(this.#first);
    this.#first = 0;
  }
}
