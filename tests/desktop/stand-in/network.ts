// Everything a window's page asks the network for: custom schemes come from the app, WebSockets go through sockets.ts, the rest is
// refused.
import type { BrowserContext, Page, Route } from '@playwright/test';
import { fromChromium } from './page-address.ts';
import { protocolHandlers } from './protocol.ts';
import { note } from './record.ts';
import { carrySocket } from './sockets.ts';
import type { StandInContents } from './web-contents.ts';

const contentsOf = new WeakMap<Page, StandInContents>();
let isServing = false;

/** @param settled when the pages that are being opened for windows are known. */
export async function serveContext(context: BrowserContext, settled: () => Promise<unknown>): Promise<void> {
  if (isServing) return;
  isServing = true;
  await context.route('**/*', answer);
  // A page that no `new BrowserWindow` made was opened by a link; `window.open` asks the app (page-shim.ts).
  context.on('page', async (page) => {
    await settled();
    if (!contentsOf.has(page)) await page.close().catch(() => undefined);
  });
}

export async function servePage(page: Page, contents: StandInContents, origin: () => string): Promise<void> {
  contentsOf.set(page, contents);
  await page.routeWebSocket(/.*/, (route) => carrySocket(route, origin()));
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = fromChromium(request.url());
  if (request.isNavigationRequest() && !mayNavigate(route)) return route.abort('aborted');
  const handler = protocolHandlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) {
    note('network.refused', url);
    return route.abort('blockedbyclient');
  }
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function mayNavigate(route: Route): boolean {
  try {
    const frame = route.request().frame();
    const contents = contentsOf.get(frame.page());
    return contents?.mayNavigate(fromChromium(route.request().url()), frame.parentFrame() === null) ?? false;
  } catch {
    // The frame isn't there yet: only a pop-up's first request looks like this.
    return false;
  }
}
