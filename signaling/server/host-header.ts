// The `Host` header is written by whoever connects: it gets into a redirect or a policy only in this form.
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/;

/** @returns host and port in lower case, or `undefined` when it is not one. */
export function cleanHost(header: string | undefined): string | undefined {
  const host = header?.toLowerCase();
  return host !== undefined && HOST.test(host) ? host : undefined;
}

/**
 * Whether a page may open a socket here: its own page may, and those named in the configuration. A client that is no browser sends
 * no `Origin` and may; a browser always sends one, so another site's page in somebody's browser may not.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  const scheme = /^https?:(?=\/\/)/.exec(origin)?.[0];
  const here = `${scheme}//${cleanHost(host)}`;
  // Parsed, because `https://ann` and `https://ann:443` are the same place.
  return (
    scheme !== undefined && URL.canParse(origin) && URL.canParse(here) && new URL(origin).host === new URL(here).host
  );
}
