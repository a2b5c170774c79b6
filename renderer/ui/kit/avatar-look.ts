// What stands in for a face: one or two letters and a colour, the same on every screen. Pure.
import { nameKey } from '../../../signaling/protocol/names.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const HAN = /\p{Script=Han}/u;
// Letters that grow together: two of them side by side would read as another word.
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}]/u;

function first(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/** First letters of the first and last word; Chinese names show their last two characters, as in the given name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const start = words[0];
  if (start === undefined) return first(name.trim());
  if (HAN.test(start)) {
    const characters = [...start].filter((character) => HAN.test(character));
    return characters.slice(-2).join('');
  }
  const end = words.length > 1 && !JOINING.test(start) ? words.at(-1) : undefined;
  return (first(start) + (end === undefined ? '' : first(end))).toLocaleUpperCase();
}

/** @returns a hue in degrees, the same for every spelling of a name (FNV-1a over its key). */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of nameKey(name)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // Twelve steps: any two neighbours can be told apart.
  return (hash % 12) * 30 + 12;
}
