// Sessions over the real core in which a fault can be planted.

import { createMemoryFsProvider, loadCoreModule, type RunMatOptions } from '../src/index.ts';
import { MountTable } from '../src/fs/mounts.ts';
import { type Core, Instance, makeCoreFrom } from '../src/instance.ts';
import { LocalSession } from '../src/local-session.ts';

export interface FaultySession {
  readonly session: LocalSession;
  /** The cores that were made, the newest last. */
  readonly cores: Core[];
  /** The core traps at this step of the next run, counted from 1. */
  trapAtStep(step: number): void;
}

export async function makeFaultySession(options: RunMatOptions = {}): Promise<FaultySession> {
  const real = makeCoreFrom(await loadCoreModule());
  const cores: Core[] = [];
  let stepsLeft = 0;
  const instance = new Instance(
    (coreOptions) => {
      const made = real(coreOptions);
      cores.push(made.core);
      const step = made.core.step.bind(made.core);
      made.core.step = (fuel) => {
        stepsLeft -= 1;
        if (stepsLeft === 0) made.core.debugTrap();
        return step(fuel);
      };
      return made;
    },
    {},
    undefined,
  );
  const mounts = new MountTable();
  mounts.mount('/', createMemoryFsProvider());
  return {
    session: new LocalSession(instance, mounts, options),
    cores,
    trapAtStep: (step) => {
      stepsLeft = step;
    },
  };
}
