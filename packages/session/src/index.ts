// The package's entry: what hosts import.

export { loadCoreModule } from '@runmat/core-wasm';
export type { CoreSource } from '@runmat/core-wasm';
export type { ExecuteOptions, ExecutePayload, MemoryUsage, Recovery, RunMatSession, SessionState } from './contract.ts';
export { ExecutionError, FsError, InitError, RunMatError } from './errors.ts';
export type { ExecutionErrorCode, FsErrorCode, InitErrorCode, InitErrorDetail, RunMatErrorFields } from './errors.ts';
export { createMemoryFsProvider } from './fs/memory.ts';
export type { MemoryFsOptions } from './fs/memory.ts';
export type { FsCapabilities, FsEntry, FsProvider } from './fs/provider.ts';
export { initRunMat } from './init.ts';
export type { RunMatOptions, SessionLimits, SnapshotProgress } from './options.ts';
export type {
  ErrorCode,
  ErrorData,
  InputKindData,
  MaterializeOptions,
  OutputChunk,
  OutputStream,
  Profiling,
  SliceData,
  SpanData,
  StackFrameData,
  WarningData,
  WorkspaceDelta,
  WorkspaceEntry,
} from '@runmat/core-wasm';
export type { SnapshotSource } from './snapshot.ts';
export type { InputAnswer, InputHandler, InputValue, StdinEvent, StdinRequest } from './stdin.ts';
export type { ListenerError, Subscription } from './subscription.ts';
export type { TelemetryEmitter, TelemetryEvent } from './telemetry.ts';
export type { MaterializedVariable, NumericArray, VariableData } from './variable.ts';
export type { WorkerLike, WorkerSource } from './worker/endpoint.ts';
