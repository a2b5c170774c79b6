import { describe, expect, it } from 'vitest';
import type { LinkId, PersonId } from '../../../signaling/protocol/index.ts';
import { entering, type Member, type RoomInside } from '../../core/room-state.ts';
import { roomNews } from './room-news.ts';

const id = (text: string) => text as PersonId;
const member = (name: string, from = name): Member => ({
  id: id(`@${from}`),
  name,
  stay: 1,
  hasVideo: true,
  linkId: `r-${from}` as LinkId,
  role: 'offerer',
  link: 'connected',
  wasConnected: true,
  isLost: false,
  isGone: false,
  theirs: undefined,
  view: undefined,
});
const inside = (members: readonly Member[], waiting: readonly string[] = []): RoomInside => ({
  phase: 'inside',
  name: 'lab',
  ask: {},
  settings: { capacity: 8, hasPasscode: false, hasLobby: true, isLocked: false, isListed: true, owner: id('@me') },
  me: { id: id('@me'), stay: 1, hasVideo: true },
  members,
  waiting: waiting.map((name) => ({ id: id(`@${name}`), name, status: 'free' })),
  invited: [],
  own: { hasCamera: true, isMuted: false },
  sinceMs: 0,
  isAdHoc: false,
});

describe('news of a room', () => {
  it('U19 who comes, goes or knocks is told once', () => {
    const before = inside([member('Bob'), member('Cat')], ['Eve']);
    const after = inside([member('Bob'), member('Dan')], ['Eve', 'Fay']);
    expect(roomNews(before, after)).toEqual([
      { kind: 'left', name: 'Cat' },
      { kind: 'joined', name: 'Dan' },
      { kind: 'knocked', name: 'Fay' },
    ]);
    expect(roomNews(after, after)).toEqual([]);
  });

  it('U19 who comes back under a new id, and those I find on entering, are no news; who waits then is', () => {
    expect(roomNews(inside([member('Bob')]), inside([member('Bob', 'other')]))).toEqual([]);
    expect(roomNews(entering('lab'), inside([member('Bob')], ['Eve']))).toEqual([{ kind: 'knocked', name: 'Eve' }]);
    expect(roomNews(inside([member('Bob')]), entering('lab'))).toEqual([]);
  });
});
