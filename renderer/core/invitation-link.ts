// Links into a host or a room, for people who are not here yet: one for browsers, one for the app. PURE.
// They carry every address of the host, best first, and the key it must show, so that the app can try them all at once.

export type InvitationLinks = {
  /** `https://192.168.1.5:8443/r/lab?also=10.0.0.3:8443#KEY`: opens in every browser, and the app understands it too. */
  readonly guest: string;
  /** The same for a phone that scans it: by http, where a page explains the browser's warning first (docs/decisions/first-page.md). */
  readonly scan: string;
  /** `nearcall://192.168.1.5:8443/r/lab?also=10.0.0.3:8443#KEY`: opens the app. */
  readonly app: string;
};

/**
 * @param urls where the host can be reached, best first, as it says itself.
 * @param key SHA-256 of the host's public key, lower-case hex.
 * @returns `undefined` while no address is known.
 */
export function invitationLinks(
  urls: readonly string[],
  key: string | undefined,
  room: string | undefined,
): InvitationLinks | undefined {
  const [best, ...others] = urls.map(placeOf);
  const scheme = urls[0]?.split(':')[0];
  if (best === undefined || scheme === undefined) return undefined;
  const path = room === undefined ? '/' : `/r/${encodeURIComponent(room)}`;
  const also = others.length > 0 ? `?also=${others.join(',')}` : '';
  const rest = `${best}${path}${also}${key === undefined ? '' : `#${key}`}`;
  return { guest: `${scheme}://${rest}`, scan: `http://${rest}`, app: `nearcall://${rest}` };
}

// `https://192.168.1.5:8443/` as `192.168.1.5:8443`.
function placeOf(url: string): string {
  return url.replace(/^[a-z]+:\/\//, '').replace(/\/.*$/, '');
}
