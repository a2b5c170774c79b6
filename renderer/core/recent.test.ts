// The calls one had, and the people one wants first: what is kept of them, and what is not.
import { describe, expect, test } from 'vitest';
import type { CallId, CallMedia, PersonId, ServerMessage } from '../../signaling/protocol/index.ts';
import type { Event } from './events.ts';
import { FAVOURITES_MAX } from './favourites.ts';
import { readPreferences } from './preferences.ts';
import { RECENT_MAX, type RecentCall } from './recent-calls.ts';
import { shellView } from './shell-view.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';

const ANN = '@annannan' as PersonId;
const EVE = '@eveeveev' as PersonId;
const ME = '@mememem1' as PersonId;

const said = (message: object): Event => ({ type: 'server.received', message: message as ServerMessage });
const ring = (call: string, from = ANN, media: CallMedia = 'video', room?: string): Event =>
  said({ type: 'ring', from, to: ME, call: call as CallId, media, ...(room && { room }) });
const accepted = (call: string): Event => said({ type: 'accept', from: ANN, to: ME, call, media: 'video' });
const answer: Event = { type: 'user.pressedAccept', media: 'video' };
const hangUp: Event = { type: 'user.pressedHangUp' };
const callAnn: Event = { type: 'user.pressedCall', person: ANN, media: 'audio' };
const star = (name: string): Event => ({ type: 'user.toggledFavourite', name });

/** Each event comes a second after the one before. */
function play(state: State, ...events: Event[]) {
  let now = state;
  let saved: State['preferences'] | undefined;
  for (const [index, event] of events.entries()) {
    const [next, effects] = update(now, event, { nowMs: (index + 1) * 1_000, freshId: `mine${index}` });
    now = next;
    saved = effects.findLast((effect) => effect.type === 'savePreferences')?.preferences ?? saved;
  }
  return { state: now, saved, recent: now.preferences.recentCalls };
}

/** Bob is on the host, and so are Ann and Eve. */
function bob(change: Partial<State['preferences']> = {}): State {
  const before = initialState({ ...readPreferences(null), name: 'Bob', ...change }, undefined, 'wss://lab/ws');
  const people = [
    { id: ANN, name: 'Ann', status: 'free' },
    { id: EVE, name: 'Eve', status: 'free' },
  ];
  const login = said({
    type: 'login',
    success: true,
    you: { id: ME, name: 'Bob', status: 'free' },
    people,
    rooms: [],
    host: { name: 'Lab', protocol: 1 },
  });
  return play(before, { type: 'page.started' }, { type: 'server.opened' }, login).state;
}

const kept = (id: string, change: Partial<RecentCall> = {}): RecentCall => ({
  id,
  party: { id: ANN, name: 'Ann' },
  media: 'video',
  kind: 'in',
  atMs: 5,
  talkedMs: 0,
  isSeen: true,
  ...change,
});

describe('recent calls', () => {
  test('C82 a call that was made, taken or declined is kept once it is over: with whom, how, when, how long both talked', () => {
    const played = play(bob(), callAnn, accepted('mine0'), hangUp, ring('c1'), answer, hangUp, ring('c2', EVE), {
      type: 'user.pressedDecline',
    });
    expect(played.recent).toEqual([
      kept('c2', { party: { id: EVE, name: 'Eve' }, kind: 'declined', atMs: 8_000 }),
      kept('c1', { kind: 'in', atMs: 6_000, talkedMs: 1_000 }),
      kept('mine0', { kind: 'out', media: 'audio', atMs: 3_000, talkedMs: 1_000 }),
    ]);
    expect(play(bob(), ring('c1'), answer).recent).toEqual([]);
  });

  test('C82 a call that nobody took, or that found no way, was not talked in; none of them counts as missed', () => {
    const busy = said({ type: 'busy', from: ANN, to: ME, call: 'mine0' });
    const noWay: Event = { type: 'timer.fired', timer: 'link:mine2' };
    const played = play(
      bob(),
      callAnn,
      busy,
      callAnn,
      accepted('mine2'),
      { type: 'timer.fired', timer: 'none' },
      noWay,
    );
    expect(played.recent.map(({ kind, talkedMs }) => [kind, talkedMs])).toEqual([
      ['out', 0],
      ['out', 0],
    ]);
    expect(shellView(played.state, 'en')).toMatchObject({ missedCount: 0, missed: undefined });
  });

  test('C82 a hundred calls are kept, and a call is there once', () => {
    const many = Array.from({ length: RECENT_MAX }, (_, n) => kept(`old${n}`));
    const played = play(bob({ recentCalls: many }), callAnn, hangUp);
    expect(played.recent).toHaveLength(RECENT_MAX);
    expect(played.recent[0]?.id).toBe('mine0');
    expect(played.saved?.recentCalls).toBe(played.recent);
  });

  test('C83 missed calls that an earlier version kept are still there, and what can not be read of them is not', () => {
    const old = { id: 'c1', party: { id: ANN, name: 'Ann' }, media: 'audio', atMs: 7, isSeen: false };
    const read = (json: object) => readPreferences(JSON.stringify(json)).recentCalls;
    const asKept = kept('c1', { media: 'audio', kind: 'missed', atMs: 7, isSeen: false });
    expect(read({ name: 'Bob', missedCalls: [old, null, { id: 3 }, 'x'] })).toEqual([asKept]);
    expect(read({ missedCalls: 'none' })).toEqual([]);
    expect(read({ missedCalls: [old], recentCalls: [kept('c2')] })).toEqual([kept('c2')]);
    expect(readPreferences(JSON.stringify({ name: 'Bob', missedCalls: [old] })).name).toBe('Bob');
  });

  test('C84 some calls are taken off the list, or all of them; what is not in it changes nothing', () => {
    const three = bob({ recentCalls: [kept('c3'), kept('c2'), kept('c1')] });
    const removed = play(three, { type: 'user.removedRecentCalls', ids: ['c3', 'c1'] });
    expect(removed.recent).toEqual([kept('c2')]);
    expect(removed.saved?.recentCalls).toEqual([kept('c2')]);
    expect(play(three, { type: 'user.removedRecentCalls', ids: ['c9'] }).state).toBe(three);
    expect(play(three, { type: 'user.clearedRecentCalls' }).recent).toEqual([]);
    expect(play(bob(), { type: 'user.clearedRecentCalls' }).saved).toBeUndefined();
  });

  test('C86 being asked into a room is in the list only when it was missed or declined', () => {
    const asked = ring('c1', ANN, 'video', 'Lab');
    expect(play(bob(), asked, answer).recent).toEqual([]);
    expect(play(bob(), asked, { type: 'user.pressedDecline' }).recent).toMatchObject([{ kind: 'declined' }]);
    const cancelled = said({ type: 'cancel', from: ANN, to: ME, call: 'c1', reason: 'cancelled' });
    expect(play(bob(), asked, cancelled).recent).toMatchObject([{ kind: 'missed', isSeen: false }]);
  });

  test('C86 a call that becomes a room is in the list as long as it was a call', () => {
    const moved = play(bob(), ring('c1'), answer, { type: 'user.pressedInvite', person: EVE });
    const { room } = moved.state;
    const settings = { capacity: 16, hasPasscode: false, hasLobby: false, isLocked: false, isListed: false, owner: ME };
    const inside = said({
      type: 'created',
      room: room.phase === 'entering' ? room.name : '',
      me: { id: ME, name: 'Bob', stay: 1, hasVideo: true },
      members: [],
      settings,
    });
    const after = play(moved.state, inside);
    expect(after.state.call.phase).toBe('none');
    expect(after.recent).toMatchObject([{ id: 'c1', kind: 'in', party: { name: 'Ann' } }]);
  });
});

describe('favourites', () => {
  test('C85 the star makes somebody a favourite, under whatever spelling of the name, and takes it back', () => {
    const once = play(bob(), star('Ann'), star('Eve'));
    expect(once.saved?.favourites).toEqual(['Ann', 'Eve']);
    expect(play(once.state, star('ａｎｎ')).state.preferences.favourites).toEqual(['Eve']);
  });

  test('C85 two hundred are kept, and what can not be read costs nothing else', () => {
    const many = Array.from({ length: FAVOURITES_MAX }, (_, n) => `Seat ${n}`);
    const { state } = play(bob({ favourites: many }), star('Ann'));
    expect(state.preferences.favourites).toHaveLength(FAVOURITES_MAX);
    expect(state.preferences.favourites.at(-1)).toBe('Ann');
    const read = (value: unknown) => readPreferences(JSON.stringify({ name: 'Bob', favourites: value }));
    expect(read(['Ann', 7, '', null, 'Eve'])).toMatchObject({ name: 'Bob', favourites: ['Ann', 'Eve'] });
    expect(read('Ann')).toMatchObject({ name: 'Bob', favourites: [] });
  });
});
