// Chromium gives a custom scheme no origin, so `app://nearcall/x` lives at an https address there. Both ways, and nothing else.

const SUFFIX = '.stand-in.test';

/** `app://nearcall/x` as Chromium sees it: `https://nearcall.app.stand-in.test/x`. Other addresses stay what they are. */
export function toChromium(url: string, schemes: ReadonlySet<string>): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}${SUFFIX}${rest || '/'}` : url;
}

/** The address as Electron would have it. */
export function fromChromium(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]*)\.([a-z]+)\.stand-in\.test(.*)$/.exec(url) ?? [];
  return host === undefined ? url : `${scheme}://${host}${rest}`;
}

/** `https://nearcall.app.stand-in.test` is `app://nearcall`. */
export function originFromChromium(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*/.exec(fromChromium(url))?.[0] ?? 'null';
}
