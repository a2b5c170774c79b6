// Two pages that send each other a file as tutorials do.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { NaivePage } from './naive-in-page.ts';

export type NaiveSite = { readonly url: string; readonly stop: () => void };

export async function serveNaive(): Promise<NaiveSite> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: resolve('bench/files/naive-in-page.ts'), output: { format: 'es' } },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? output[0].code : '<!doctype html><input type="file"><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}

/** @returns how long it took, in milliseconds. */
export async function measureNaive(browser: Browser, { url }: NaiveSite, path: string, bytes: number): Promise<number> {
  const [a, b] = await Promise.all([open(browser, url), open(browser, url)]);
  await a.locator('input').setInputFiles(path);
  const answer = await work<string>(b, 'answer', await work<string>(a, 'offer'));
  await work(a, 'take', answer);
  const received = work(b, 'receive', bytes);
  const tookMs = await work<number>(a, 'send');
  await received;
  await Promise.all([a.context().close(), b.context().close()]);
  return tookMs;
}

async function open(browser: Browser, url: string): Promise<Page> {
  // A context of its own is a process of its own.
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.waitForFunction('"naivePage" in window');
  return page;
}

function work<T>(page: Page, call: keyof NaivePage, ...args: readonly (string | number)[]): Promise<T> {
  return page.evaluate(
    ([name, given]) =>
      (Reflect.get(window, 'naivePage') as Record<string, (...all: unknown[]) => Promise<unknown>>)[name]?.(...given),
    [call, args] as const,
  ) as Promise<T>;
}
