// The package's entry for browsers, workers and bundlers.

import { readImage, type ImageProgress, type ImageSource } from './image.ts';
import { compileCore, type CoreSource } from './load.ts';

export { createCore } from './core.ts';
export type { CoreBindings, CoreInstance, RunMatCore } from './core.ts';
export type { ImageProgress, ImageSource } from './image.ts';
export type { CoreSource } from './load.ts';
export { PROTOCOL_VERSION } from './generated/protocol.ts';
export type {
  CoreErrorCode,
  CoreOptions,
  EffectData,
  ErrorCode,
  ErrorData,
  FsEntryData,
  FsErrorData,
  FsReplyData,
  FsRequestData,
  HelpData,
  InputKindData,
  MaterializedData,
  MaterializedVariable,
  MaterializeOptions,
  MemoryStats,
  NumericData,
  OutputChunk,
  OutputStream,
  Profiling,
  ReplyData,
  Residency,
  RunEndData,
  SliceData,
  SpanData,
  StackFrameData,
  StepData,
  StepKind,
  WarningData,
  WorkspaceDelta,
  WorkspaceEntry,
} from './generated/protocol.ts';

/** Compiles the core: from `source`, or from the `core.wasm` that lies beside this file. */
export function loadCoreModule(source?: CoreSource | PromiseLike<CoreSource>): Promise<WebAssembly.Module> {
  // this exact expression is what bundlers look for: they copy the file and rewrite the URL
  return compileCore(source ?? new URL('./core.wasm', import.meta.url), (url) => fetch(url));
}

/** Reads the startup image: from `source`, or from the `runmat.image` that lies beside this file. */
export function loadStartupImage(source?: ImageSource | PromiseLike<ImageSource>, onProgress?: ImageProgress): Promise<Uint8Array<ArrayBuffer>> {
  return readImage(source ?? new URL('./runmat.image', import.meta.url), (url) => fetch(url), onProgress);
}
