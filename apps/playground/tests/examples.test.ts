// Every example runs in the page and prints what is written beside it.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageHost } from '../../../tooling/browser/pages.ts';

const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.m'));

let host: PageHost;

beforeAll(async () => {
  host = await PageHost.start(fileURLToPath(new URL('..', import.meta.url)));
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
});

test.each(names)('%s', async (name) => {
  const page = await host.open();
  await page.locator('.view-lines').waitFor();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText(/^Ready · /).waitFor();
  const printed = await page.locator('.console-block').evaluateAll((blocks) => blocks.map((block) => block.textContent).join(''));
  expect(printed).toBe(readFileSync(`${folder}${basename(name, '.m')}.out`, 'utf8'));
  await page.close();
});
