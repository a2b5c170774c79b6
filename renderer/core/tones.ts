// The tones of a keypad in a call of two. What was sent is kept while the call runs, and told to nobody: it may be a secret number. PURE.
import type { Slice } from './slice.ts';
import { linkOf } from './state.ts';

export const TONES = ['1', '2', '3', 'A', '4', '5', '6', 'B', '7', '8', '9', 'C', '*', '0', '#', 'D'] as const;
export type Tone = (typeof TONES)[number];

/** So many are shown. */
const KEPT = 32;

export const tones: Slice<'tones'> = (state, event) => {
  const { call, tones: now } = state;
  if (call.phase !== 'active') return ['', []];
  const link = linkOf(call.id);
  if (event.type === 'user.pressedTone') {
    return [now, [{ type: 'sendTone', link, tone: event.tone }]];
  }
  const isSent = event.type === 'link.sentTone' && event.link === link;
  return [isSent ? (now + event.tone).slice(-KEPT) : now, []];
};

/** @returns the tone that a key of the keyboard means. */
export function toneOf(key: string): Tone | undefined {
  return TONES.find((tone) => tone === key.toUpperCase());
}
