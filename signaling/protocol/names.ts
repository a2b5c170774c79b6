// What a person or a room may be called. Names are shown to other people, so nothing invisible or reordering gets in.
import { z } from 'zod/mini';
import { LIMITS } from './limits.ts';

// Cc control, Cs lone surrogates, Co private, Zl/Zp separators, Cf format and DI default-ignorable (bidi marks, zero-width spaces,
// fillers). Joiners U+200C/D and emoji variation U+FE0E/F stay: Persian and emoji are spelled with them.
const FORBIDDEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Cf}\p{DI}]/u;
const VISIBLE = /[^\s\p{DI}]/u;

/**
 * The one spelling under which a name is shown: trimmed, NFC.
 * @returns the name, or `undefined` when it is empty, too long (40 code points), holds control or bidi characters, or starts
 *   with `@` or `#`, which mark ids and rooms.
 */
export function normalizeName(raw: string, maxChars: number = LIMITS.nameMaxChars): string | undefined {
  const name = raw.normalize('NFC').trim();
  const isAllowed = VISIBLE.test(name) && !FORBIDDEN.test(name) && !/^[@#]/.test(name) && [...name].length <= maxChars;
  return isAllowed ? name : undefined;
}

/** Two names with the same key are the same name: case, width, repeated spaces and joiners make no difference. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

// An unfit name is answered with `bad-name`, not `bad-message`: the schema lets any short string through to be judged there.
export const rawName = z.string().check(z.maxLength(400));

export const roomName = z.string().check(
  z.maxLength(400),
  z.refine((raw) => normalizeName(raw, LIMITS.roomMaxChars) !== undefined, 'not a name for a room'),
);
