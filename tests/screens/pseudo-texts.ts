// A language nobody speaks: every text in brackets, with accents, a third longer. What is cut off then would be cut off in some real
// language; what has no accent is a text that stands in the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../renderer/ui/texts/en.ts';

const ASSETS = join('dist', 'renderer', 'assets');

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};
/** As much longer as German or Russian is. */
const LONGER = 0.35;

/** Gives the page this language in place of Chinese, which is a file of its own. */
export async function speakPseudo(page: Page): Promise<void> {
  const body = `const t=${JSON.stringify(pseudo(en))};export{t as ${exportedName()}};`;
  await page.route(/\/assets\/zh-[^/]+\.js$/, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
}

/** By which the built page knows the Chinese texts. */
function exportedName(): string {
  const file = readdirSync(ASSETS).find((name) => /^zh-.*\.js$/.test(name)) ?? '';
  const exported = /export\s*\{\s*[\w$]+ as ([\w$]+)\s*\}/.exec(readFileSync(join(ASSETS, file), 'utf8'))?.[1];
  if (exported === undefined) throw new Error('The Chinese texts are built in another way than this test knows.');
  return exported;
}

function pseudo(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudoText(texts);
  return Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, pseudo(value)]));
}

function pseudoText(text: string): string {
  // What i18next fills in, and tags, stay as they are.
  const accented = text.replace(/\{\{.*?\}\}|<[^>]+>|[a-z]/gi, (piece) => {
    if (piece.length > 1) return piece;
    const low = piece.toLowerCase();
    const accent = ACCENTS[low] ?? piece;
    return piece === low ? accent : accent.toUpperCase();
  });
  // In words, which break.
  const longer = '········ '
    .repeat(text.length)
    .slice(0, Math.round(text.length * LONGER))
    .trim();
  return `⟦${accented}${longer && ` ${longer}`}⟧`;
}
