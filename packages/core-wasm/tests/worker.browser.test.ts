// The core in a worker: loaded there, and compiled on the page and sent over.

import { loadCoreModule } from '@runmat/core-wasm';
import { expect, test } from 'vitest';

async function askWorker(module?: WebAssembly.Module): Promise<unknown> {
  const worker = new Worker(new URL('./answer.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        resolve(event.data);
      });
      worker.addEventListener('error', () => {
        reject(new Error('the worker failed'));
      });
      worker.postMessage(module);
    });
  } finally {
    worker.terminate();
  }
}

test('a worker loads the core by itself', async () => {
  expect(await askWorker()).toBe(1);
});

test('a worker makes an instance of the module that the page compiled', async () => {
  expect(await askWorker(await loadCoreModule())).toBe(1);
});
