import { describe, expect, it } from 'vitest';
import { NO_CHAT } from '../../core/chat-state.ts';
import { readPreferences } from '../../core/preferences.ts';
import { NO_RECORDING } from '../../core/recording-state.ts';
import { NO_ROOM, type Room } from '../../core/room-state.ts';
import { NO_SHARE, type Share } from '../../core/share-state.ts';
import type { Call } from '../../core/state.ts';
import { type KeyPress, type KeyState, meaningOf } from './hotkeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  hasControl: false,
  isRepeat: false,
  isTyping: false,
  isOnButton: false,
  ...more,
});
const preferences = readPreferences(null);
const inCall = (call: unknown): KeyState => ({
  call: call as Call,
  room: NO_ROOM,
  share: NO_SHARE,
  chat: NO_CHAT,
  recording: NO_RECORDING,
  preferences,
});
/** The event that a key means, or what else it does. */
const eventOfKey = (state: KeyState, pressed: KeyPress) => {
  const meaning = meaningOf(state, pressed);
  return meaning?.type === 'emit' ? meaning.event : meaning?.type;
};
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

  it('U157 B takes the next camera, and nothing while one types', () => {
    expect(eventOfKey(active, press('b'))).toEqual({ type: 'user.flippedCamera' });
    expect(eventOfKey(inRoom, press('B'))).toEqual({ type: 'user.flippedCamera' });
    expect(eventOfKey(active, press('b', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(nowhere, press('b'))).toBeUndefined();
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

  it('U58 a key that was changed does what it was changed to, and the one before nothing', () => {
    const changed = { ...active, preferences: { ...preferences, keys: { microphone: 'k' } } };
    expect(eventOfKey(changed, press('K'))).toEqual({ type: 'user.toggledMicrophone' });
    expect(eventOfKey(changed, press('m'))).toBeUndefined();
  });

  it('U58 space is for talking, but on a button it presses that', () => {
    expect(eventOfKey(active, press(' '))).toBe('talk');
    expect(eventOfKey(active, press(' ', { isOnButton: true }))).toBeUndefined();
    expect(eventOfKey(active, press(' ', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(nowhere, press(' '))).toBeUndefined();
    const changed = { ...active, preferences: { ...preferences, keys: { talk: 't' } } };
    expect(eventOfKey(changed, press('t', { isOnButton: true }))).toBe('talk');
  });

  it('U58 C opens the messages of the call or the room, and closes them; F fills the screen', () => {
    const withBob = inCall({ phase: 'active', party: { id: 'bob', name: 'Bob' } });
    expect(eventOfKey(withBob, press('c'))).toEqual({ type: 'user.openedChat', person: 'bob' });
    const open = { ...withBob, chat: { ...NO_CHAT, open: 'bob' } };
    expect(eventOfKey(open, press('c'))).toEqual({ type: 'user.closedChat' });
    const inLab = { ...nowhere, room: { phase: 'inside', name: 'Lab' } as Room };
    expect(eventOfKey(inLab, press('c'))).toEqual({ type: 'user.openedRoomChat' });
    expect(eventOfKey(inLab, press('F'))).toBe('toggleFullScreen');
    expect(eventOfKey(nowhere, press('f'))).toBeUndefined();
  });

  it('U91 Ctrl or Cmd and , opens the settings anywhere, also while typing, but not over a ring', () => {
    const comma = press(',', { hasControl: true });
    for (const place of [nowhere, active, inRoom]) {
      expect(eventOfKey(place, comma)).toEqual({ type: 'user.openedSettings' });
      expect(eventOfKey(place, { ...comma, isTyping: true })).toEqual({ type: 'user.openedSettings' });
      expect(eventOfKey(place, press(','))).toBeUndefined();
    }
    expect(eventOfKey(incoming, comma)).toBeUndefined();
  });

  it('U89 P asks for the small window in a call or a room, not while it rings', () => {
    expect(eventOfKey(active, press('p'))).toEqual({ type: 'user.toggledPip' });
    expect(eventOfKey(inRoom, press('P'))).toEqual({ type: 'user.toggledPip' });
    expect(eventOfKey(outgoing, press('p'))).toBeUndefined();
    expect(eventOfKey(nowhere, press('p'))).toBeUndefined();
  });

  it('U140 H raises a hand in a room, and nowhere else', () => {
    expect(eventOfKey(inRoom, press('h'))).toEqual({ type: 'user.toggledHand' });
    expect(eventOfKey(inRoom, press('h', { isTyping: true }))).toBeUndefined();
    expect(eventOfKey(active, press('h'))).toBeUndefined();
    expect(eventOfKey(nowhere, press('h'))).toBeUndefined();
  });

  it('U58 ? shows all keys, wherever one is and does not type', () => {
    for (const place of [nowhere, active, inRoom]) {
      expect(eventOfKey(place, press('?'))).toEqual({ type: 'user.openedSettings', page: 'shortcuts' });
      expect(eventOfKey(place, press('?', { isTyping: true }))).toBeUndefined();
    }
  });
});
