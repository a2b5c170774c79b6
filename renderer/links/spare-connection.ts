// Keeps one connection ready before anybody calls: certificate, sections and the first offer with its addresses. It must never
// be handed out stale: a changed network or permission, or age, replaces it.
import type { Browser, ConnectionParts } from './connection-parts.ts';

/** Addresses found longer ago than this, in milliseconds, may be gone without a sign (a DHCP lease, a VPN). */
const FRESH_MS = 5 * 60_000;

export type SpareConnection = {
  /** Makes one if there is none. */
  readonly prepare: () => void;
  /** Hands the spare over; `undefined` when there is none. The next `prepare` makes another. */
  readonly take: () => ConnectionParts | undefined;
  /** What was found so far may be wrong: starts again if there was a spare. */
  readonly renew: () => void;
  readonly close: () => void;
};

export function createSpareConnection(make: () => ConnectionParts, browser: Browser): SpareConnection {
  let spare: ConnectionParts | undefined;
  let ageTimer: ReturnType<typeof setTimeout> | undefined;

  function prepare(): void {
    if (spare) return;
    const parts = make();
    const firstOffer = parts.connection.setLocalDescription();
    // A failure is seen by whoever takes the spare; until then it is nobody's.
    firstOffer.catch(() => {});
    spare = { ...parts, firstOffer };
    ageTimer = setTimeout(renew, FRESH_MS);
  }

  function take(): ConnectionParts | undefined {
    const taken = spare;
    spare = undefined;
    clearTimeout(ageTimer);
    return taken;
  }

  function drop(): boolean {
    const dropped = take();
    dropped?.connection.close();
    return dropped !== undefined;
  }

  function renew(): void {
    if (drop()) prepare();
  }

  const network = (browser as { navigator?: { connection?: EventTarget } }).navigator?.connection;
  browser.addEventListener('online', renew);
  browser.addEventListener('offline', renew);
  network?.addEventListener('change', renew);

  function close(): void {
    drop();
    browser.removeEventListener('online', renew);
    browser.removeEventListener('offline', renew);
    network?.removeEventListener('change', renew);
  }

  return { prepare, take, renew, close };
}
