// The page in Chromium: it starts, runs, stops, asks, lists variables, and changes its theme.

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageHost } from '../../../tooling/browser/pages.ts';

let host: PageHost;

beforeAll(async () => {
  host = await PageHost.start(fileURLToPath(new URL('..', import.meta.url)));
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
});

/** The page with `source` in its editor: put where the page keeps its text, then loaded again. */
async function openWith(source: string, complaints: string[] = []): Promise<Page> {
  const page = await host.open(complaints);
  await page.evaluate((text) => {
    localStorage.setItem('runmat.playground.source', text);
  }, source);
  await page.reload();
  await page.locator('.view-lines').waitFor();
  await page.locator('[role=status][data-state=ready]').waitFor();
  return page;
}

const run = (page: Page): Promise<void> => page.getByRole('button', { name: 'Run', exact: true }).click();
const waitForOutput = (page: Page, text: string): Promise<void> => page.getByRole('log').getByText(text).first().waitFor();

test('an example of the menu runs, and nothing complains', async () => {
  const complaints: string[] = [];
  const page = await openWith('', complaints);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /welcome\.m/ }).click();
  await run(page);
  await waitForOutput(page, 'The sum is 136, the distance 5.');
  expect(complaints).toEqual([]);
  await page.close();
});

test('Stop ends an endless loop, and the session goes on with its variables', async () => {
  const page = await openWith('if exist("kept", "var"), disp(kept + 1), else, kept = 41; disp("looping"), while true, end, end');
  await run(page);
  await waitForOutput(page, 'looping');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('log').getByText('Stopped.').waitFor();
  await run(page);
  await waitForOutput(page, '42');
  await page.close();
});

test('Ctrl+Enter runs, Ctrl+C in the console stops, Clear empties the console', async () => {
  const page = await openWith('disp("looping"), while true, end');
  await page.keyboard.press('Control+Enter');
  await waitForOutput(page, 'looping');
  await page.getByRole('log').focus();
  await page.keyboard.press('Control+c');
  await waitForOutput(page, 'Stopped.');
  await page.getByRole('button', { name: 'Clear console' }).click();
  await page.getByRole('log').getByText('looping').waitFor({ state: 'detached' });
  await page.close();
});

test('a worker that fails is replaced: the page says so and goes on', async () => {
  const page = await host.open();
  await page.addInitScript(() => {
    const made: Worker[] = [];
    const Original = Worker;
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).includes('runmat')) made.push(this);
      }
    };
    addEventListener('break-worker', () => made.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'broken by the test' })));
  });
  await page.evaluate(() => {
    localStorage.setItem('runmat.playground.source', 'disp(6 * 7)');
  });
  await page.reload();
  await page.locator('.view-lines').waitFor();
  await page.locator('[role=status][data-state=ready]').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('break-worker')));
  await page.getByRole('alert').getByText('The worker failed and was started again.').waitFor();
  await run(page);
  await waitForOutput(page, '42');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('The worker failed').waitFor({ state: 'detached' });
  await page.close();
});

test('input is answered inside the console', async () => {
  const page = await openWith('name = input("who? ", "s"); fprintf("hello %s\\n", name)');
  await page.keyboard.press('F5');
  await page.getByLabel('who?').fill('Ada <b>');
  await page.keyboard.press('Enter');
  await waitForOutput(page, 'hello Ada <b>');
  await page.close();
});

test('variables are listed and open to their values', async () => {
  const page = await openWith('m = [1 2; 3 40];');
  await run(page);
  await page.getByRole('row', { name: /m .*2×2 double 32 B/ }).waitFor();
  await page.getByRole('button', { name: 'm', exact: true }).press('Enter');
  await page.getByRole('cell', { name: '40', exact: true }).waitFor();
  await page.close();
});

test('an error leads to its line', async () => {
  const page = await openWith('x = 1;\ny = nowhere(x);');
  await run(page);
  await page.getByRole('button', { name: /Line: 2/ }).click();
  await page.keyboard.type('%');
  expect(await page.evaluate(() => localStorage.getItem('runmat.playground.source'))).toMatch(/^x = 1;\n.*%/);
  await page.close();
});

test('a flood of output is cut, and says so', async () => {
  const page = await openWith('for k = 1:60000, fprintf("%d\\n", k); end, disp("done")');
  await run(page);
  await waitForOutput(page, 'Earlier output was removed');
  await waitForOutput(page, 'done');
  expect(await page.locator('.console-block').count()).toBeLessThan(110);
  await page.close();
});

test('the theme changes and stays', async () => {
  const page = await openWith('');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  const light = await ground();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  expect(await ground()).toBe(dark);
  await page.close();
});

test('quotes, comments and commands get their colours', async () => {
  const page = await openWith("b = a'; c = 'it''s'; % note\nformat long\nd = [a' 'x'];\n%{\nend\n%}\ne = 'open\nend");
  // the editor shows a text first and colours it afterwards
  await page.waitForFunction(() => new Set([...document.querySelectorAll('.view-line span > span')].map((span) => getComputedStyle(span).color)).size >= 4);
  const tokens = await page.evaluate(() =>
    [...document.querySelectorAll('.view-line')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((line) => [...line.querySelectorAll('span > span')].map((span) => [span.textContent.replaceAll('\u00a0', ' '), getComputedStyle(span).color] as const)),
  );
  const colorOf = (line: number, text: string): string | undefined => tokens[line]?.find(([content]) => content.includes(text))?.[1];
  const comment = colorOf(0, '% note');
  const string = colorOf(0, "'it''s'");
  const keyword = colorOf(7, 'end');
  expect(new Set([comment, string, keyword, colorOf(0, 'b')]).size).toBe(4);
  expect(colorOf(0, "'")).not.toBe(string);
  expect(colorOf(1, 'long')).toBe(string);
  expect(colorOf(2, "'x'")).toBe(string);
  expect(colorOf(4, 'end')).toBe(comment);
  await page.close();
});
