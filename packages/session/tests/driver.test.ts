// The driver loop with a scripted core: slices, waits, stops and faults that a real core gives only by chance.

import type { EffectData, ReplyData, StepData } from '@runmat/core-wasm';
import { expect, test } from 'vitest';
import { drive, type SteppedCore } from '../src/driver.ts';
import { makeTurns } from '../src/schedule.ts';

const slice: StepData = { kind: 'slice', output: [], clear: false };
const done: StepData = { kind: 'done', output: [], clear: false, end: { warnings: [] } };
const wait = (awaitId: number, effect: EffectData): StepData => ({ kind: 'await', output: [], clear: false, awaitId, effect });

class ScriptedCore implements SteppedCore {
  readonly log: string[] = [];
  readonly fuels: number[] = [];
  readonly #script: ((core: ScriptedCore) => StepData)[];
  isCancelled = false;

  constructor(...script: ((core: ScriptedCore) => StepData)[]) {
    this.#script = script;
  }

  begin(name: string): void {
    this.log.push(`begin ${name}`);
  }

  step(fuel: number): StepData {
    this.fuels.push(fuel);
    const next = this.#script.length > 1 ? this.#script.shift() : this.#script[0];
    return next?.(this) ?? done;
  }

  resume(id: number, reply: ReplyData): boolean {
    this.log.push(`resume ${id} ${reply.kind}`);
    return true;
  }

  cancel(): void {
    this.isCancelled = true;
  }
}

function run(core: SteppedCore, serve: (effect: EffectData) => ReplyData | Promise<ReplyData> = () => ({ kind: 'done' }), stop = new AbortController()): ReturnType<typeof drive> {
  return drive('t', '', { core, turns: makeTurns(), stop: stop.signal, serve, showOutput: () => undefined, countTime: () => undefined });
}

const burn = (ms: number): StepData => {
  for (const until = performance.now() + ms; performance.now() < until; );
  return slice;
};

test('a program without waits ends with what the core says', async () => {
  expect(await run(new ScriptedCore(() => slice, () => ({ ...done, end: { warnings: [], exit: 3 } })))).toEqual({ warnings: [], exit: 3 });
});

test('an effect is served and its answer goes back under its number', async () => {
  const core = new ScriptedCore(() => wait(7, { kind: 'draw' }), () => done);
  await run(core, (effect) => ({ kind: effect.kind === 'draw' ? 'done' : 'failed', identifier: '', message: '' }));
  expect(core.log).toEqual(['begin t', 'resume 7 done']);
});

test('slices that take too long get less fuel, quick ones more, a flood of output no more', async () => {
  const slow = new ScriptedCore(() => burn(40), () => done);
  await run(slow);
  expect(slow.fuels[1]).toBeLessThan((slow.fuels[0] ?? 0) / 3);
  const quick = new ScriptedCore(() => slice, () => done);
  await run(quick);
  expect(quick.fuels[1]).toBe((quick.fuels[0] ?? 0) * 4);
  const flood = new ScriptedCore(() => ({ ...slice, output: [{ stream: 'stdout', text: 'x'.repeat(5_000), timestampMs: 0 }] }), () => done);
  await run(flood);
  expect(flood.fuels[1]).toBe(flood.fuels[0]);
});

test('timers run while a program runs without end, and Stop ends it', async () => {
  const core: ScriptedCore = new ScriptedCore(({ isCancelled }) => (isCancelled ? done : burn(8)));
  const stop = new AbortController();
  const began = performance.now();
  setTimeout(() => {
    stop.abort();
  }, 20);
  await run(core, undefined, stop);
  expect(performance.now() - began).toBeLessThan(100);
});

test('a program that only asks lets timers run as well', async () => {
  const core: ScriptedCore = new ScriptedCore(({ isCancelled }) => (isCancelled ? done : wait(1, { kind: 'draw' })));
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 20);
  await run(core, undefined, stop);
  expect(core.isCancelled).toBe(true);
});

test('Stop does not wait for a host that never answers', async () => {
  const core: ScriptedCore = new ScriptedCore(({ isCancelled }) => (isCancelled ? done : wait(1, { kind: 'draw' })));
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 10);
  await run(core, () => new Promise(() => undefined), stop);
  expect(core.log).toEqual(['begin t']);
});

test('what the core throws is thrown on', async () => {
  const core = new ScriptedCore(() => {
    throw new WebAssembly.RuntimeError('unreachable');
  });
  await expect(run(core)).rejects.toThrow('unreachable');
});
