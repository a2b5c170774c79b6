// The tones of a keypad in a call of two. What was sent is kept while the call runs, and told to nobody: it may be a secret number. PURE.
import type { Slice } from './slice.ts';
import { linkOf } from './state.ts';

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
