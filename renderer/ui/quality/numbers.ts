// How measured numbers are written, in the reader's language. Pure.
import { withUnit } from '../kit/units.ts';

const ONE_PLACE = { maximumFractionDigits: 1 };

/** `0.07` as `7%`; less than one with a place more, so that little is not nothing. */
export function shareOf(ratio: number, language: string): string {
  const maximumFractionDigits = ratio > 0 && ratio < 0.0095 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(ratio);
}

/** `12 ms`; what takes seconds, in seconds. */
export function timeOf(ms: number, language: string): string {
  return ms < 1_000 ? withUnit(ms, 'millisecond', language) : withUnit(ms / 1_000, 'second', language, ONE_PLACE);
}

/** `40 kb/s`, `1.7 Mb/s`. */
export function rateOf(bitsPerS: number, language: string): string {
  return bitsPerS < 999_500
    ? withUnit(bitsPerS / 1_000, 'kilobit-per-second', language)
    : withUnit(bitsPerS / 1_000_000, 'megabit-per-second', language, ONE_PLACE);
}

/** A whole number. */
export function countOf(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}
