// Compiles the core from whatever a host has at hand.

/** Where the core's bytes come from. Without one, the file beside the package is taken. */
export type CoreSource =
  | string
  | URL
  | Response
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | ReadableStream<Uint8Array<ArrayBuffer>>
  | WebAssembly.Module;

/** Reads a URL; browsers fetch, Node reads `file:` from the disk. */
export type ReadUrl = (url: URL) => Promise<Response>;

/** Compiles the core. Compile once and make as many instances as there are sessions. */
export async function compileCore(source: CoreSource | PromiseLike<CoreSource>, readUrl: ReadUrl): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return WebAssembly.compile(given);
  if (given instanceof Response) return compileResponse(given);
  if (given instanceof ReadableStream) return compileResponse(new Response(given, { headers: wasmHeaders }));
  return compileResponse(await readUrl(resolveUrl(given)));
}

const wasmHeaders = { 'content-type': 'application/wasm' };

function resolveUrl(source: string | URL): URL {
  if (source instanceof URL) return source;
  const base = (globalThis as { location?: { href: string } }).location?.href;
  return new URL(source, base);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`the core could not be fetched from ${response.url}: HTTP status ${String(response.status)}`);
  const type = response.headers.get('content-type') ?? '';
  // servers that do not know the type of .wasm are common; compiling while it streams needs the right one
  if (!type.startsWith('application/wasm')) return WebAssembly.compile(await response.arrayBuffer());
  return WebAssembly.compileStreaming(response);
}
