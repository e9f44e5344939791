// The contract of a session: what a host can call, and what it gets.

import type { FsProvider } from './fs/provider.ts';
import type { ErrorData, MaterializeOptions, OutputChunk, Profiling, WarningData, WorkspaceDelta, WorkspaceEntry } from '@runmat/core-wasm';
import type { SnapshotSource } from './snapshot.ts';
import type { InputHandler, InputValue, StdinEvent, StdinRequest } from './stdin.ts';
import type { Subscription } from './subscription.ts';
import type { MaterializedVariable } from './variable.ts';

export interface ExecuteOptions {
  /** How errors call the source: a file's name. */
  readonly name?: string;
  /** Aborting it ends the run. */
  readonly signal?: AbortSignal;
  /** Milliseconds; waiting for input does not count. */
  readonly timeoutMs?: number;
}

/** What a run came to. Plain data: it survives `structuredClone`. */
export interface ExecutePayload {
  /**
   * Verbatim pieces of both streams since the last payload: joined, they are the stream. Of a flood only the last
   * `limits.stdoutCharacters` are here; `subscribeStdout` tells all.
   */
  readonly stdout: readonly OutputChunk[];
  /** How many characters before `stdout` were let go; absent where none were. */
  readonly stdoutDropped?: number;
  /** The run is not over: it waits for `resumeInput`. */
  readonly stdinRequested?: StdinRequest;
  /** The transcript of input since the last payload. */
  readonly stdinEvents: readonly StdinEvent[];
  /** What changed since the last payload; everything in the first one, after a reset and after a recovery. */
  readonly workspace: WorkspaceDelta;
  /** Handles of the figures that changed. */
  readonly figuresTouched: readonly number[];
  /** Null until the core records plans. */
  readonly fusionPlan: null;
  readonly profiling: Profiling;
  readonly warnings: readonly WarningData[];
  readonly error?: ErrorData;
  /** The entry of `ans`, when the run gave it a value. */
  readonly value?: WorkspaceEntry;
  /** The program called `exit` with this code. */
  readonly exitCode?: number;
}

export interface MemoryUsage {
  /** Bytes of the core's linear memory; it grows and never shrinks while the session lives. */
  readonly bytes: number;
  /** The same in wasm pages of 64 KiB. */
  readonly pages: number;
  /** `limits.memoryBytes`, when the host set it. */
  readonly limitBytes?: number;
}

/** The session had to be rebuilt. */
export interface Recovery {
  /** `Trap`: the core failed; `Hang`: the worker did not answer after a cancel; `WorkerFailed`: the worker itself failed. */
  readonly reason: 'Trap' | 'Hang' | 'WorkerFailed';
  /** Whether the variables are as they were before the run. */
  readonly isWorkspaceRestored: boolean;
  readonly durationMs: number;
}

/**
 * `Poisoned`: the core failed and is being rebuilt, or cannot be. `Suspended`: a run waits for `resumeInput`.
 */
export type SessionState = 'Idle' | 'Running' | 'Suspended' | 'Poisoned' | 'Disposed';

export interface RunMatSession {
  readonly state: SessionState;
  /**
   * Runs a program. Calls queue in order. A program's error resolves with `error` set; only a host's failure rejects. While an
   * input handler is at work the run waits for it: a call then rejects with the code InListener.
   */
  execute(source: string, options?: ExecuteOptions): Promise<ExecutePayload>;
  /** Ends the run that goes on; its payload has `error.code` `Cancelled`. Those that wait in the queue go on. */
  cancelExecution(): void;

  /** Told of every piece of output at once, both streams. */
  subscribeStdout(listener: (chunk: OutputChunk) => void): Subscription;
  /** False where no listener has the id. */
  unsubscribeStdout(id: number): boolean;
  /** `clc`: what was shown so far goes. */
  onConsoleCleared(listener: () => void): Subscription;

  /** Answers `input` and `pause` from now on; null leaves them to `resumeInput`. */
  setInputHandler(handler: InputHandler | null): void;
  /** Answers a request and resolves with the next payload of its run. */
  resumeInput(requestId: string, value: InputValue): Promise<ExecutePayload>;
  pendingStdinRequests(): Promise<readonly StdinRequest[]>;

  /** All variables. */
  workspace(): Promise<WorkspaceDelta>;
  /** The data behind a variable: its name, a path into it (`s.a{3}(1:100,:)`) or a preview token. */
  materializeVariable(selector: string, options?: MaterializeOptions): Promise<MaterializedVariable>;

  /** Mounts a file system. Rejects with an `InitError` of the code FilesystemProvider. */
  registerFsProvider(mountPath: string, provider: FsProvider): Promise<void>;
  /** Writes a file, with the folders above it; text as UTF-8. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;

  /** Whether runs record their fusion plan. Until the core records plans, `fusionPlan` is null either way. */
  setFusionPlanEnabled(isEnabled: boolean): void;
  memoryUsage(): Promise<MemoryUsage>;

  /** A session as new, in the same core: what runs or waits is cancelled; files, mounts and listeners stay. */
  reset(): Promise<void>;
  /** The same in a new core, from another startup image or the same one again. */
  reloadSnapshot(snapshot?: SnapshotSource): Promise<void>;
  onRecovered(listener: (recovery: Recovery) => void): Subscription;
  /** Cancels what runs, frees the core; every later call fails with `Disposed`. */
  dispose(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
