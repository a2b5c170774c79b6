// How fast a file goes from one page to another over a data channel, beside a naive sender of 16 KiB messages in the same run. Aim: 2.2
// times as fast.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import type { ChannelPage } from './files/channel-in-page.ts';
import { median, rounds } from './quantile.ts';

const ROUNDS = 5;
const FILE_BYTES = 128 * 1024 * 1024;
const WAYS = ['naive', 'nearcall'] as const;

type Way = (typeof WAYS)[number];
type Work = { readonly call: keyof ChannelPage; readonly args: readonly (string | number)[] };

export async function run(): Promise<void> {
  const site = await serve(await bundled('bench/files/channel-in-page.ts'));
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) });
  const found: Record<Way, number[]> = { naive: [], nearcall: [] };
  try {
    // In turn, so that what else the machine does meets both alike.
    for (let round = 0; round < rounds(ROUNDS); round += 1) {
      for (const way of WAYS) found[way].push(await measure(browser, site.url, way));
    }
  } finally {
    await browser.close();
    site.stop();
  }
  const [naive, ours] = [median(found.naive), median(found.nearcall)];
  console.log(`\nA file of ${FILE_BYTES / 1024 / 1024} MiB from page to page (median of ${rounds(ROUNDS)})`);
  console.log(`  naive, 16 KiB      ${naive.toFixed(1)} MB/s`);
  console.log(`  Nearcall, channel  ${ours.toFixed(1)} MB/s   ${(ours / naive).toFixed(2)} times (aim: 2.2)`);
}

/** @returns MB/s */
async function measure(browser: Browser, url: string, way: Way): Promise<number> {
  const [a, b] = await Promise.all([open(browser, url), open(browser, url)]);
  const answer = await work<string>(b, { call: 'answer', args: [await work<string>(a, { call: 'offer', args: [] })] });
  await work(a, { call: 'take', args: [answer] });
  const received = work(b, { call: 'receive', args: [way, FILE_BYTES] });
  const tookMs = await work<number>(a, { call: 'send', args: [way, FILE_BYTES] });
  await received;
  await Promise.all([a.context().close(), b.context().close()]);
  return FILE_BYTES / 1_000 / tookMs;
}

async function open(browser: Browser, url: string): Promise<Page> {
  // A context of its own is a process of its own.
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.waitForFunction('"channelPage" in window');
  return page;
}

function work<T>(page: Page, { call, args }: Work): Promise<T> {
  return page.evaluate(
    ([name, given]) =>
      (Reflect.get(window, 'channelPage') as Record<string, (...all: unknown[]) => Promise<unknown>>)[name]?.(...given),
    [call, args] as const,
  ) as Promise<T>;
}

async function bundled(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: resolve(path), output: { format: 'es' } } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

async function serve(script: string): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>files</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
