// The addresses the windows may show, and the tests for "is this our page?". Pure: it never touches Electron.
import type { APP_ORIGIN } from '../../signaling/protocol/index.ts';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'nearcall';

/** What the page sends as `Origin` when it opens a WebSocket: every host knows it. */
const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}` as const satisfies typeof APP_ORIGIN;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;
/** The page of the call box, a window of its own. */
export const BOX_URL = `${PAGE_ORIGIN}/call-box.html`;

/** True for any address of our own pages. (`URL.origin` is `null` for schemes Node doesn't know, so it can't be compared.) */
export function isPageUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host } = new URL(text);
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST;
}

/** True when an address is this page, whatever stands behind `?` or `#`. */
export function isSamePage(text: string, pageUrl: string): boolean {
  return isPageUrl(text) && new URL(text).pathname === new URL(pageUrl).pathname;
}
