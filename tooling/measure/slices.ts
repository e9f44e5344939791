// `npm run measure -- --slices [--only NAME]`: the longest time that each program holds the thread, in Node with the built core.
//
// The programs run under the session's own driver, so that slices are what they are for a host. Time is that of the thread's
// processor: other work on the machine does not count. What is over 50 ms would be a long task on a page.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drive, type SteppedCore } from '../../packages/session/src/driver.ts';
import { makeTurns } from '../../packages/session/src/schedule.ts';
import { repository } from '../setup/places.mjs';
import { eightKinds, type Program, widePrograms } from './programs.ts';

/** What is used of @runmat/core-wasm. */
interface CorePackage {
  loadCoreModule(): Promise<WebAssembly.Module>;
  loadStartupImage(): Promise<Uint8Array>;
  createCore(module: WebAssembly.Module): { readonly bindings: { readonly RunMatCore: new (options: object) => LoadedCore } };
}

interface LoadedCore extends SteppedCore {
  loadImage(bytes: Uint8Array): void;
  workspace(since?: number): { readonly version: number };
  free(): void;
}

interface Longest {
  readonly stepMs: number;
  readonly totalMs: number;
  /** Of the delta that the payload has. */
  readonly deltaMs: number;
  readonly error: string | undefined;
}

const endlessMs = 1_500;
const limitMs = 10_000;

export async function measureSlices(only: string | undefined): Promise<boolean> {
  if (!existsSync(join(repository, 'packages/core-wasm/dist/node.js'))) throw new Error('nothing is built yet: run `npm run build`');
  const core = (await import(pathToFileURL(join(repository, 'packages/core-wasm/dist/node.js')).href)) as CorePackage;
  const module = await core.loadCoreModule();
  const image = await core.loadStartupImage();
  process.stdout.write(`${'program'.padEnd(20)}${'longest ms'.padStart(12)}${'delta ms'.padStart(10)}${'all ms'.padStart(10)}\n`);
  let isGood = true;
  const all = [...eightKinds.map((program) => ({ ...program, ms: endlessMs })), ...widePrograms.map((program) => ({ ...program, ms: limitMs }))];
  for (const program of all.filter(({ kind }) => only === undefined || kind.includes(only))) {
    const { RunMatCore } = core.createCore(module).bindings;
    const running = new RunMatCore({});
    running.loadImage(image);
    const { stepMs, totalMs, deltaMs, error } = await findLongest(running, program, program.ms);
    const isLong = Math.max(stepMs, deltaMs) > 50;
    isGood &&= !isLong;
    const line = `${program.kind.padEnd(20)}${stepMs.toFixed(1).padStart(12)}${deltaMs.toFixed(1).padStart(10)}${totalMs.toFixed(0).padStart(10)}`;
    process.stdout.write(`${line}${isLong ? '  long' : ''}${error === undefined ? '' : `  ${error}`}\n`);
    running.free();
  }
  return isGood;
}

async function findLongest(core: LoadedCore, { source }: Program, ms: number): Promise<Longest> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, ms);
  let stepMs = 0;
  const began = performance.now();
  const timed: SteppedCore = {
    begin: (name, text) => {
      core.begin(name, text);
    },
    step: (fuel) => {
      const before = readThreadMs();
      const step = core.step(fuel);
      stepMs = Math.max(stepMs, readThreadMs() - before);
      return step;
    },
    resume: (id, reply) => core.resume(id, reply),
    cancel: () => {
      core.cancel();
    },
  };
  const end = await drive('program', source, {
    core: timed,
    turns: makeTurns(),
    stop: stop.signal,
    serve: () => ({ kind: 'done' }),
    showOutput: () => undefined,
    countTime: () => undefined,
  });
  clearTimeout(timer);
  const totalMs = performance.now() - began;
  const asked = readThreadMs();
  core.workspace();
  const error = end.error === undefined || end.error.code === 'Cancelled' ? undefined : end.error.message;
  return { stepMs, totalMs, deltaMs: readThreadMs() - asked, error };
}

function readThreadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
