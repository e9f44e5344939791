// For tests that drive a page: a built application, served, and a Chromium that opens it.

import { chromium, type Browser, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, findChromium } from '../setup/chromium.mjs';

/** A served application and the browser that looks at it; dispose of it when the tests are done. */
export class PageHost implements AsyncDisposable {
  readonly #server: PreviewServer;
  readonly #browser: Browser;
  readonly address: string;

  private constructor(server: PreviewServer, browser: Browser, address: string) {
    this.#server = server;
    this.#browser = browser;
    this.address = address;
  }

  /** Serves `root` (built before, with vite) on a free port and starts a browser. */
  static async start(root: string): Promise<PageHost> {
    const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error('the server of the page has no address');
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('no Chromium was found; run `npm run setup`');
    return new PageHost(server, await chromium.launch({ executablePath, args: [...chromiumFlags] }), address);
  }

  /** Opens the page in a fresh profile. What the page logs as an error or throws is added to `complaints`. */
  async open(complaints: string[] = []): Promise<Page> {
    const page = await this.#browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(this.address);
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
