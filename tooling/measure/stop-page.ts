// The page of `npm run measure -- --cancel`, served isolated (so that SharedArrayBuffer is there) to a Chromium of its own.

import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumFlags, findChromium } from '../setup/chromium.mjs';
import { repository } from '../setup/places.mjs';
import type { StoppedRun, StopPage } from './page/page.ts';

type Window = { readonly stopPage: StopPage };

export class StopPageHost implements AsyncDisposable {
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #complaints: string[];

  private constructor(server: ViteDevServer, browser: Browser, page: Page, complaints: string[]) {
    this.#server = server;
    this.#browser = browser;
    this.#page = page;
    this.#complaints = complaints;
  }

  static async start(): Promise<StopPageHost> {
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const server = await createServer({
      root: join(repository, 'tooling/measure/page'),
      configFile: false,
      logLevel: 'error',
      cacheDir: join(repository, 'node_modules/.vite-measure'),
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, headers, hmr: false, fs: { allow: [repository] } },
    });
    await server.listen();
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('no Chromium was found; run `npm run setup`');
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction('globalThis.stopPage !== undefined');
    if (!(await page.evaluate(() => (globalThis as unknown as Window).stopPage.isIsolated))) throw new Error('the page is not isolated');
    return new StopPageHost(server, browser, page, complaints);
  }

  async open(isInWorker: boolean): Promise<void> {
    await this.#page.evaluate((inWorker) => (globalThis as unknown as Window).stopPage.open(inWorker), isInWorker);
  }

  /** Runs a program, clicks Stop after a time, and says what came of it. */
  async stop(source: string, afterMs: number): Promise<StoppedRun> {
    await this.#page.evaluate((text) => {
      (globalThis as unknown as Window).stopPage.begin(text);
    }, source);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await this.#page.mouse.click(60, 50);
    const run = await this.#page.evaluate(() => (globalThis as unknown as Window).stopPage.finish());
    return { ...run, faults: [...run.faults, ...this.#complaints.splice(0)] };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
