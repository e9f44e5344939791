// Reads the startup image: the functions of the library, as bytes for `RunMatCore.loadImage`.

import type { ReadUrl } from './load.ts';

/** Where the image's bytes come from. Without one, the file beside the package is taken. */
export type ImageSource = string | URL | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

/** `total` is missing where the source does not tell its length. */
export type ImageProgress = (loadedBytes: number, totalBytes: number | undefined) => void;

export async function readImage(source: ImageSource | PromiseLike<ImageSource>, readUrl: ReadUrl, onProgress?: ImageProgress): Promise<Uint8Array<ArrayBuffer>> {
  const given = await source;
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (given instanceof ReadableStream) return collect(given, undefined, onProgress);
  const response = given instanceof Response ? given : await readUrl(resolveUrl(given));
  if (!response.ok) throw new Error(`the startup image could not be fetched from ${response.url}: HTTP status ${String(response.status)}`);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  return collect(response.body, readLength(response), onProgress);
}

function resolveUrl(source: string | URL): URL {
  if (source instanceof URL) return source;
  return new URL(source, (globalThis as { location?: { href: string } }).location?.href);
}

// of a compressed answer the header counts other bytes than the stream gives
function readLength(response: Response): number | undefined {
  const length = response.headers.get('content-length');
  return length === null || response.headers.has('content-encoding') ? undefined : Number(length);
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>, total: number | undefined, onProgress?: ImageProgress): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    onProgress?.(loaded, total);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
