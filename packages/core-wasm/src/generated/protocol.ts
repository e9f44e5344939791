// Generated from crates/protocol by `npm run generate`. Do not edit.

/** Raised whenever a type here changes in a way that an older reader cannot take. */
export const PROTOCOL_VERSION = 1;

/** Options of one core instance. */
export type CoreOptions = {
  /** MATLAB's RecursionLimit; 500 when absent, at most 100,000. */
  recursionLimit?: number, memoryLimitBytes?: number,
  /** Facts choose instructions; `false` only for tests. */
  infer?: boolean,
  /** The folder that a run begins in. */
  cwd?: string, };

export type OutputStream = "stdout" | "stderr";

/** A verbatim piece of a stream: joined, the pieces are the stream. */
export type OutputChunk = { stream: OutputStream, text: string, timestampMs: number, };

export type StepKind = "slice" | "await" | "done";

export type StepData = { kind: StepKind, output: Array<OutputChunk>,
  /** `clc` was called: what was shown before `output` goes. */
  clear: boolean,
  /** Of `await`: answered with `resume(awaitId, reply)`. */
  awaitId?: number, effect?: EffectData,
  /** Of `done`. */
  end?: RunEndData, };

export type RunEndData = { error?: ErrorData,
  /** `exit(code)`. */
  exit?: number, warnings: Array<WarningData>, };

/** Why a run ended early. Closed: hosts may switch over it. */
export type ErrorCode = "Syntax" | "Runtime" | "Cancelled" | "Timeout" | "Crashed";

export type ErrorData = { code: ErrorCode,
  /** MATLAB's identifier; empty when the error has none. */
  identifier: string, message: string, span?: SpanData, stack: Array<StackFrameData>,
  /** As a console shows it: file, line, caret, message, hint. */
  report: string, };

/** Offsets in UTF-16 units of the text that was run, as JavaScript and editors count; line and column from one. */
export type SpanData = { start: number, end: number, line: number, column: number, };

export type StackFrameData = { file: string, name: string,
  /** From one. */
  line: number, };

export type WarningData = { identifier: string, message: string, };

/** Milliseconds. `cpuMs` is the time inside `step`. */
export type Profiling = { totalMs: number, cpuMs: number, gpuMs: number, kernelCount: number, };

export type EffectData = { "kind": "input", prompt: string, input: InputKindData, echo: boolean, } | { "kind": "pause", seconds: number, } | { "kind": "fs", request: FsRequestData, } | { "kind": "draw" };

export type InputKindData = "expression" | "text" | "key";

/** Paths are absolute and normalised. */
export type FsRequestData = { "kind": "read", path: string, } | { "kind": "write", path: string, data: Uint8Array, append: boolean, } | { "kind": "stat", path: string, } | { "kind": "list", path: string, } | { "kind": "makeDir", path: string, } | { "kind": "remove", path: string, recursive: boolean, } | { "kind": "rename", from: string, to: string, };

export type ReplyData = { "kind": "done" } | { "kind": "line", text: string, } | { "kind": "fs", reply: FsReplyData, } | { "kind": "failed", identifier: string, message: string, };

export type FsReplyData = { "kind": "bytes", data: Uint8Array, } | { "kind": "entry", entry: FsEntryData, } | { "kind": "entries", entries: Array<FsEntryData>, } | { "kind": "done" } | { "kind": "error", error: FsErrorData, };

export type FsEntryData = { name: string,
  /** `file` or `folder`. */
  kind: "file" | "folder", size: number, modifiedMs: number, };

export type FsErrorData = {
  /** POSIX: `ENOENT`, `EACCES` ... */
  code: string, message: string, };

export type WorkspaceDelta = {
  /** True when `values` holds every variable; false when only what changed since the version that the host named. */
  full: boolean, version: number, values: Array<WorkspaceEntry>, removed: Array<string>, };

export type WorkspaceEntry = { name: string,
  /** MATLAB's class. */
  className: string,
  /** How the elements are stored: `float64`, `complex128`, `int8`, `bool`, `utf16`, `string`, `object` ... */
  dtype: string, shape: Array<number>, isGpu: boolean, residency: Residency, sizeBytes?: number,
  /** First elements of numeric, logical and char values, as numbers (real parts). */
  preview?: Array<number>,
  /** There is more than `preview` shows. */
  truncated?: boolean,
  /** One line as the variable table shows it: `[1 2 3]`, `'abc'`, `1x3 cell`. */
  summary: string,
  /** Selector for `materializeVariable`, valid until the variable changes. */
  previewToken: string, };

export type Residency = "cpu" | "gpu";

export type MaterializeOptions = {
  /** Most elements to return; 10,000 when absent. */
  limit?: number,
  /** Per dimension what part is wanted; absent dimensions whole. */
  slices?: Array<SliceData>, };

/** Zero-based, `end` not included. */
export type SliceData = { start: number, end: number, step?: number, };

export type MaterializedVariable = { entry: WorkspaceEntry,
  /** Shape of what is returned (after slices and limit). */
  shape: Array<number>, truncated: boolean, data: MaterializedData, };

export type MaterializedData = { "kind": "numeric", data: NumericData, } | { "kind": "strings", items: Array<string | null>, } | { "kind": "cell", items: Array<WorkspaceEntry>, } | { "kind": "struct", fields: Array<string>, elements: Array<Array<WorkspaceEntry>>, } | { "kind": "map", keys: Array<string>, values: Array<WorkspaceEntry>, } | { "kind": "text", text: string, };

/** Numbers cross as typed arrays, column-major; the wasm layer makes them of the class's own element type. */
export type NumericData = {
  /** `float64`, `float32`, `int8` ... `uint64`, `bool`, `utf16`. */
  element: string,
  /** Little-endian elements. */
  real: Uint8Array, imaginary?: Uint8Array, };

/** `code` of the errors that the core throws. Closed: hosts may switch over it. */
export type CoreErrorCode = "Crashed" | "Protocol" | "Busy" | "NotAnImage" | "WrongVersion" | "Damaged" | "BadSource" | "BadSelector" | "UnknownVariable" | "StaleToken" | "OutOfRange" | "BadOptions" | "OutOfMemory";

/** What `help` knows of a function. */
export type HelpData = { name: string,
  /** One line. */
  summary: string,
  /** Call forms: `[m, i] = max(a, [], dim)`. */
  forms: Array<string>,
  /** Examples and further text, as lines. */
  text: string, };

export type MemoryStats = {
  /** Size of the wasm memory; it never shrinks. */
  bytes: number,
  /** The same in pages of 64 KiB. */
  pages: number,
  /** In use by the program and the core. */
  usedBytes: number,
  /** Most that was in use. */
  peakBytes: number,
  /** The host's limit; 0 when there is none. */
  limitBytes: number, };
