// What the console shows, written straight into the document: React would compare every line of a flood.
//
//   write() --> queue --(one frame)--> blocks of 200 lines, the oldest dropped beyond 20,000
//
// Output of programs becomes text nodes, never markup.

import { scheduleFrame } from '../frames.ts';

export type PieceKind = 'stdout' | 'stderr' | 'error' | 'note' | 'input';

export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly place?: Place;
}

const lineLimit = 20_000;
const blockLines = 200;
/** A block without line ends is closed too: one endless line must not be one endless node. */
const blockCharacters = 100_000;

export class Transcript {
  readonly #root: HTMLElement;
  readonly #onFollow: (place: Place) => void;
  #queue: Piece[] = [];
  #queuedCharacters = 0;
  #blocks: { readonly element: HTMLElement; lines: number; characters: number }[] = [];
  #lines = 0;
  #hasDropped = false;
  #unschedule: (() => void) | undefined;

  constructor(root: HTMLElement, onFollow: (place: Place) => void) {
    this.#root = root;
    this.#onFollow = onFollow;
  }

  write(kind: PieceKind, text: string, place?: Place): void {
    if (text === '') return;
    this.#queue.push(place ? { kind, text, place } : { kind, text });
    this.#queuedCharacters += text.length;
    // a hidden page has no frames, a flood has too much for one: only what can be shown is kept
    while (this.#queuedCharacters > 8_000_000 && this.#queue.length > 1) {
      this.#queuedCharacters -= this.#queue.shift()?.text.length ?? 0;
      this.#hasDropped = true;
    }
    this.#unschedule ??= scheduleFrame(() => {
      this.flush();
    });
  }

  clear(): void {
    this.#unschedule?.();
    this.#unschedule = undefined;
    this.#queue = [];
    this.#queuedCharacters = 0;
    this.#blocks = [];
    this.#lines = 0;
    this.#hasDropped = false;
    this.#root.replaceChildren();
  }

  flush(): void {
    this.#unschedule = undefined;
    const scroller = this.#root.parentElement;
    const isAtEnd = scroller === null || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24;
    const queue = this.#queue;
    this.#queue = [];
    this.#queuedCharacters = 0;
    for (const piece of queue) this.#append(piece);
    this.#drop();
    if (isAtEnd && scroller !== null) scroller.scrollTop = scroller.scrollHeight;
  }

  #append({ kind, text, place }: Piece): void {
    if (place !== undefined) {
      this.#appendLink(text, place);
      return;
    }
    for (let from = 0; from < text.length; ) {
      const block = this.#openBlock();
      let to = from;
      let lines = 0;
      while (lines < blockLines - block.lines && to < text.length) {
        const end = text.indexOf('\n', to);
        to = end === -1 ? text.length : end + 1;
        if (end !== -1) lines += 1;
        if (to - from > blockCharacters) {
          to = from + blockCharacters;
          break;
        }
      }
      this.#appendRun(block.element, kind, text.slice(from, to));
      block.lines += lines;
      block.characters += to - from;
      this.#lines += lines;
      from = to;
    }
  }

  #appendRun(block: HTMLElement, kind: PieceKind, text: string): void {
    const last = block.lastElementChild;
    if (last?.className === kind && last.lastChild instanceof Text) {
      last.lastChild.appendData(text);
      return;
    }
    const run = document.createElement('span');
    run.className = kind;
    run.textContent = text;
    block.append(run);
  }

  #appendLink(text: string, place: Place): void {
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'error link';
    link.textContent = text;
    link.addEventListener('click', () => {
      this.#onFollow(place);
    });
    this.#openBlock().element.append(link);
  }

  #openBlock(): { readonly element: HTMLElement; lines: number; characters: number } {
    const last = this.#blocks.at(-1);
    if (last !== undefined && last.lines < blockLines && last.characters < blockCharacters) return last;
    const block = { element: document.createElement('div'), lines: 0, characters: 0 };
    block.element.className = 'console-block';
    this.#blocks.push(block);
    this.#root.append(block.element);
    return block;
  }

  #drop(): void {
    let first = this.#blocks[0];
    while (first !== undefined && this.#blocks.length > 1 && this.#lines - first.lines >= lineLimit) {
      first.element.remove();
      this.#lines -= first.lines;
      this.#blocks.shift();
      this.#hasDropped = true;
      first = this.#blocks[0];
    }
    if (!this.#hasDropped || this.#root.firstElementChild?.className === 'console-notice') return;
    const notice = document.createElement('div');
    notice.className = 'console-notice';
    notice.textContent = `Earlier output was removed. The console keeps the last ${lineLimit.toLocaleString('en')} lines.`;
    this.#root.prepend(notice);
  }
}
