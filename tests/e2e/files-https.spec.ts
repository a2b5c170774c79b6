// Files through the host between two pages of a real browser, over the HTTP/2 connection that the pages came by.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { build } from 'vite';
import type { WayTicket } from '../../signaling/protocol/index.ts';
import { type RunningSignaling, startSignaling } from '../../signaling/start.ts';
import { TestClient } from '../server/test-client.ts';
import type { FilesPage } from './files-page/main.ts';

const MIB = 1024 * 1024;

/** A browser that makes a text of a streamed body, as Firefox and Safari do. */
const WITHOUT_STREAMED_BODIES = () => {
  const Known = Request;
  window.Request = class extends Known {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, { ...init, ...(init.body instanceof ReadableStream && { body: String(init.body) }) });
    }
  };
};

let folder = '';
let host: RunningSignaling;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-files-'));
  const webRoot = join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: webRoot,
      rolldownOptions: { input: 'tests/e2e/files-page/main.ts', output: { entryFileNames: 'main.js' } },
    },
  });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><script type="module" src="/main.js"></script>');
  const place = { port: 0, host: '127.0.0.1', name: 'Lab', dataDir: join(folder, 'host') };
  host = await startSignaling({ ...place, keepSessions: false, tls: true, webRoot, stopWithinMs: 200 });
});

test.afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true, force: true });
});

async function carry(browser: Browser, sizeBytes: number, fromByte: number, initScript: () => void = () => {}) {
  const asker = await TestClient.login(`wss://127.0.0.1:${host.port}/ws`, `Ann ${sizeBytes}`);
  const contexts = await Promise.all([0, 1].map(() => browser.newContext({ ignoreHTTPSErrors: true })));
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const [sender, receiver] = pages;
  if (!sender || !receiver) throw new Error('no pages');
  let pass: (ticket: WayTicket) => void = () => {};
  const told = new Promise<WayTicket>((resolve) => {
    pass = resolve;
  });
  await sender.addInitScript(initScript);
  await sender.exposeFunction('openRow', async () => (await asker.ask({ type: 'stream' })).token);
  await sender.exposeFunction('tellTicket', pass);
  for (const page of pages) await page.goto(`https://127.0.0.1:${host.port}/`);
  const posted: (string | null)[] = [];
  sender.on('request', (request) => posted.push(new URL(request.url()).searchParams.get('at')));
  const sending = sender.evaluate(([size, from]) => (window as unknown as FilesPage).send(size, from), [
    sizeBytes,
    fromByte,
  ] as const);
  const ticket = await told;
  const received = await receiver.evaluate(([ticket, from]) => (window as unknown as FilesPage).receive(ticket, from), [
    ticket,
    fromByte,
  ] as const);
  const sent = await sending;
  await Promise.all(contexts.map((context) => context.close()));
  await asker.close();
  return { sent, received, posted };
}

test('F41 64 MiB go from page to page through the host in one request, and arrive as they were', async ({
  browser,
}) => {
  const { sent, received, posted } = await carry(browser, 64 * MIB, 0);
  expect(received.sizeBytes).toBe(64 * MIB);
  expect(received.sum).toBe(sent.sum);
  expect(posted).toEqual(['0']);
  test.info().annotations.push({ type: 'MiB/s', description: String(Math.round(64_000 / received.elapsedMs)) });
});

test('F41 where a browser can’t stream what it posts, it posts pieces, also from a byte on', async ({ browser }) => {
  const { sent, received, posted } = await carry(browser, 16 * MIB, MIB + 5, WITHOUT_STREAMED_BODIES);
  expect(received.sizeBytes).toBe(15 * MIB - 5);
  expect(received.sum).toBe(sent.sum);
  expect(posted.length).toBeGreaterThan(1);
});
