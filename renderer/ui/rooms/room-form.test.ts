import { describe, expect, it } from 'vitest';
import { LIMITS, nameKey, normalizeName, type PersonId } from '../../../signaling/protocol/index.ts';
import type { Rooms } from '../../core/room-state.ts';
import { askOf, freeRoomName, isMadeUp, PLACES, type RoomForm, secondsUntil, withPlaces } from './room-form.ts';

const settings = {
  capacity: 8,
  hasPasscode: false,
  hasLobby: false,
  isLocked: false,
  isListed: true,
  owner: '@ann00000' as PersonId,
};
const listed = (...names: readonly string[]): Rooms =>
  Object.fromEntries(names.map((name) => [nameKey(name), { name, settings, members: [] }]));
const form: RoomForm = { name: ' Lab ', capacity: 4, passcode: '', hasLobby: false, isListed: true };

describe('a new room', () => {
  it('U20 the proposed name is free and fits', () => {
    expect(freeRoomName('Ann’s room', {})).toBe('Ann’s room');
    expect(freeRoomName('Ann’s room', listed('ann’s ROOM', 'Ann’s room 2'))).toBe('Ann’s room 3');
    const long = freeRoomName('𝒜'.repeat(60), listed('𝒜'.repeat(LIMITS.roomMaxChars)));
    expect(normalizeName(long, LIMITS.roomMaxChars)).toBe(long);
  });

  it('U20 it is asked for as it was filled in; no passcode means none', () => {
    expect(askOf(form, {})).toEqual({
      name: 'Lab',
      ask: { create: true, capacity: 4, hasLobby: false, isListed: true },
    });
    expect(askOf({ ...form, passcode: '12 34' }, {})?.ask.passcode).toBe('12 34');
  });

  it('U20 a bad or taken name and a passcode that is too long are not sent', () => {
    expect(askOf({ ...form, name: '#lab' }, {})).toBeUndefined();
    expect(askOf({ ...form, name: '' }, {})).toBeUndefined();
    expect(askOf({ ...form, name: 'LAB' }, listed('lab'))).toBeUndefined();
    expect(askOf({ ...form, passcode: 'x'.repeat(LIMITS.passcodeMaxChars + 1) }, {})).toBeUndefined();
  });

  it('U20 places stay between two and what a mesh carries', () => {
    expect(withPlaces(2, -1)).toBe(2);
    expect(withPlaces(7, 1)).toBe(8);
    expect(withPlaces(PLACES.most, 1)).toBe(PLACES.most);
  });

  it('U21 the wait after wrong passcodes is counted in whole seconds, to the end', () => {
    expect(secondsUntil(undefined, 5_000)).toBe(0);
    expect(secondsUntil(10_000, 5_001)).toBe(5);
    expect(secondsUntil(10_000, 9_999)).toBe(1);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 99_000)).toBe(0);
  });

  it('U22 the made-up name of a call that grew is not shown, a listed room of such a name is', () => {
    expect(isMadeUp('call-8f21', {})).toBe(true);
    expect(isMadeUp('call-8f21', listed('call-8f21'))).toBe(false);
    expect(isMadeUp('lab', {})).toBe(false);
  });
});
