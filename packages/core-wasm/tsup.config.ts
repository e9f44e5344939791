// How dist/ is made: ES modules only, one entry for browsers and one for Node, the declarations in one file.

import { defineConfig } from 'tsup';

export const config = defineConfig({
  entry: { index: 'src/index.ts', node: 'src/node.ts' },
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  external: [/^node:/],
  dts: true,
  sourcemap: true,
  // scripts/build.ts has put core.wasm there
  clean: false,
});

export { config as default };
