import { describe, expect, it } from 'vitest';
import { NO_ROOM, type Room } from '../../core/room-state.ts';
import { NO_SHARE, type Share } from '../../core/share-state.ts';
import type { Call } from '../../core/state.ts';
import { eventOfKey, type KeyPress } from './hotkeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  hasControl: false,
  isRepeat: false,
  isTyping: false,
  ...more,
});
const inCall = (call: unknown) => ({ call: call as Call, room: NO_ROOM, share: NO_SHARE });
const nowhere = inCall({ phase: 'none' });
const active = inCall({ phase: 'active' });
const outgoing = inCall({ phase: 'outgoing' });
const incoming = inCall({ phase: 'incoming', media: 'audio' });
const inRoom = { ...nowhere, room: { phase: 'inside' } as Room };
const atDoor = { ...nowhere, room: { phase: 'waiting' } as Room };

describe('keys', () => {
  it('U10 M mutes and V switches the camera, while it rings and in the call', () => {
    expect(eventOfKey(active, press('m'))).toEqual({ type: 'user.toggledMicrophone' });
    expect(eventOfKey(outgoing, press('V'))).toEqual({ type: 'user.toggledCamera' });
    expect(eventOfKey(nowhere, press('m'))).toBeUndefined();
  });

  it('U10 so they do in a room, and not in front of its door', () => {
    expect(eventOfKey(inRoom, press('M'))).toEqual({ type: 'user.toggledMicrophone' });
    expect(eventOfKey(inRoom, press('v'))).toEqual({ type: 'user.toggledCamera' });
    expect(eventOfKey(inRoom, press('v', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(atDoor, press('m'))).toBeUndefined();
  });

  it('U71 S shares the screen in a call or a room and stops it again, not while it rings', () => {
    expect(eventOfKey(active, press('s'))).toEqual({ type: 'user.pressedShare' });
    expect(eventOfKey(inRoom, press('S'))).toEqual({ type: 'user.pressedShare' });
    const share = { phase: 'on' } as Share;
    expect(eventOfKey({ ...active, share }, press('s'))).toEqual({ type: 'user.pressedStopShare' });
    expect(eventOfKey(outgoing, press('s'))).toBeUndefined();
    expect(eventOfKey(active, press('s', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(active, press('s', { hasControl: true }))).toBeUndefined();
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
