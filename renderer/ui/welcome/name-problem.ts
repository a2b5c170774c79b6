// What is wrong with a name while it is typed. Pure.
import { LIMITS, normalizeName } from '../../../signaling/protocol/index.ts';

export type NameProblem = 'tooLong' | 'badStart' | 'badCharacter';

/** @returns `undefined` when the name can be used, or when nothing is typed yet. */
export function nameProblemOf(raw: string): NameProblem | undefined {
  const trimmed = raw.normalize('NFC').trim();
  if (trimmed === '' || normalizeName(raw) !== undefined) return undefined;
  if (/^[@#]/.test(trimmed)) return 'badStart';
  return [...trimmed].length > LIMITS.nameMaxChars ? 'tooLong' : 'badCharacter';
}

/** A free name close to a taken one: `Ann` → `Ann 2` → `Ann 3`. */
export function otherNameFor(taken: string): string {
  const [, stem = taken, number] = /^(.*?)(?:\s(\d{1,3}))?$/u.exec(taken) ?? [];
  const end = ` ${number === undefined ? 2 : Number(number) + 1}`;
  return (
    [...stem]
      .slice(0, LIMITS.nameMaxChars - end.length)
      .join('')
      .trimEnd() + end
  );
}
