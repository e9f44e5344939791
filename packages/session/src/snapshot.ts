// Brings the startup image into memory, from wherever the host has it.

import { InitError } from './errors.ts';
import type { SnapshotProgress } from './options.ts';

/** Where a startup image comes from. */
export type SnapshotSource = string | URL | Response | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

type TellProgress = (progress: SnapshotProgress) => void;

/** The image's bytes. Failures are `InitError`s of the code SnapshotResolution. */
export async function loadSnapshot(source: SnapshotSource, tell: TellProgress): Promise<Uint8Array> {
  if (source instanceof ArrayBuffer) return finish(new Uint8Array(source), tell);
  if (ArrayBuffer.isView(source)) return finish(new Uint8Array(source.buffer, source.byteOffset, source.byteLength), tell);
  if (source instanceof ReadableStream) return drain(source, undefined, tell, undefined);
  const response = source instanceof Response ? source : await request(source);
  const url = source instanceof Response ? source.url : String(source);
  if (!response.ok) {
    const message = `the startup snapshot could not be fetched: HTTP status ${response.status}`;
    throw new InitError({ code: 'SnapshotResolution', reason: 'Unreachable', url, status: response.status }, message);
  }
  const length = Number(response.headers.get('content-length') ?? NaN);
  // a compressed body is longer than its header says
  const total = length > 0 && response.headers.get('content-encoding') === null ? length : undefined;
  return drain(response.body ?? new Blob([]).stream(), total, tell, url);
}

function finish(bytes: Uint8Array, tell: TellProgress): Uint8Array {
  tell({ loaded: bytes.length, total: bytes.length });
  return bytes;
}

async function request(source: string | URL): Promise<Response> {
  try {
    return await fetch(source);
  } catch (cause) {
    const detail = { code: 'SnapshotResolution', reason: 'Unreachable', url: String(source) } as const;
    throw new InitError(detail, `the startup snapshot could not be fetched from ${String(source)}`, cause);
  }
}

async function drain(stream: ReadableStream<Uint8Array>, total: number | undefined, tell: TellProgress, url: string | undefined): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let loaded = 0;
  try {
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!(value instanceof Uint8Array)) throw new TypeError('the stream gives something other than bytes');
      parts.push(value);
      loaded += value.length;
      tell({ loaded, ...(total === undefined ? {} : { total }) });
    }
  } catch (cause) {
    const detail = { code: 'SnapshotResolution', reason: 'Unreachable', ...(url === undefined ? {} : { url }) } as const;
    throw new InitError(detail, 'the startup snapshot broke off while it was read', cause);
  }
  const whole = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
