// Input for programs: requests, the host's handler, answers that come later, and the transcript.

import { ExecutionError } from './errors.ts';
import type { InputKindData, OutputChunk, ReplyData } from '@runmat/core-wasm';
import { readClock } from './schedule.ts';
import type { ListenerGate } from './subscription.ts';

/** A program waits for a line or a key. */
export interface StdinRequest {
  readonly requestId: string;
  readonly prompt: string;
  /** `expression`: a line that is evaluated; `text`: a line as it is; `key`: any key (`pause`). */
  readonly kind: InputKindData;
  /** Whether a console should show what is typed. */
  readonly echo: boolean;
  /** Milliseconds since the program asked. */
  readonly waitingMs: number;
}

/** One request and what became of it. */
export interface StdinEvent {
  readonly prompt: string;
  readonly kind: InputKindData;
  readonly echo: boolean;
  readonly value?: string;
  /** Why the answer was refused, or that the handler failed. */
  readonly error?: string;
}

export type InputValue = string | number | boolean;

/** What a handler gives: a value, the same as `{ value }`, an error for the program, or nothing yet. */
export type InputAnswer = InputValue | { readonly value: InputValue } | { readonly error: string } | { readonly pending: true } | null | undefined;

export type InputHandler = (request: StdinRequest) => InputAnswer | Promise<InputAnswer>;

/** Why `execute` is refused while the promise of an input handler is open. */
export const handlerAtWork =
  'execute was called while an input handler is at work, and the run waits for it: let the handler answer first, or let it give { pending: true }';

interface Pending {
  readonly request: Omit<StdinRequest, 'waitingMs'>;
  readonly since: number;
  readonly settle: (reply: ReplyData) => void;
  /** The handler gave a promise that is still open. */
  isWithHandler: boolean;
}

type Question = { readonly prompt: string; readonly input: InputKindData; readonly echo: boolean };

export class Stdin {
  readonly #gate: ListenerGate;
  /** A request was left for `resumeInput`: the run is suspended. */
  readonly #onUnanswered: (request: StdinRequest) => void;
  readonly #pending = new Map<string, Pending>();
  #handler: InputHandler | null = null;
  #events: StdinEvent[] = [];
  /** Errors printed since the last answer. */
  #complaint = '';
  #nextId = 1;

  constructor(gate: ListenerGate, onUnanswered: (request: StdinRequest) => void) {
    this.#gate = gate;
    this.#onUnanswered = onUnanswered;
  }

  setHandler(handler: InputHandler | null): void {
    this.#handler = handler;
  }

  listPending(): StdinRequest[] {
    return [...this.#pending.values()].map(describe);
  }

  /** A handler's promise is open, and the run waits for what it will give. */
  get isHandlerAtWork(): boolean {
    return [...this.#pending.values()].some(({ isWithHandler }) => isWithHandler);
  }

  /** The transcript since the last call. */
  takeEvents(): StdinEvent[] {
    return this.#events.splice(0);
  }

  ask({ prompt, input: kind, echo }: Question): Promise<ReplyData> {
    this.#noteRefusal({ prompt, kind, echo });
    const request = { requestId: `stdin-${this.#nextId++}`, prompt, kind, echo };
    return new Promise((resolve) => {
      const pending: Pending = { request, since: readClock(), settle: resolve, isWithHandler: false };
      this.#pending.set(request.requestId, pending);
      this.#consult(pending);
    });
  }

  /** Answers a request that is pending. */
  resume(requestId: string, value: InputValue): void {
    const pending = this.#pending.get(requestId);
    if (pending === undefined) throw new ExecutionError('StaleRequest', `no request ${JSON.stringify(requestId)} is waiting for input`);
    this.#give(pending, value);
  }

  /** The run ended: what was asked is void. */
  drop(): void {
    this.#pending.clear();
  }

  /** What the core prints between an answer and the same question again is why it could not evaluate the answer. */
  watchOutput(chunks: readonly OutputChunk[]): void {
    for (const { stream, text } of chunks) if (stream === 'stderr') this.#complaint += text;
  }

  #noteRefusal(question: Omit<StdinEvent, 'value' | 'error'>): void {
    const complaint = /^Error: ([^]*)\n$/.exec(this.#complaint)?.[1];
    this.#complaint = '';
    const last = this.#events.at(-1);
    if (complaint === undefined || last?.value === undefined || last.kind !== 'expression' || question.kind !== 'expression' || last.prompt !== question.prompt) return;
    this.#events.splice(-1, 1, { ...last, error: complaint });
  }

  #consult(pending: Pending): void {
    const handler = this.#handler;
    if (handler === null) {
      this.#onUnanswered(describe(pending));
      return;
    }
    try {
      const answer = this.#gate.enter(() => handler(describe(pending)));
      if (answer instanceof Promise) {
        pending.isWithHandler = true;
        answer.then(
          (late) => {
            pending.isWithHandler = false;
            this.#take(pending, late);
          },
          (error: unknown) => {
            this.#fail(pending, messageOf(error));
          },
        );
      } else this.#take(pending, answer);
    } catch (error) {
      this.#fail(pending, messageOf(error));
    }
  }

  #take(pending: Pending, answer: InputAnswer): void {
    // answered meanwhile through `resume`, or the run is over
    if (this.#pending.get(pending.request.requestId) !== pending) return;
    if (answer === null || answer === undefined) this.#onUnanswered(describe(pending));
    else if (isInputValue(answer)) this.#give(pending, answer);
    else if (typeof answer !== 'object') this.#fail(pending, `the input handler gave a ${typeof answer}`);
    else if ('value' in answer && isInputValue(answer.value)) this.#give(pending, answer.value);
    else if ('error' in answer) this.#fail(pending, answer.error);
    else if ('pending' in answer) this.#onUnanswered(describe(pending));
    else this.#fail(pending, 'the input handler gave an object without value, error or pending');
  }

  #give(pending: Pending, value: InputValue): void {
    const text = toLine(value);
    const { requestId, ...question } = pending.request;
    this.#pending.delete(requestId);
    this.#events.push({ ...question, value: text });
    this.#complaint = '';
    pending.settle({ kind: 'line', text });
  }

  #fail(pending: Pending, error: string): void {
    const { requestId, ...question } = pending.request;
    if (!this.#pending.delete(requestId)) return;
    this.#events.push({ ...question, error });
    pending.settle({ kind: 'failed', identifier: 'RunMat:InputFailed', message: error });
  }
}

function describe({ request, since }: Pending): StdinRequest {
  return { ...request, waitingMs: readClock() - since };
}

export function isInputValue(value: unknown): value is InputValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** As MATLAB would have it typed. */
function toLine(value: InputValue): string {
  if (value === Infinity) return 'Inf';
  if (value === -Infinity) return '-Inf';
  return String(value).replace(/\r?\n$/, '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
