// Tests of the packages. The file's name says where a test runs:
//   x.test.ts           in Node
//   x.browser.test.ts   in Chromium
//   x.shared.test.ts    in both
// apps/*/tests/x.test.ts drives a page in Chromium from Node; tooling/**/x.test.ts runs in Node.

import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tooling/setup/chromium.mjs';

const folders = 'packages/*/{src,tests}/**';
const executablePath = findChromium() ?? undefined;

export const config = defineConfig({
  test: {
    // a change of the code under test must not pass unnoticed because nothing ran
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'tooling',
          environment: 'node',
          include: ['tooling/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'pages',
          environment: 'node',
          include: ['apps/*/tests/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // each file has a browser of its own; two at once are slower than one after the other
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [`${folders}/*.test.ts`],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'chromium',
          include: [`${folders}/*.{browser,shared}.test.ts`],
          exclude: ['**/node_modules/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

export { config as default };
