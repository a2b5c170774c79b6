// Where links are in a text. Only whole addresses of the web count, and what is shown is what is opened. Pure.

export type TextPart = { readonly text: string; readonly link?: string };

// Ends before what belongs to the sentence around it, in either language. No look-behind, no nesting: time grows with the length.
const LINK = /https?:\/\/[^\s<>"'`{}|\\^“”‘’「」『』（）【】《》，。；：！？、]+/giu;
const NOT_THE_END = /[.,;:!?*_~]+$/u;

/** A longer address is no link: nobody could read where it leads. */
const MAX_CHARS = 2_000;

export function linkParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = withoutTail(match[0]);
    const link = safeLink(shown);
    if (link === undefined) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: shown, link });
    from = match.index + shown.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

function withoutTail(raw: string): string {
  const trimmed = raw.replace(NOT_THE_END, '');
  // A bracket that was opened before the address closes after it.
  return trimmed.endsWith(')') && !trimmed.includes('(') ? withoutTail(trimmed.slice(0, -1)) : trimmed;
}

/**
 * @returns the address as it may be opened; `undefined` for another scheme, for a name and password in it, which are there to hide where
 *   it leads, and for characters that turn the direction of what is read.
 */
export function safeLink(raw: string): string | undefined {
  if (raw.length > MAX_CHARS || /[\p{Cc}\p{Cf}]/u.test(raw)) return undefined;
  const url = URL.parse(raw);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : undefined;
}
