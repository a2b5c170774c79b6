// Which links that were pressed in the page may be given to the system's browser. Pure.

/** @returns the address as it is opened; `undefined` for everything that isn't a plain address of the web. */
export function outsideLink(url: string): string | undefined {
  if (url.length > 2_000 || !URL.canParse(url)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && hostname !== '' && username === '' && password === '' ? href : undefined;
}
