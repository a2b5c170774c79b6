import { describe, expect, it } from 'vitest';
import type { Call } from '../../core/state.ts';
import { eventOfKey, type KeyPress } from './hotkeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  hasControl: false,
  isRepeat: false,
  isTyping: false,
  ...more,
});
const active = { phase: 'active' } as Call;
const outgoing = { phase: 'outgoing' } as Call;
const incoming = { phase: 'incoming', media: 'audio' } as Call;

describe('keys', () => {
  it('U10 M mutes and V switches the camera, while it rings and in the call', () => {
    expect(eventOfKey(active, press('m'))).toEqual({ type: 'user.toggledMicrophone' });
    expect(eventOfKey(outgoing, press('V'))).toEqual({ type: 'user.toggledCamera' });
    expect(eventOfKey({ phase: 'none' }, press('m'))).toBeUndefined();
  });

  it('U10 one who types, holds a key down or pastes mutes nobody', () => {
    expect(eventOfKey(active, press('m', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(active, press('m', { isRepeat: true }))).toBeUndefined();
    expect(eventOfKey(active, press('v', { hasControl: true }))).toBeUndefined();
  });

  it('U10 Ctrl+Enter answers as one was called, even while typing; Enter alone and Escape do nothing', () => {
    const answer = { type: 'user.pressedAccept', media: 'audio' };
    expect(eventOfKey(incoming, press('Enter', { hasControl: true, isTyping: true }))).toEqual(answer);
    expect(eventOfKey(incoming, press('Enter'))).toBeUndefined();
    expect(eventOfKey(incoming, press('Escape'))).toBeUndefined();
  });
});
