// Options as they cross to a worker: sources resolved, code left behind.

import { loadCoreModule } from '@runmat/core-wasm';
import { InitError } from '../errors.ts';
import { checkMount } from '../fs/mounts.ts';
import type { RunMatOptions } from '../options.ts';
import { loadSnapshot } from '../snapshot.ts';
import type { WireOptions } from './messages.ts';
import type { ProviderRegistry } from './remote-fs.ts';

export async function packOptions(options: RunMatOptions, providers: ProviderRegistry): Promise<WireOptions> {
  const { cwd, limits, telemetryConsent, telemetryId, emitFusionPlan, autosave } = options;
  const mounts = Object.entries(options.fs ?? {}).map(([mountPath, provider]) => {
    checkMount(mountPath, provider);
    return [mountPath, providers.add(provider)] as const;
  });
  const tell = options.onSnapshotProgress;
  const snapshot = options.snapshot === undefined ? undefined : await loadSnapshot(options.snapshot, (progress) => tell?.(progress));
  const wasm = await packWasm(options.wasm);
  const all = { cwd, limits, telemetryConsent, telemetryId, emitFusionPlan, autosave, snapshot, wasm };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(given) as Partial<WireOptions>), fs: Object.fromEntries(mounts) };
}

/** Addresses are left to the worker; anything else is compiled here, and the module crosses. */
async function packWasm(wasm: RunMatOptions['wasm']): Promise<string | WebAssembly.Module | undefined> {
  const source = await wasm;
  if (source === undefined) return undefined;
  const base = (globalThis as { location?: { href: string } }).location?.href;
  if (typeof source === 'string' || source instanceof URL) return new URL(source, base).href;
  try {
    return await loadCoreModule(source);
  } catch (cause) {
    throw new InitError({ code: 'WasmLoad', reason: 'Invalid' }, 'the core could not be compiled', cause);
  }
}
