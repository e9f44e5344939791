// One run from its call to its end: what it printed, how long it took, who waits for it, and how it is stopped.

import type { ErrorCode, ErrorData, OutputChunk, Profiling } from '@runmat/core-wasm';
import type { ExecuteOptions, ExecutePayload } from './contract.ts';
import { KeptOutput } from './kept-output.ts';
import type { SessionLimits } from './options.ts';
import { readClock } from './schedule.ts';

type StopReason = Extract<ErrorCode, 'Cancelled' | 'Timeout'>;

interface Waiter {
  readonly promise: Promise<ExecutePayload>;
  readonly resolve: (payload: ExecutePayload) => void;
  readonly reject: (error: unknown) => void;
}

export class Run {
  readonly number: number;
  readonly name: string;
  readonly source: string;
  readonly stopSignal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #limitMs: number;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = (): void => {
    this.stop('Cancelled');
  };
  #stopReason: StopReason | undefined;
  #waiter: Waiter | undefined;
  readonly #stdout: KeptOutput;
  #cpuMs = 0;
  #began = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leftMs: number;
  #timerBegan = 0;

  constructor(number: number, source: string, options: ExecuteOptions, limits: SessionLimits = {}) {
    this.number = number;
    this.source = source;
    this.name = options.name ?? 'script';
    this.#stdout = new KeptOutput(limits.stdoutCharacters);
    this.#limitMs = options.timeoutMs ?? limits.timeMs ?? Infinity;
    this.#leftMs = this.#limitMs;
    this.stopSignal = this.#controller.signal;
    this.#signal = options.signal;
    this.#signal?.addEventListener('abort', this.#onAbort);
    if (this.#signal?.aborted) this.stop('Cancelled');
  }

  /** The payload that comes next; asked again before it is there, the same one. */
  next(): Promise<ExecutePayload> {
    if (this.#waiter === undefined) {
      let [resolve, reject]: [Waiter['resolve'], Waiter['reject']] = [() => undefined, () => undefined];
      const promise = new Promise<ExecutePayload>((...settlers) => {
        [resolve, reject] = settlers;
      });
      this.#waiter = { promise, resolve, reject };
    }
    return this.#waiter.promise;
  }

  get isAwaited(): boolean {
    return this.#waiter !== undefined;
  }

  deliver(payload: ExecutePayload): void {
    this.#waiter?.resolve(payload);
    this.#waiter = undefined;
  }

  fail(error: unknown): void {
    this.#waiter?.reject(error);
    this.#waiter = undefined;
  }

  /** The first reason counts. */
  stop(reason: StopReason): void {
    this.#stopReason ??= reason;
    this.#controller.abort();
  }

  begin(): void {
    this.#began = readClock();
    this.continueTimer();
  }

  end(): void {
    this.pauseTimer();
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  continueTimer(): void {
    // timers of the platform end at 2^31 ms; nobody waits longer for a run
    if (this.#timer !== undefined || this.#leftMs > 2 ** 31 - 1) return;
    this.#timerBegan = readClock();
    this.#timer = setTimeout(() => {
      this.stop('Timeout');
    }, Math.max(this.#leftMs, 0));
  }

  pauseTimer(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leftMs -= readClock() - this.#timerBegan;
  }

  keepOutput(chunks: readonly OutputChunk[]): void {
    for (const chunk of chunks) this.#stdout.add(chunk);
  }

  countTime(ms: number): void {
    this.#cpuMs += ms;
  }

  get durationMs(): number {
    return this.#began === 0 ? 0 : readClock() - this.#began;
  }

  /** The pieces of a payload that the run itself knows. */
  take(): Pick<ExecutePayload, 'stdout' | 'stdoutDropped' | 'profiling'> {
    const { stdout, dropped } = this.#stdout.take();
    const profiling: Profiling = { totalMs: this.durationMs, cpuMs: this.#cpuMs, gpuMs: 0, kernelCount: 0 };
    return { stdout, ...(dropped > 0 ? { stdoutDropped: dropped } : {}), profiling };
  }

  /** The error of a run that was stopped, as the host meets it: the core knows of no timeouts. */
  explain(error: ErrorData | undefined): ErrorData | undefined {
    if (error?.code !== 'Cancelled' || this.#stopReason !== 'Timeout') return error;
    const message = `The run took longer than the ${this.#limitMs} ms that it may.`;
    return { ...error, code: 'Timeout', identifier: 'RunMat:Timeout', message, report: message };
  }
}

/** An error that did not come from the program. */
export function makeErrorData(code: ErrorCode, message: string): ErrorData {
  return { code, identifier: `RunMat:${code}`, message, stack: [], report: message };
}
