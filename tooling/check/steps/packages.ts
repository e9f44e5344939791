// The packages as npm would have them: built, small enough, packed right.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { repository } from '../../setup/places.mjs';
import { listFiles, readText } from '../files.ts';
import { makeCommandStep, type Step } from '../step.ts';

export const buildStep = makeCommandStep({
  name: 'build',
  group: 'packages',
  command: ['turbo', 'run', 'build', '--output-logs=errors-only'],
});

/** What a page has to fetch before the first result: the core and the startup image together. */
const budgetBytes = 1_200_000;
const fetched = ['core.wasm', 'runmat.image'].map((name) => join(repository, 'packages/core-wasm/dist', name));

export const wasmSizeStep: Step = {
  name: 'wasm size',
  group: 'packages',
  after: ['build'],
  run(context) {
    let total = 0;
    for (const file of fetched.filter((each) => existsSync(each))) {
      const bytes = readFileSync(file);
      const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
      total += packed;
      context.log(`${file}: ${String(bytes.length)} bytes, ${String(packed)} brotli`);
    }
    const note = `${(total / 1000).toFixed(1)} kB brotli of ${String(budgetBytes / 1000)} kB`;
    return Promise.resolve(total > 0 && total <= budgetBytes ? { passed: 1, failed: 0, note } : { passed: 0, failed: 1, note });
  },
};

/** publint and attw on every package that is published. */
export const packStep: Step = {
  name: 'packing',
  group: 'packages',
  after: ['build'],
  async run(context) {
    let [passed, failed] = [0, 0];
    for (const manifest of listFiles().filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))) {
      const { private: isPrivate, scripts } = JSON.parse(readText(manifest)) as { private?: boolean; scripts?: Record<string, string> };
      if (isPrivate === true) continue;
      if (scripts?.['check'] === undefined) {
        context.log(`${manifest} has no script "check"`);
        failed += 1;
        continue;
      }
      const { status } = await context.run('npm', ['run', '--silent', 'check'], { cwd: join(repository, manifest, '..') });
      if (status === 0) passed += 1;
      else failed += 1;
    }
    return { passed, failed };
  },
};
