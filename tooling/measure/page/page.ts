// The page that Stop is measured on: runs programs in a session, watches how long its thread is held, and times the button.

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { type ExecutePayload, initRunMat, type RunMatSession } from '../../../packages/session/src/index.ts';
import { makeHeartbeat } from './heartbeat.ts';

/** What one run came to. */
export interface StoppedRun {
  /** From the click, as the browser stamped it, to the payload. */
  readonly latencyMs: number;
  /** The longest that the page's thread was held between the start and the payload. */
  readonly longestMs: number;
  /** When that began, after the start. */
  readonly longestAtMs: number;
  /** Tasks that the browser itself calls long: 50 ms or more. */
  readonly longTasks: readonly number[];
  readonly frameGapMs: number;
  /** Empty where all is as it should be. */
  readonly faults: readonly string[];
}

export interface StopPage {
  open(isInWorker: boolean): Promise<void>;
  begin(source: string): void;
  finish(): Promise<StoppedRun>;
  readonly isIsolated: boolean;
}

interface Running {
  readonly payload: Promise<{ readonly payload: ExecutePayload; readonly endedAt: number }>;
  readonly beats: ReturnType<typeof makeHeartbeat>;
}

let session: RunMatSession | undefined;
let isWorker = false;
let running: Running | undefined;
let clickedAt = Number.NaN;

document.querySelector('#stop')?.addEventListener('click', (event) => {
  clickedAt = event.timeStamp;
  session?.cancelExecution();
});

const stopPage: StopPage = {
  isIsolated: crossOriginIsolated,
  async open(isInWorker) {
    await session?.dispose();
    isWorker = isInWorker;
    const worker = (): Worker => new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module' });
    session = await initRunMat(isInWorker ? { worker } : {});
    // a console listens, as it does on a real page
    session.subscribeStdout(({ text }) => {
      document.title = text.slice(0, 10);
    });
  },
  begin(source) {
    if (session === undefined) throw new Error('open first');
    clickedAt = Number.NaN;
    const beats = makeHeartbeat(isWorker);
    running = { beats, payload: session.execute(source).then((payload) => ({ payload, endedAt: performance.now() })) };
  },
  async finish() {
    if (session === undefined || running === undefined) throw new Error('begin first');
    const { payload, endedAt } = await running.payload;
    const { longestMs, longestAtMs, frameGapMs, longTasks } = running.beats.end();
    running = undefined;
    const faults: string[] = [];
    const text = payload.stdout.map((chunk) => chunk.text).join('');
    if (payload.error?.code !== 'Cancelled') faults.push(`ended with ${payload.error?.message ?? 'no error'}`);
    if (text.includes('caught')) faults.push('the program caught the cancel');
    const next = await session.execute("fprintf('%d', 6 * 7)");
    if (next.stdout.map((chunk) => chunk.text).join('') !== '42') faults.push(`the next command gave ${next.error?.message ?? 'something else'}`);
    return { latencyMs: endedAt - clickedAt, longestMs, longestAtMs, longTasks, frameGapMs, faults };
  },
};

Object.assign(globalThis, { stopPage });
