// A driver for tests: steps a core to the end of a run and answers what it asks.

import type { EffectData, OutputChunk, ReplyData, RunEndData, RunMatCore, StepData } from '@runmat/core-wasm';

export interface Run {
  readonly end: RunEndData;
  readonly text: string;
  readonly output: readonly OutputChunk[];
  readonly effects: readonly EffectData[];
}

export function drive(core: RunMatCore, source: string, answer: (effect: EffectData) => ReplyData = refuse, fuel = 100_000): Run {
  if (!core.begin('test', source)) throw new Error('a run goes on');
  return finish(core, answer, fuel);
}

/** Steps a run that has begun. */
export function finish(core: RunMatCore, answer: (effect: EffectData) => ReplyData = refuse, fuel = 100_000): Run {
  const output: OutputChunk[] = [];
  const effects: EffectData[] = [];
  for (let steps = 0; steps < 10_000; steps += 1) {
    const step = core.step(fuel);
    output.push(...step.output);
    if (step.kind === 'done' && step.end) return { end: step.end, output, effects, text: output.map((chunk) => chunk.text).join('') };
    if (step.kind === 'await' && step.awaitId !== undefined && step.effect) {
      effects.push(step.effect);
      core.resume(step.awaitId, answer(step.effect));
    }
  }
  throw new Error('the run did not end');
}

/** Steps to where the run waits for something other than a file. */
export function stepToWait(core: RunMatCore): StepData {
  for (let steps = 0; steps < 100; steps += 1) {
    const step = core.step(100_000);
    if (step.kind !== 'await' || step.awaitId === undefined) throw new Error(`the run does not wait: ${step.kind}`);
    if (step.effect?.kind !== 'fs') return step;
    core.resume(step.awaitId, refuse(step.effect));
  }
  throw new Error('the run asks for files for ever');
}

export function refuse(effect: EffectData): ReplyData {
  // the search path is listed before the first unknown name is looked up
  if (effect.kind === 'fs') return { kind: 'fs', reply: { kind: 'error', error: { code: 'ENOENT', message: 'no such file' } } };
  return { kind: 'failed', identifier: 'Test:NoAnswer', message: `nobody answers ${effect.kind}` };
}
