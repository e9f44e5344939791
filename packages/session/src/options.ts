// The options of a session, and the checks that name the one that is wrong.

import type { CoreSource } from '@runmat/core-wasm';
import { InitError } from './errors.ts';
import type { FsProvider } from './fs/provider.ts';
import type { SnapshotSource } from './snapshot.ts';
import type { ListenerError } from './subscription.ts';
import type { TelemetryEmitter } from './telemetry.ts';
import type { WorkerSource } from './worker/endpoint.ts';

/** What a session may use at most. */
export interface SessionLimits {
  /** Bytes that the core's memory may grow to. */
  readonly memoryBytes?: number;
  /** MATLAB's RecursionLimit; 500 when absent, at most 100,000. */
  readonly recursion?: number;
  /** Milliseconds for a run that names no `timeoutMs`; waiting for input does not count. */
  readonly timeMs?: number;
  /** Characters of output that a payload keeps, the last ones; listeners are told all. 16 Mi when absent. */
  readonly stdoutCharacters?: number;
}

export interface RunMatOptions {
  /** The startup image: bytes, an address or a stream; the one of the package when absent. */
  readonly snapshot?: SnapshotSource;
  /** Told while the startup image loads; `total` is absent where the server does not say. */
  readonly onSnapshotProgress?: (progress: SnapshotProgress) => void;
  /** Where the core comes from: an address, bytes, a response, a stream or a compiled module; the package's file when absent. */
  readonly wasm?: CoreSource | PromiseLike<CoreSource>;
  /** Mount path -> provider. Without one for `/`, the root is in memory. */
  readonly fs?: Readonly<Record<string, FsProvider>>;
  /** The folder that programs begin in; `/` when absent. */
  readonly cwd?: string;
  readonly limits?: SessionLimits;
  /** Events go to `telemetryEmitter` only when this is true. */
  readonly telemetryConsent?: boolean;
  /** The host's own identifier, handed through in each event. */
  readonly telemetryId?: string;
  readonly telemetryEmitter?: TelemetryEmitter;
  /** Whether runs record their fusion plan. Until the core records plans, `fusionPlan` is null either way. */
  readonly emitFusionPlan?: boolean;
  /** Runs the session in this worker, whose module calls `serveSession`; from a factory it can be replaced when it hangs. */
  readonly worker?: WorkerSource;
  /** With `worker`: keep a copy of the workspace on the page after each run, so that a replaced worker gets it back. */
  readonly autosave?: boolean;
  /** Told once per listener or handler of the host that throws. */
  readonly onListenerError?: (error: ListenerError) => void;
}

export interface SnapshotProgress {
  readonly loaded: number;
  readonly total?: number;
}

type Check = readonly [isRight: (value: unknown) => boolean, expected: string];

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isSource = (value: unknown): boolean => isText(value) || isObject(value);

const checks: Readonly<Record<keyof RunMatOptions, Check>> = {
  snapshot: [isSource, 'bytes, a URL, a Response or a stream'],
  onSnapshotProgress: [isFunction, 'a function'],
  wasm: [isSource, 'a URL, bytes, a Response, a stream or a WebAssembly.Module'],
  fs: [isObject, 'an object of mount paths and providers'],
  cwd: [(value) => typeof value === 'string' && value.startsWith('/'), 'an absolute path'],
  limits: [isObject, 'an object'],
  telemetryConsent: [isBoolean, 'true or false'],
  telemetryId: [isText, 'a text that is not empty'],
  telemetryEmitter: [isFunction, 'a function'],
  emitFusionPlan: [isBoolean, 'true or false'],
  worker: [(value) => isFunction(value) || isFunction((value as { postMessage?: unknown } | null)?.postMessage), 'a Worker, or a function that makes one'],
  autosave: [isBoolean, 'true or false'],
  onListenerError: [isFunction, 'a function'],
};

const isWhole = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
/** wasm memory comes in pages of 64 KiB and has 4 GiB at most; a core needs 4 MiB to do anything. */
const [leastMemory, mostMemory] = [4 * 2 ** 20, 2 ** 32];

/** Engines cannot join more into one text. */
const mostStdout = 2 ** 29;

const limitChecks: Readonly<Record<keyof SessionLimits, Check>> = {
  memoryBytes: [(value) => isWhole(value, leastMemory, mostMemory), `a whole number of bytes from ${leastMemory} to ${mostMemory}`],
  recursion: [(value) => isWhole(value, 1, 100_000), 'a whole number from 1 to 100000'],
  stdoutCharacters: [(value) => isWhole(value, 0, mostStdout), `a whole number from 0 to ${mostStdout}`],
  timeMs: [(value) => typeof value === 'number' && value > 0 && value < Infinity, 'a number of milliseconds above 0'],
};

/** Throws the `InitError` of the first option that is wrong or unknown. */
export function checkOptions(options: RunMatOptions): void {
  if (!isObject(options)) throw wrongOption('options', 'an object');
  checkEach(options, checks, '');
  if (options.limits !== undefined) checkEach(options.limits, limitChecks, 'limits.');
}

function checkEach(values: object, table: Readonly<Record<string, Check>>, prefix: string): void {
  for (const [name, value] of Object.entries(values)) {
    const check = Object.hasOwn(table, name) ? table[name] : undefined;
    if (check === undefined) throw wrongOption(prefix + name, `one of ${Object.keys(table).join(', ')}`);
    const [isRight, expected] = check;
    if (value !== undefined && !isRight(value)) throw wrongOption(prefix + name, expected);
  }
}

function wrongOption(option: string, expected: string): InitError {
  return new InitError({ code: 'Options', option, expected }, `the option ${option} must be ${expected}`);
}
