// The one driver loop, for page, worker and Node alike: steps the core in slices of about 8 ms and serves what it waits for.

import type { EffectData, OutputChunk, ReplyData, RunEndData, StepData } from '@runmat/core-wasm';
import { readClock, type Turns } from './schedule.ts';

/** What a driver needs of a core. */
export interface SteppedCore {
  begin(name: string, source: string): void;
  step(fuel: number): StepData;
  resume(id: number, reply: ReplyData): boolean;
  cancel(): void;
}

export interface DriveOptions {
  readonly core: SteppedCore;
  readonly turns: Turns;
  /** Aborting it ends the run at its next slice. */
  readonly stop: AbortSignal;
  readonly serve: (effect: EffectData) => ReplyData | Promise<ReplyData>;
  /** A promise holds the program back until what was shown is taken. */
  readonly showOutput: (chunks: readonly OutputChunk[], isCleared: boolean) => Promise<unknown> | undefined;
  /** Milliseconds spent inside `step`. */
  readonly countTime: (ms: number) => void;
}

/** A slice lasts about this long, so that the page answers and Stop works. */
const sliceMs = 8;
/** Instructions of the first slice: some milliseconds of dear ones on a slow machine. */
const firstFuel = 20_000;
/** Not beyond: after many cheap instructions the next may be dear ones. */
const mostFuel = 2_500_000;
/** A slice with more output than this ended early for it, so that its time says nothing about the fuel. */
const floodCharacters = 2_000;

/** Runs a program to its end. What the core throws (a trap) is thrown on. */
export async function drive(name: string, source: string, options: DriveOptions): Promise<RunEndData> {
  const { core, turns, stop } = options;
  core.begin(name, source);
  let fuel = firstFuel;
  let turnBegan = readClock();
  for (;;) {
    if (stop.aborted) core.cancel();
    const began = readClock();
    const step = core.step(fuel);
    const now = readClock();
    options.countTime(now - began);
    const taken = step.output.length > 0 || step.clear ? options.showOutput(step.output, step.clear) : undefined;
    if (taken !== undefined && step.kind !== 'done') await raceStop(stop, taken);
    if (step.kind === 'done') return step.end ?? { warnings: [] };
    if (step.kind === 'slice') fuel = adaptFuel(fuel, now - began, step.output);
    else await answer(step, options);
    // answers may come without a turn of the event loop: a program that only asks must not keep it busy either
    if (step.kind === 'slice' || readClock() - turnBegan > sliceMs) {
      await turns.next();
      turnBegan = readClock();
    }
  }
}

function adaptFuel(fuel: number, spentMs: number, output: readonly OutputChunk[]): number {
  const factor = Math.min(Math.max(sliceMs / Math.max(spentMs, 0.05), 0.05), 4);
  const isFlood = output.reduce((sum, chunk) => sum + chunk.text.length, 0) > floodCharacters;
  if (isFlood && factor > 1) return fuel;
  return Math.round(Math.min(Math.max(fuel * factor, 1_000), mostFuel));
}

async function answer(step: StepData, { core, stop, serve }: DriveOptions): Promise<void> {
  const { awaitId, effect } = step;
  if (awaitId === undefined || effect === undefined) return;
  const reply = await raceStop(stop, serve(effect));
  if (reply !== undefined && !stop.aborted) core.resume(awaitId, reply);
}

/** What the host gives, or undefined as soon as the run is stopped: a host that never answers cannot hold a cancel up. */
async function raceStop<T>(stop: AbortSignal, given: T | Promise<T>): Promise<T | undefined> {
  let stopped: (() => void) | undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stopped = () => {
      resolve(undefined);
    };
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
  });
  try {
    return await Promise.race([given, aborted]);
  } finally {
    if (stopped) stop.removeEventListener('abort', stopped);
  }
}
