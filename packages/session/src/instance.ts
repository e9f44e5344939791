// One instance of the core and its fate: made from the compiled module, poisoned by a trap, made again with its workspace.

import {
  createCore,
  PROTOCOL_VERSION,
  type CoreErrorCode,
  type CoreInstance,
  type CoreOptions,
  type MaterializedVariable,
  type MaterializeOptions,
  type ReplyData,
  type StepData,
  type WorkspaceDelta,
} from '@runmat/core-wasm';
import { InitError } from './errors.ts';

/** The class `RunMatCore` of the wasm, with the types of what it takes and gives. */
export interface Core {
  loadImage(bytes: Uint8Array): void;
  begin(name: string, source: string): boolean;
  step(fuel: number): StepData;
  resume(id: number, reply: ReplyData): boolean;
  cancel(): void;
  workspace(since?: number): WorkspaceDelta;
  materialize(selector: string, options: MaterializeOptions): MaterializedVariable;
  reset(): void;
  saveWorkspace(pinned: boolean): Uint8Array;
  restoreWorkspace(bytes: Uint8Array): void;
  protocolVersion(): number;
  debugTrap(): void;
  free(): void;
}

/** How a core is made; tests of faults hand in their own. */
export type MakeCore = (options: CoreOptions) => { readonly core: Core; readonly memory: Pick<WebAssembly.Memory, 'buffer'> };

export function makeCoreFrom(module: WebAssembly.Module): MakeCore {
  return (options) => {
    const { bindings, memory }: CoreInstance = createCore(module);
    const { RunMatCore } = bindings as unknown as { RunMatCore: new (options: CoreOptions) => Core };
    return { core: new RunMatCore(options), memory };
  };
}

/** The core failed: its instance must not be used any more. */
export class CoreCrash extends Error {}

export class Instance {
  readonly #make: MakeCore;
  readonly #options: CoreOptions;
  #image: Uint8Array | undefined;
  #core: Core;
  #memory: Pick<WebAssembly.Memory, 'buffer'>;
  #isPoisoned = false;

  constructor(make: MakeCore, options: CoreOptions, image: Uint8Array | undefined) {
    this.#make = make;
    this.#options = options;
    ({ core: this.#core, memory: this.#memory } = this.#start(image));
    this.#image = image;
  }

  get isPoisoned(): boolean {
    return this.#isPoisoned;
  }

  get memoryBytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Asks the core. Errors with a code are its answers; anything else is a crash and poisons the instance. */
  ask<T>(question: (core: Core) => T): T {
    if (this.#isPoisoned) throw new CoreCrash('the core crashed in an earlier call');
    try {
      return question(this.#core);
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code;
      if (typeof code === 'string' && code !== 'Crashed' && !(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#isPoisoned = true;
      throw new CoreCrash('the core crashed', { cause: error });
    }
  }

  /** A new instance in place of this one, with the startup image that the old one had or with another. */
  renew(image = this.#image): void {
    const old = this.#core;
    ({ core: this.#core, memory: this.#memory } = this.#start(image));
    this.#image = image;
    if (!this.#isPoisoned) old.free();
    this.#isPoisoned = false;
  }

  /** After a crash: a new instance with the variables as they were before the run. Tells whether they came back. */
  recover(): boolean {
    let saved: Uint8Array | undefined;
    try {
      // a read-only export: the dead instance's memory is still there
      saved = this.#core.saveWorkspace(true).slice();
    } catch {
      // too broken to be read: the variables are lost, and the host is told so
    }
    this.renew();
    if (saved === undefined) return false;
    const bytes = saved;
    try {
      this.ask((core) => {
        core.restoreWorkspace(bytes);
      });
      return true;
    } catch {
      if (this.#isPoisoned) this.renew();
      return false;
    }
  }

  /** It failed in a way that `ask` did not see. */
  poison(): void {
    this.#isPoisoned = true;
  }

  free(): void {
    if (this.#isPoisoned) return;
    this.#isPoisoned = true;
    this.#core.free();
  }

  #start(image: Uint8Array | undefined): ReturnType<MakeCore> {
    const made = startCore(this.#make, this.#options);
    if (image !== undefined) loadImage(made.core, image);
    return made;
  }
}

function startCore(make: MakeCore, options: CoreOptions): ReturnType<MakeCore> {
  let made: ReturnType<MakeCore>;
  try {
    made = make(options);
  } catch (cause) {
    throw new InitError({ code: 'WasmLoad', reason: 'Invalid' }, 'the core could not be started: the wasm is not the one of this package', cause);
  }
  const found = made.core.protocolVersion();
  if (found === PROTOCOL_VERSION) return made;
  const message = `the core speaks protocol ${found}, this package ${PROTOCOL_VERSION}: install versions that belong together`;
  throw new InitError({ code: 'Protocol', expected: PROTOCOL_VERSION, found }, message);
}

type ImageErrorCode = Extract<CoreErrorCode, 'NotAnImage' | 'WrongVersion' | 'Damaged'>;

const imageErrors: Readonly<Record<ImageErrorCode, string>> = {
  NotAnImage: 'the startup snapshot is something else',
  WrongVersion: 'the startup snapshot was made for another version of the core',
  Damaged: 'the startup snapshot is damaged',
};

function loadImage(core: Core, image: Uint8Array): void {
  try {
    core.loadImage(image);
  } catch (cause) {
    const { code, message } = cause as { code?: unknown; message?: unknown };
    const reason = Object.keys(imageErrors).find((name): name is ImageErrorCode => name === code) ?? 'Damaged';
    const more = typeof message === 'string' ? `: ${message}` : '';
    throw new InitError({ code: 'SnapshotResolution', reason }, imageErrors[reason] + more, cause);
  }
}
