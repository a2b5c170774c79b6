import { expect, it } from 'vitest';
import type { CallId, LinkId } from '../../signaling/protocol/index.ts';
import { TONES, toneOf } from './keypad.ts';
import { readPreferences } from './preferences.ts';
import { type Call, initialState, type State } from './state.ts';
import { tones } from './tones.ts';

const idle = initialState(readPreferences(null), undefined, undefined);
const inCall: State = { ...idle, call: { phase: 'active', id: 'callcall' as CallId } as Call };
const MOMENT = { nowMs: 0, freshId: 'x' };
const sent = (tone: string, link = 'callcall') => ({ type: 'link.sentTone', link: link as LinkId, tone }) as const;

it('C137 a pressed key is sent over the call’s link, and shown once it goes out', () => {
  expect(tones(inCall, { type: 'user.pressedTone', tone: '#' }, MOMENT)).toEqual([
    '',
    [{ type: 'sendTone', link: 'callcall', tone: '#' }],
  ]);
  expect(tones({ ...inCall, tones: '1' }, sent('#'), MOMENT)[0]).toBe('1#');
  expect(tones({ ...inCall, tones: '1' }, sent('#', 'another'), MOMENT)[0]).toBe('1');
});

it('C137 outside a call of two nothing is sent, and what was sent is forgotten', () => {
  expect(tones({ ...idle, tones: '12' }, { type: 'user.pressedTone', tone: '3' }, MOMENT)).toEqual(['', []]);
});

it('C137 every key of the keypad can be typed, and no other key is one', () => {
  expect(TONES.map((tone) => toneOf(tone.toLowerCase()))).toEqual([...TONES]);
  for (const key of ['e', 'Enter', ' ', '12', '']) expect(toneOf(key)).toBeUndefined();
});
