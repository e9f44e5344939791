// The entry for the module that a host's worker runs.

export { createMemoryFsProvider } from '../fs/memory.ts';
export type { MemoryFsOptions } from '../fs/memory.ts';
export type { FsCapabilities, FsEntry, FsProvider } from '../fs/provider.ts';
export { serveSession } from './serve-session.ts';
export type { ServeOptions } from './serve-session.ts';
