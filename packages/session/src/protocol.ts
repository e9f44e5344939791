// The types that cross between the core and this package, as the core states them.

export type OutputStream = 'stdout' | 'stderr';
export type OutputChunk = { stream: OutputStream; text: string; timestampMs: number };
export type InputKindData = 'expression' | 'text' | 'key';
export type FsRequestData =
  | { kind: 'read'; path: string }
  | { kind: 'write'; path: string; data: Uint8Array; append: boolean }
  | { kind: 'stat'; path: string }
  | { kind: 'list'; path: string }
  | { kind: 'makeDir'; path: string }
  | { kind: 'remove'; path: string; recursive: boolean }
  | { kind: 'rename'; from: string; to: string };
export type EffectData =
  | { kind: 'input'; prompt: string; input: InputKindData; echo: boolean }
  | { kind: 'pause'; seconds: number }
  | { kind: 'fs'; request: FsRequestData }
  | { kind: 'draw' };
export type FsEntryData = { name: string; kind: 'file' | 'folder'; size: number; modifiedMs: number };
export type FsErrorData = { code: string; message: string };
export type FsReplyData =
  | { kind: 'bytes'; data: Uint8Array }
  | { kind: 'entry'; entry: FsEntryData }
  | { kind: 'entries'; entries: FsEntryData[] }
  | { kind: 'done' }
  | { kind: 'error'; error: FsErrorData };
export type ReplyData =
  | { kind: 'done' }
  | { kind: 'line'; text: string }
  | { kind: 'fs'; reply: FsReplyData }
  | { kind: 'failed'; identifier: string; message: string };
export type SpanData = { start: number; end: number; line: number; column: number };
export type StackFrameData = { file: string; name: string; line: number };
export type ErrorCode = 'Syntax' | 'Runtime' | 'Cancelled' | 'Timeout' | 'Crashed';
export type ErrorData = {
  code: ErrorCode;
  identifier: string;
  message: string;
  span?: SpanData;
  stack: StackFrameData[];
  report: string;
};
export type WarningData = { identifier: string; message: string };
export type Profiling = { totalMs: number; cpuMs: number; gpuMs: number; kernelCount: number };
export type RunEndData = { error?: ErrorData; exit?: number; warnings: WarningData[] };
export type StepData = {
  kind: 'slice' | 'await' | 'done';
  output: OutputChunk[];
  clear: boolean;
  awaitId?: number;
  effect?: EffectData;
  end?: RunEndData;
};
export type CoreOptions = { recursionLimit?: number; memoryLimitBytes?: number; infer?: boolean; cwd?: string };
export type ImageErrorCode = 'NotAnImage' | 'WrongVersion' | 'Damaged';
export type WorkspaceEntry = {
  name: string;
  className: string;
  dtype: string;
  shape: number[];
  isGpu: boolean;
  residency: 'cpu' | 'gpu';
  sizeBytes?: number;
  preview?: number[];
  truncated?: boolean;
  summary: string;
  previewToken: string;
};
export type WorkspaceDelta = { full: boolean; version: number; values: WorkspaceEntry[]; removed: string[] };
export type SliceData = { start: number; end: number; step?: number };
export type MaterializeOptions = { limit?: number; slices?: SliceData[] };
