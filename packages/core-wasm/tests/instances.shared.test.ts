// One compiled module gives instances that know nothing of each other. Runs in Node and in Chromium.

import { createCore, loadCoreModule } from '@runmat/core-wasm';
import { expect, test } from 'vitest';

test('the file beside the package compiles and answers', async () => {
  const { bindings } = createCore(await loadCoreModule());
  expect(bindings.protocol_version()).toBe(1);
});

test('two instances of one module have a memory each', async () => {
  const module = await loadCoreModule();
  const [first, second] = [createCore(module), createCore(module)];
  expect(first.memory).not.toBe(second.memory);

  const [before, at] = [second.memory.buffer.byteLength, 16];
  first.memory.grow(3);
  new Uint8Array(first.memory.buffer)[at] = 201;
  expect(second.memory.buffer.byteLength).toBe(before);
  expect(new Uint8Array(second.memory.buffer)[at]).not.toBe(201);
  expect(second.bindings.protocol_version()).toBe(1);
});

test('a compiled module is taken as it is', async () => {
  const module = await loadCoreModule();
  expect(await loadCoreModule(module)).toBe(module);
});

test('bytes that are no module are refused', async () => {
  await expect(loadCoreModule(new Uint8Array([1, 2, 3, 4]))).rejects.toThrow(WebAssembly.CompileError);
});

test('bytes, responses and streams give a module', async () => {
  const url = new URL('../dist/core.wasm', import.meta.url);
  const bytes = await readBytes(url);
  expect(await loadCoreModule(bytes)).toBeInstanceOf(WebAssembly.Module);
  expect(await loadCoreModule(new Response(bytes))).toBeInstanceOf(WebAssembly.Module);
  expect(await loadCoreModule(new Blob([bytes]).stream())).toBeInstanceOf(WebAssembly.Module);
  expect(await loadCoreModule(Promise.resolve(url))).toBeInstanceOf(WebAssembly.Module);
});

async function readBytes(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  if (url.protocol !== 'file:') return new Uint8Array(await (await fetch(url)).arrayBuffer());
  const { readFile } = await import('node:fs/promises');
  return new Uint8Array(await readFile(url));
}
