// How the playground is built and served.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export const config = defineConfig({
  plugins: [react()],
  // the core is 1 MB: inlining or guessing about it helps nobody
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
});

export { config as default };
