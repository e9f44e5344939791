// What page and worker say to each other beyond plain method calls.

import type { ExecutePayload, Recovery, SessionState } from '../contract.ts';
import type { RunMatOptions } from '../options.ts';
import type { OutputChunk } from '@runmat/core-wasm';
import type { ListenerError } from '../subscription.ts';
import type { TelemetryEvent } from '../telemetry.ts';
import type { RemoteProvider } from './remote-fs.ts';

/** Options that are data; what is code stays on the page and is served over the channel. */
export type WireOptions = Pick<RunMatOptions, 'cwd' | 'limits' | 'telemetryConsent' | 'telemetryId' | 'emitFusionPlan' | 'autosave'> & {
  readonly snapshot?: Uint8Array;
  readonly wasm?: string | WebAssembly.Module;
  readonly fs: Readonly<Record<string, RemoteProvider>>;
};

/** A payload whose output crossed already, piece by piece: the page has it, and only needs to know how many pieces are this run's. */
export type WirePayload = Omit<ExecutePayload, 'stdout'> & { readonly pieces: number };

/** Notices of the worker, by name. */
export interface WorkerNotices {
  readonly stdout: OutputChunk;
  readonly consoleCleared: undefined;
  readonly recovered: Recovery;
  readonly state: SessionState;
  readonly telemetry: TelemetryEvent;
  readonly listenerError: ListenerError;
  readonly autosave: Uint8Array;
}

/** Notices of the page, by name. */
export interface PageNotices {
  /** The number of the run; absent: the one that goes on. */
  readonly cancel: { readonly run?: number };
  readonly inputHandler: boolean;
  readonly fusionPlan: boolean;
}
