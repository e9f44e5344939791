// How dist/ is made: one ES module, with the shebang of its source.

import { defineConfig } from 'tsup';

export const config = defineConfig({
  entry: { main: 'src/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  sourcemap: true,
  clean: true,
});

export { config as default };
