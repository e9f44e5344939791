// The package's entry for Node: the same as for browsers, with files read from the disk.

import { readFile } from 'node:fs/promises';
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
export async function loadCoreModule(source?: CoreSource | PromiseLike<CoreSource>): Promise<WebAssembly.Module> {
  const given = (await source) ?? new URL('./core.wasm', import.meta.url);
  // the whole file at once: compiling it as a stream takes Node more than twice the time
  if (given instanceof URL && given.protocol === 'file:') return compileCore(readFile(given), readUrl);
  return compileCore(given, readUrl);
}

/** Reads the startup image: from `source`, or from the `runmat.image` that lies beside this file. */
export async function loadStartupImage(source?: ImageSource | PromiseLike<ImageSource>, onProgress?: ImageProgress): Promise<Uint8Array<ArrayBuffer>> {
  const given = (await source) ?? new URL('./runmat.image', import.meta.url);
  if (!(given instanceof URL) || given.protocol !== 'file:') return readImage(given, readUrl, onProgress);
  // read at once: Node loads its fetch when `Response` is first named, which takes longer than all the rest of the image
  const bytes = new Uint8Array(await readFile(given));
  onProgress?.(bytes.length, bytes.length);
  return bytes;
}

// Node's fetch refuses file URLs
async function readUrl(url: URL): Promise<Response> {
  if (url.protocol !== 'file:') return fetch(url);
  const bytes = await readFile(url);
  // the type is what compiling from a response asks for
  return new Response(bytes, { headers: { 'content-type': 'application/wasm', 'content-length': String(bytes.length) } });
}
