// Being rung while one does something else: what is missed, what is shown outside the window, and what is pressed there.
import { describe, expect, test } from 'vitest';
import type { ShellPress } from '../../app/bridge/shell-facts.ts';
import type { CallId, CallMedia, PersonId, ServerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { RECENT_MAX } from './recent-calls.ts';
import { shellView } from './shell-view.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const ANN = '@annannan' as PersonId;
const EVE = '@eveeveev' as PersonId;
const ME = '@mememem1' as PersonId;

const said = (message: ServerMessage): Event => ({ type: 'server.received', message });
const ring = (call: string, from = ANN, media: CallMedia = 'video'): Event =>
  said({ type: 'ring', from, to: ME, call: call as CallId, media } as ServerMessage);
const cancel = (call: string, from = ANN): Event =>
  said({ type: 'cancel', from, to: ME, call: call as CallId, reason: 'cancelled' } as ServerMessage);
const pressed = (press: ShellPress): Event => ({ type: 'shell.pressed', press });
const login = said({
  type: 'login',
  success: true,
  you: { id: ME, name: 'Bob', status: 'free' },
  people: [
    { id: ANN, name: 'Ann', status: 'free' },
    { id: EVE, name: 'Eve', status: 'free' },
  ],
  rooms: [],
  host: { name: 'Lab', protocol: 1 },
});

function play(state: State, ...events: Event[]): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = state;
  for (const [index, event] of events.entries()) {
    const [next, orders] = update(now, event, { nowMs: 1_000 + index, freshId: `fresh${index}` });
    now = next;
    effects.push(...orders);
  }
  return { state: now, effects };
}

/** Bob is on the host, and so are Ann and Eve. */
function bob(change: Partial<State['preferences']> = {}): State {
  const preferences = { ...readPreferences(null), name: 'Bob', ...change };
  const before = initialState(preferences, undefined, 'wss://lab/ws');
  return play(before, { type: 'page.started' }, { type: 'server.opened' }, login).state;
}

const missedOf = ({ state }: { state: State }) => state.preferences.recentCalls.filter(({ kind }) => kind === 'missed');
const saidTo = ({ effects }: { effects: Effect[] }) =>
  effects.flatMap((effect) => (effect.type === 'sendToServer' ? [effect.message] : []));

describe('missed calls', () => {
  test('C63 a ring that was cancelled, vanished or ran out is a missed call; the last one stands first', () => {
    const played = play(
      bob(),
      ring('c1'),
      cancel('c1'),
      ring('c2', EVE, 'audio'),
      { type: 'timer.fired', timer: 'ring:c2' },
      ring('c3'),
      said({ type: 'presence', gone: [ANN] }),
    );
    expect(missedOf(played).map(({ id, party, media }) => [id, party.name, media])).toEqual([
      ['c3', 'Ann', 'video'],
      ['c2', 'Eve', 'audio'],
      ['c1', 'Ann', 'video'],
    ]);
    expect(missedOf(played)[2]).toMatchObject({ atMs: 1_001, isSeen: false });
  });

  test('C63 a ring while one talks is a missed call, and so is one that still rings when one goes into a room', () => {
    const talking = play(bob(), ring('c1'), { type: 'user.pressedAccept', media: 'audio' }, ring('c2', EVE));
    expect(missedOf(talking).map(({ id }) => id)).toEqual(['c2']);
    const entering: Event = { type: 'user.pressedEnterRoom', name: 'hall', ask: {}, media: 'audio' };
    expect(missedOf(play(bob(), ring('c1'), entering)).map(({ id }) => id)).toEqual(['c1']);
  });

  test('C42 C63 who goes into a room past its green room while it rings is busy, and missed the call; pressed late it changes nothing', () => {
    const goIn: Event = { type: 'user.pressedGoIn' };
    const ringing = play(bob(), ring('c1')).state;
    const inside = play({ ...ringing, greenRoom: { room: 'hall', switched: {} } }, goIn);
    expect(inside.state).toMatchObject({ call: { phase: 'none' }, room: { phase: 'entering', name: 'hall' } });
    expect(saidTo(inside)).toContainEqual({ type: 'busy', to: ANN, call: 'c1' });
    expect(missedOf(inside)).toMatchObject([{ id: 'c1', isSeen: false }]);
    expect(inside.state.preferences.entryChoices).toHaveLength(1);
    expect(play(ringing, goIn)).toEqual({ state: ringing, effects: [] });
  });

  test('C63 what was answered, declined, replaced or rung by both at once was not missed', () => {
    expect(missedOf(play(bob(), ring('c1'), { type: 'user.pressedAccept', media: 'video' }))).toEqual([]);
    expect(missedOf(play(bob(), ring('c1'), { type: 'user.pressedDecline' }))).toEqual([]);
    expect(missedOf(play(bob(), ring('c1'), ring('c2'), { type: 'user.pressedDecline' }))).toEqual([]);
    const mutual = play(bob(), { type: 'user.pressedCall', person: ANN, media: 'video' }, ring('zz'), ring('zz'));
    expect(missedOf(mutual)).toEqual([]);
  });

  test('C64 the list is kept between starts, a hundred calls at most; what can not be read of it costs nothing else', () => {
    const many = Array.from({ length: 110 }, (_, n) => [ring(`c${n}`), cancel(`c${n}`)]).flat();
    const played = play(bob(), ...many);
    expect(missedOf(played)).toHaveLength(RECENT_MAX);
    expect(missedOf(played)[0]?.id).toBe('c109');
    const saved = played.effects.findLast((effect) => effect.type === 'savePreferences');
    const kept = JSON.parse(JSON.stringify(saved?.preferences));
    expect(readPreferences(JSON.stringify(kept)).recentCalls).toEqual(missedOf(played));
    kept.recentCalls[0] = { id: 7 };
    expect(readPreferences(JSON.stringify(kept)).recentCalls).toEqual(missedOf(played).slice(1));
    expect(readPreferences(JSON.stringify({ ...kept, recentCalls: 'none' })).recentCalls).toEqual([]);
  });

  test('C65 missed calls are seen together, and go when the list is cleared', () => {
    const missed = play(bob(), ring('c1'), cancel('c1'), ring('c2', EVE), cancel('c2', EVE));
    const seen = play(missed.state, { type: 'user.sawMissedCalls' });
    expect(missedOf(seen).map(({ isSeen }) => isSeen)).toEqual([true, true]);
    expect(play(seen.state, { type: 'user.sawMissedCalls' }).effects).toEqual([]);
    expect(missedOf(play(seen.state, { type: 'user.clearedRecentCalls' }))).toEqual([]);
  });

  test('C66 a call back rings who is here under that name, and their missed calls count as seen', () => {
    const missed = play(bob(), ring('c1', ANN, 'audio'), cancel('c1'), ring('c2', EVE), cancel('c2', EVE));
    const back = '@annback1' as PersonId;
    const again = play(
      missed.state,
      said({ type: 'presence', gone: [ANN], came: [{ id: back, name: 'ann', status: 'free' }] }),
      { type: 'user.pressedCallBack', id: 'c1' },
    );
    expect(saidTo(again)).toContainEqual(expect.objectContaining({ type: 'ring', to: back, media: 'audio' }));
    expect(missedOf(again).map(({ id, isSeen }) => [id, isSeen])).toEqual([
      ['c2', false],
      ['c1', true],
    ]);
  });

  test('C66 a call back to somebody who is not here says so, and their call stays unseen', () => {
    const missed = play(bob(), ring('c1'), cancel('c1'), { type: 'user.dismissedCallEnd' });
    const away = play(missed.state, said({ type: 'presence', gone: [ANN] }), pressed({ kind: 'call-back', id: 'c1' }));
    expect(away.state.call).toMatchObject({ phase: 'ended', end: 'offline', party: { name: 'Ann' } });
    expect(missedOf(away)).toMatchObject([{ isSeen: false }]);
    const unknown = play(missed.state, pressed({ kind: 'call-back', id: 'nobody' }));
    expect(unknown.state).toBe(missed.state);
  });
});

describe('how it ended', () => {
  test('U119 goes away by itself, and not while it is read', () => {
    const hungUp: Event[] = [{ type: 'user.pressedAccept', media: 'video' }, { type: 'user.pressedHangUp' }];
    const { state } = play(bob(), ring('c1'), ...hungUp);
    const read = play(state, { type: 'user.heldEnd', isHeld: true }).state;
    const left = play(read, { type: 'user.heldEnd', isHeld: false }).state;
    expect([state, read, left].map((now) => 'call-end' in wants(now).timers)).toEqual([true, false, true]);
    expect(play(left, { type: 'timer.fired', timer: 'call-end' }).state.call.phase).toBe('none');
  });
});

describe('not to be disturbed', () => {
  test('C67 nothing rings then, the caller hears that it rings, and a ring nobody answers is a missed call', () => {
    const ringing = play(bob({ isDoNotDisturb: true }), ring('c1'));
    expect(wants(ringing.state).sound).toBeUndefined();
    expect(ringing.state.call.phase).toBe('incoming');
    expect(saidTo(ringing)).toContainEqual({ type: 'ringing', to: ANN, call: 'c1' });
    expect(wants(play(bob(), ring('c1')).state).sound).toBe('ringtone');
    expect(missedOf(play(ringing.state, cancel('c1')))).toHaveLength(1);
  });

  test('C68 others are told of it when it changes, after every login, and not while one talks', () => {
    const on: Event = { type: 'user.changedPreferences', change: { isDoNotDisturb: true } };
    const told = { type: 'status', status: 'do-not-disturb' };
    const quiet = play(bob(), on);
    expect(saidTo(quiet)).toEqual([told]);
    expect(saidTo(play(quiet.state, login))).toContainEqual(told);
    const talking = play(bob(), ring('c1'), { type: 'user.pressedAccept', media: 'audio' }, on);
    expect(saidTo(talking)).not.toContainEqual(told);
    expect(saidTo(play(talking.state, { type: 'user.pressedHangUp' }))).toContainEqual(told);
  });
});

describe('outside the window', () => {
  test('C69 the view tells of the ring, the call and the missed calls, and not of a call that has ended', () => {
    const free = shellView(bob(), 'en');
    expect(free).toMatchObject({ hostName: 'Lab', call: undefined, missedCount: 0, missed: undefined });
    const ringing = play(bob(), ring('c1')).state;
    expect(shellView(ringing, 'zh')).toMatchObject({
      language: 'zh',
      call: { kind: 'incoming', id: 'c1', name: 'Ann', hasVideo: true, room: undefined },
    });
    const talking = play(ringing, { type: 'user.pressedAccept', media: 'audio' }).state;
    const call = { kind: 'active', name: 'Ann', isMuted: false, hasCamera: false, isSharing: false };
    expect(shellView(talking, 'en').call).toEqual(call);
    const missed = play(ringing, cancel('c1')).state;
    expect(shellView(missed, 'en')).toMatchObject({
      call: undefined,
      missedCount: 1,
      missed: { id: 'c1', name: 'Ann', hasVideo: true },
    });
    const seen = play(missed, { type: 'user.sawMissedCalls' }).state;
    expect(shellView(seen, 'en')).toMatchObject({ missedCount: 0, missed: undefined });
  });

  test('C70 an answer from outside is for the call it names; pressed late it changes nothing', () => {
    const ringing = play(bob(), ring('c1')).state;
    const accepted = play(ringing, pressed({ kind: 'accept', id: 'c1', hasVideo: false }));
    expect(accepted.state.call).toMatchObject({ phase: 'active', id: 'c1', own: { hasCamera: false } });
    const late = [
      { kind: 'accept', id: 'c0', hasVideo: true },
      { kind: 'decline', id: 'c0' },
    ] as const satisfies ShellPress[];
    for (const press of late) {
      expect(play(ringing, pressed(press))).toEqual({ state: ringing, effects: [] });
      expect(play(accepted.state, pressed({ ...press, id: 'c1' })).state).toBe(accepted.state);
    }
    expect(saidTo(play(ringing, pressed({ kind: 'decline', id: 'c1' })))).toContainEqual({
      type: 'decline',
      to: ANN,
      call: 'c1',
    });
  });

  test('C71 what is pressed outside does what the same button does inside', () => {
    const talking = play(bob(), ring('c1'), { type: 'user.pressedAccept', media: 'video' }).state;
    const own = (press: ShellPress) => {
      const { call } = play(talking, pressed(press)).state;
      return call.phase === 'active' ? call.own : call.phase;
    };
    expect(own({ kind: 'toggle-microphone' })).toMatchObject({ isMuted: true });
    expect(own({ kind: 'toggle-camera' })).toMatchObject({ hasCamera: false });
    expect(own({ kind: 'hang-up' })).toBe('ended');
    const quiet = play(bob(), pressed({ kind: 'do-not-disturb', isOn: true })).state;
    expect(quiet.preferences.isDoNotDisturb).toBe(true);
  });

  test('C72 the ringtone is tried out where it would be heard', () => {
    const chosen = bob({ ringDeviceId: 'speaker' });
    expect(play(chosen, { type: 'user.pressedTestRing' }).effects).toEqual([{ type: 'testRing', deviceId: 'speaker' }]);
  });
});
