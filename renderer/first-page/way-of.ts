// Which browser's warning the first page shows before anybody chooses. A guess, from what browsers say of themselves. PURE.

/** The ids of the choices in first-page.html. */
export type Way = 'chrome' | 'firefox' | 'safari' | 'phone' | 'iphone';

/** @param maxTouchPoints tells an iPad, which says it is a Mac, from one: Macs have none. */
export function wayOf(userAgent: string, maxTouchPoints: number): Way {
  // Chrome and Edge on an iPhone warn in Chrome's own words.
  if (/CriOS|EdgiOS/.test(userAgent)) return 'phone';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iphone';
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'iphone';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Android/.test(userAgent)) return 'phone';
  return /Safari\//.test(userAgent) && !/Chrom|Edg/.test(userAgent) ? 'safari' : 'chrome';
}

/** Messengers open links in a window of their own, which often knows no way past a warning and has no camera. */
export function isInsideApp(userAgent: string): boolean {
  return /MicroMessenger|QQ\/|DingTalk|Lark\/|Weibo|FBA[NV]|Instagram|\bLine\//.test(userAgent);
}

/** @param hash what follows `#` in the address: the key that the link promises, for those who pass it on to the app. */
export function withKey(link: string, hash: string): string {
  return /^#[0-9a-f]{64}$/i.test(hash) ? `${link}${hash}` : link;
}
