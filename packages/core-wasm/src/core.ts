// Instances of the core: each has its own memory, its own bindings and its own fate.

import { createGlue, type CoreBindings } from '../pkg/glue.js';

export type { CoreBindings };

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
