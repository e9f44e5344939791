// The page starts, and the core runs in it.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageHost } from '../../../tooling/browser/pages.ts';

let host: PageHost;

beforeAll(async () => {
  host = await PageHost.start(fileURLToPath(new URL('..', import.meta.url)));
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
});

test('the core loads in the page, and nothing complains', async () => {
  const complaints: string[] = [];
  const page = await host.open(complaints);
  await page.getByRole('status').waitFor();
  expect(await page.getByRole('status').textContent()).toContain('protocol 1');
  expect(complaints).toEqual([]);
});
