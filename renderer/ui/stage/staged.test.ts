import { describe, expect, it } from 'vitest';
import type { CallId, PersonId } from '../../../signaling/protocol/index.ts';
import { entering, type Member, NO_ROOM, type RoomInside } from '../../core/room-state.ts';
import { type Call, linkOf, type Party } from '../../core/state.ts';
import { hasWholeStage, isOnStage, stagedOf } from './staged.ts';

const bob: Party = { id: '@bob00000' as PersonId, name: 'Bob' };
const eve: Party = { id: '@eve00000' as PersonId, name: 'Eve' };
const own = { hasCamera: true, isMuted: false };
const call: Extract<Call, { phase: 'active' }> = {
  phase: 'active',
  id: 'c1' as CallId,
  party: bob,
  role: 'caller',
  sinceMs: 5,
  link: 'connected',
  wasConnected: true,
  own,
  theirs: { microphone: true, camera: true, screenSinceMs: undefined, hasScreenSound: false },
  view: undefined,
};
const member: Member = {
  ...bob,
  stay: 1,
  hasVideo: true,
  linkId: linkOf(call.id),
  role: 'offerer',
  link: 'connected',
  wasConnected: true,
  isLost: false,
  isGone: false,
  theirs: call.theirs,
  view: undefined,
};
const moved = { call: call.id, member: { ...member, stay: undefined }, sinceMs: 5 };
const inside: RoomInside = {
  phase: 'inside',
  name: 'call-1',
  ask: {},
  settings: { capacity: 8, hasPasscode: false, hasLobby: false, isLocked: false, isListed: false, owner: bob.id },
  me: { id: '@ann00000' as PersonId, stay: 2, hasVideo: true },
  members: [member],
  waiting: [],
  invited: [{ call: 'c2' as CallId, party: eve, isRinging: true }],
  own,
  sinceMs: 5,
  isAdHoc: true,
};

describe('the stage', () => {
  it('U17 a call that becomes a room keeps each person, their link and the time', () => {
    const before = stagedOf(call, NO_ROOM);
    const between = stagedOf(call, { ...entering('call-1'), moved, inviting: [eve] });
    const after = stagedOf({ phase: 'none' }, inside);
    for (const staged of [between, after]) {
      expect(staged?.people).toEqual(before?.people);
      expect(staged?.sinceMs).toBe(5);
      expect(staged?.guests.map(({ party }) => party)).toEqual([eve]);
    }
    expect(between?.guests[0]?.call).toBeUndefined();
    expect(after?.guests[0]?.call).toBe('c2');
  });

  it('U17 one other person alone has the whole stage; with anybody else everybody has a tile', () => {
    const alone = stagedOf(call, NO_ROOM);
    const waiting = stagedOf({ phase: 'none' }, inside);
    const nobody = stagedOf({ phase: 'none' }, { ...inside, members: [], invited: [] });
    expect(alone && hasWholeStage(alone)).toBe(true);
    expect(waiting && hasWholeStage(waiting)).toBe(false);
    expect(nobody && hasWholeStage(nobody)).toBe(false);
  });

  it('U17 a ringing or running call and a room stand over every screen, a door does not', () => {
    expect(isOnStage(call, NO_ROOM)).toBe(true);
    expect(isOnStage({ phase: 'none' }, inside)).toBe(true);
    expect(isOnStage({ phase: 'none' }, entering('lab'))).toBe(false);
    expect(stagedOf({ phase: 'none' }, entering('lab'))).toBeUndefined();
  });
});
