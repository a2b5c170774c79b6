// The link contract on Chromium's own peer connections: what the fake one promises must hold there too.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { LINK_CONTRACT } from '../contract/link-contract.ts';

/** Seeds per case; ten times as many run on the fake connection. */
const SEEDS = 10;

let server: Server;
let url: string;

test.beforeAll(async () => {
  const script = await bundlePage();
  server = createServer((request, response) => {
    const isScript = request.url === '/links.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>links</title><script type="module" src="/links.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

for (const { title, isSeeded } of LINK_CONTRACT) {
  test(title, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(url);
    await page.waitForFunction('"runLinkCase" in window');
    for (let seed = 1; seed <= (isSeeded ? SEEDS : 1); seed += 1) {
      const fault = await page.evaluate(
        ([name, number]) =>
          (window as unknown as { runLinkCase: (title: string, seed: number) => Promise<void> })
            .runLinkCase(name, number)
            .then(() => '', String),
        [title, seed] as const,
      );
      expect(fault, `seed ${seed}`).toBe('');
    }
  });
}

async function bundlePage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('../contract/links-in-page.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'links',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code;
}
