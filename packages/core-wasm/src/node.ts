// The package's entry for Node: the same as for browsers, with files read from the disk.

import { readFile } from 'node:fs/promises';
import { compileCore, type CoreSource } from './load.ts';

export { createCore } from './core.ts';
export type { CoreBindings, CoreInstance } from './core.ts';
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
  return compileCore(source ?? new URL('./core.wasm', import.meta.url), readUrl);
}

// Node's fetch refuses file URLs
async function readUrl(url: URL): Promise<Response> {
  if (url.protocol !== 'file:') return fetch(url);
  return new Response(await readFile(url), { headers: { 'content-type': 'application/wasm' } });
}
