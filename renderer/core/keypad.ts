// The keys of a keypad, row by row. PURE.

export const TONES = ['1', '2', '3', 'A', '4', '5', '6', 'B', '7', '8', '9', 'C', '*', '0', '#', 'D'] as const;
export type Tone = (typeof TONES)[number];

/** @returns the tone that a key of the keyboard means. */
export function toneOf(key: string): Tone | undefined {
  return TONES.find((tone) => tone === key.toUpperCase());
}
