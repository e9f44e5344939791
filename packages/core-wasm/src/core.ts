// Instances of the core: each has its own memory, its own bindings and its own fate.

import { createGlue, type CoreBindings } from '../pkg/glue.js';

export type { CoreBindings };

type CoreClass = InstanceType<CoreBindings['RunMatCore']>;

/** What a session's core can be asked; by shape, so that tests can stand in for it. */
export type RunMatCore = Pick<CoreClass, keyof CoreClass>;

/** One running core. A trap in it, or its end, touches no other. */
export interface CoreInstance {
  /** The functions and classes of the Rust side. */
  readonly bindings: CoreBindings;
  /** The instance's memory, live: `buffer` is replaced whenever it grows. */
  readonly memory: WebAssembly.Memory;
}

/** Makes an independent instance of a compiled core. */
export function createCore(module: WebAssembly.Module): CoreInstance {
  const { initSync, ...bindings } = createGlue();
  const { memory } = initSync({ module });
  return { bindings, memory };
}
