// Brings core, startup image and mounts together into a session on this thread.

import { type CoreOptions, loadCoreModule, loadStartupImage } from '@runmat/core-wasm';
import { InitError } from './errors.ts';
import { createMemoryFsProvider } from './fs/memory.ts';
import { MountTable } from './fs/mounts.ts';
import { Instance, makeCoreFrom } from './instance.ts';
import { LocalSession, type SessionHooks } from './local-session.ts';
import type { RunMatOptions, SnapshotProgress } from './options.ts';
import { loadSnapshot } from './snapshot.ts';

/** A session on this thread, whatever `worker` says. The options were checked. */
export async function initLocalSession(options: RunMatOptions, hooks: SessionHooks = {}): Promise<LocalSession> {
  // before anything is fetched: a wrong mount is found at once
  const mounts = mountAll(options.fs ?? {});
  const [module, image] = await Promise.all([compile(options), loadImage(options)]);
  const instance = new Instance(makeCoreFrom(module), coreOptions(options), image);
  return new LocalSession(instance, mounts, options, hooks);
}

function mountAll(providers: NonNullable<RunMatOptions['fs']>): MountTable {
  const mounts = new MountTable();
  for (const [mountPath, provider] of Object.entries(providers)) mounts.mount(mountPath, provider);
  if (!mounts.has('/')) mounts.mount('/', createMemoryFsProvider());
  return mounts;
}

async function compile({ wasm }: RunMatOptions): Promise<WebAssembly.Module> {
  try {
    return await loadCoreModule(wasm);
  } catch (cause) {
    const isInvalid = cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError;
    const detail = { code: 'WasmLoad', reason: isInvalid ? 'Invalid' : 'Unreachable' } as const;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new InitError(detail, `the core could not be ${isInvalid ? 'compiled' : 'loaded'}: ${message}`, cause);
  }
}

async function loadImage({ snapshot, onSnapshotProgress }: RunMatOptions): Promise<Uint8Array> {
  const tell = (progress: SnapshotProgress): void => onSnapshotProgress?.(progress);
  if (snapshot !== undefined) return loadSnapshot(snapshot, tell);
  try {
    return await loadStartupImage(undefined, (loaded, total) => {
      tell({ loaded, ...(total === undefined ? {} : { total }) });
    });
  } catch (cause) {
    throw new InitError({ code: 'SnapshotResolution', reason: 'Unreachable' }, "the package's own startup snapshot could not be read", cause);
  }
}

function coreOptions({ limits, cwd }: RunMatOptions): CoreOptions {
  return {
    ...(limits?.recursion === undefined ? {} : { recursionLimit: limits.recursion }),
    ...(limits?.memoryBytes === undefined ? {} : { memoryLimitBytes: limits.memoryBytes }),
    ...(cwd === undefined ? {} : { cwd }),
  };
}
