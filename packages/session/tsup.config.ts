// How dist/ is made: ES modules only, one entry for hosts and one for the worker that a host writes.

import { defineConfig } from 'tsup';

export const config = defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker/index.ts' },
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  dts: true,
  sourcemap: true,
  clean: true,
});

export { config as default };
