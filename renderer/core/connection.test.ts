// The way to the host: logging in, losing it, choosing another.
import { describe, expect, test } from 'vitest';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import type { ErrorCode, PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const HOME = 'wss://lab/ws';
const HOSTING: HostingState = { kind: 'on', name: 'Ann', urls: [], port: 8443, fingerprint: 'aa' };

function play(state: State, ...events: Event[]): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, orders] = update(state, event, { nowMs: 1, freshId: 'fresh' });
    state = next;
    effects.push(...orders);
  }
  return { state, effects };
}

function guest(name = 'Ann'): State {
  return initialState({ ...readPreferences(null), name }, undefined, HOME);
}

function desktop(change: Partial<State['preferences']> = {}): State {
  return initialState({ ...readPreferences(null), name: 'Ann', ...change }, { kind: 'off' }, undefined);
}

const accepted: Event = {
  type: 'server.received',
  message: {
    type: 'login',
    success: true,
    you: { id: '@aaaaaaaa' as PersonId, name: 'Ann', status: 'free' },
    people: [],
    rooms: [],
    host: { name: 'Lab', protocol: 1 },
  },
};

function refused(code: ErrorCode): Event {
  return { type: 'server.received', message: { type: 'login', success: false, code } };
}

const logins = (effects: Effect[]) =>
  effects.filter((effect) => effect.type === 'sendToServer' && effect.message.type === 'login').length;

describe('logging in', () => {
  test('C19 a first run waits for a name, then logs in with it', () => {
    const before = play(guest(''), { type: 'page.started' });
    expect(wants(before.state).socketUrl).toBeUndefined();
    const named = play(before.state, { type: 'user.choseName', name: '  Ann ' }, { type: 'server.opened' });
    expect(wants(named.state).socketUrl).toBe(HOME);
    expect(named.effects).toContainEqual({
      type: 'sendToServer',
      message: { type: 'login', name: 'Ann', session: true },
    });
    expect(named.effects).toContainEqual(expect.objectContaining({ type: 'savePreferences' }));
  });

  test('C19 a taken name stops, and another one tries again', () => {
    const { state } = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, refused('name-taken'));
    expect(state.connection).toMatchObject({ phase: 'failed', problem: { kind: 'refused', code: 'name-taken' } });
    expect(wants(state).socketUrl).toBeUndefined();
    const again = play(state, { type: 'user.choseName', name: 'Anna' });
    expect(wants(again.state).socketUrl).toBe(HOME);
  });

  test('C19 an unfit name is not taken', () => {
    const { state, effects } = play(guest(''), { type: 'user.choseName', name: '\u202eAnn' });
    expect(state.preferences.name).toBe('');
    expect(effects).toEqual([]);
  });

  test('C19 after a lost connection a taken name is our own, and is waited out', () => {
    let { state } = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, accepted);
    ({ state } = play(
      state,
      { type: 'server.closed', retryInMs: 0 },
      { type: 'server.opened' },
      refused('name-taken'),
    ));
    expect(state.connection.phase).toBe('connecting');
    const timer = Object.keys(wants(state).timers)[0] ?? '';
    const again = play(state, { type: 'timer.fired', timer }, accepted);
    expect(logins(again.effects)).toBe(1);
    expect(again.state.connection.phase).toBe('online');
  });

  test('C19 but not for ever', () => {
    let { state } = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, accepted);
    ({ state } = play(state, { type: 'server.closed', retryInMs: 0 }, { type: 'server.opened' }));
    for (let i = 0; i < 40; i++) ({ state } = play(state, refused('name-taken')));
    expect(state.connection.phase).toBe('failed');
  });

  test('C15 the host is told again after a new login that a call is running', () => {
    const { state } = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, accepted);
    const call: State['call'] = {
      phase: 'active',
      id: 'c1' as Extract<State['call'], { phase: 'active' }>['id'],
      party: { id: '@bbbbbbbb' as PersonId, name: 'Bob' },
      role: 'caller',
      sinceMs: 0,
      link: 'connected',
      wasConnected: true,
      own: { hasCamera: true, isMuted: false },
      theirs: undefined,
      view: undefined,
    };
    const { effects } = play(
      { ...state, call },
      { type: 'server.closed', retryInMs: 0 },
      { type: 'server.opened' },
      accepted,
    );
    expect(effects).toContainEqual({ type: 'sendToServer', message: { type: 'status', status: 'in-call' } });
  });

  test('C10 the list of people stays while the host is away', () => {
    const { state } = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, accepted, {
      type: 'server.closed',
      retryInMs: 300,
    });
    expect(state.people.me?.name).toBe('Ann');
    expect(state.connection).toMatchObject({ phase: 'connecting', wasOnline: true, retryInMs: 300 });
  });

  test('C139 a host that said it stops is known by name until one is there again; of one that just went nobody says so', () => {
    const online = play(guest(), { type: 'page.started' }, { type: 'server.opened' }, accepted).state;
    const bye: Event = { type: 'server.received', message: { type: 'bye', reason: 'host-stopped' } };
    const lost: Event = { type: 'server.closed', retryInMs: 0 };
    const gone = play(online, bye, lost, { type: 'server.opened' }, { type: 'server.closed', retryInMs: 300 });
    expect(gone.state.connection).toMatchObject({ phase: 'connecting', stopped: 'Lab' });
    const back = play(gone.state, { type: 'server.opened' }, accepted, lost);
    for (const { connection } of [back.state, play(online, lost).state]) {
      expect(connection).toMatchObject({ phase: 'connecting' });
      expect(connection).not.toHaveProperty('stopped');
    }
  });
});

describe('choosing a host in the app', () => {
  test('C24 starting the server joins it, and stopping it leads back', () => {
    const pressed = play(desktop(), { type: 'page.started' }, { type: 'user.pressedHost' });
    expect(pressed.effects).toContainEqual({ type: 'startHosting', name: 'Ann' });
    expect(pressed.state.preferences.wasHosting).toBe(true);
    const on = play(pressed.state, { type: 'hosting.changed', state: HOSTING });
    expect(on.effects).toContainEqual({ type: 'checkHost', address: '127.0.0.1:8443' });
    const verdict = {
      kind: 'trusted',
      socketUrl: 'wss://127.0.0.1:8443/ws',
      fingerprint: 'aa',
      isFirstUse: false,
    } as const;
    const joined = play(on.state, { type: 'host.checked', address: '127.0.0.1:8443', verdict });
    expect(wants(joined.state).socketUrl).toBe('wss://127.0.0.1:8443/ws');
    expect(joined.state.preferences.hostAddress).toBe('');
    const off = play(joined.state, { type: 'hosting.changed', state: { kind: 'off' } });
    expect(off.state.connection).toEqual({ phase: 'idle' });
  });

  test('U116 who hosts asks anew what guests see of the host, whenever that may have changed', () => {
    const verdict = {
      kind: 'trusted',
      socketUrl: 'wss://127.0.0.1:8443/ws',
      fingerprint: 'aa',
      isFirstUse: false,
    } as const;
    const says = (urls: string[], certificate: string): Event => ({
      type: 'server.received',
      message: { type: 'ipaddr', addresses: [], urls, key: 'aa', certificate },
    });
    const { state } = play(
      desktop(),
      { type: 'user.pressedHost' },
      { type: 'hosting.changed', state: HOSTING },
      { type: 'host.checked', address: '127.0.0.1:8443', verdict },
      { type: 'server.opened' },
      accepted,
      says(['https://10.0.0.2:8443/'], 'c1'),
    );
    expect(state.connection).toMatchObject({ key: 'aa', certificate: 'c1' });
    const moved = play(state, { type: 'hosting.changed', state: { ...HOSTING, urls: ['https://10.0.0.9:8443/'] } });
    expect(moved.effects).toEqual([{ type: 'sendToServer', message: { type: 'ipaddr' } }]);
    const told = play(moved.state, says(['https://10.0.0.9:8443/'], 'c2')).state;
    expect(told.connection).toMatchObject({ urls: ['https://10.0.0.9:8443/'], key: 'aa', certificate: 'c2' });
  });

  test('C24 who hosted last time hosts again, who joined last time joins again', () => {
    expect(play(desktop({ wasHosting: true }), { type: 'page.started' }).effects).toContainEqual({
      type: 'startHosting',
      name: 'Ann',
    });
    expect(play(desktop({ hostAddress: 'lab.local' }), { type: 'page.started' }).effects).toContainEqual({
      type: 'checkHost',
      address: 'lab.local',
    });
  });

  test('C25 a changed key is never connected to, until the person says why it changed', () => {
    const verdict = { kind: 'key-changed', pinned: 'aa', presented: 'bb' } as const;
    const { state } = play(
      desktop(),
      { type: 'user.enteredAddress', address: 'lab.local' },
      { type: 'host.checked', address: 'lab.local', verdict },
    );
    expect(state.connection).toMatchObject({ phase: 'failed', problem: verdict });
    expect(wants(state).socketUrl).toBeUndefined();
    const trusted = play(state, { type: 'user.acceptedNewKey', address: 'lab.local' });
    expect(trusted.effects).toEqual([
      { type: 'forgetHost', address: 'lab.local' },
      { type: 'checkHost', address: 'lab.local' },
    ]);
  });

  test('C25 an answer about an address that is no longer asked for is ignored', () => {
    const { state } = play(
      desktop(),
      { type: 'user.enteredAddress', address: 'one' },
      { type: 'user.enteredAddress', address: 'two' },
      { type: 'host.checked', address: 'one', verdict: { kind: 'unreachable' } },
    );
    expect(state.connection).toEqual({ phase: 'checking', address: 'two', isSilent: false });
  });
});

test('C26 unreadable preferences fall back to their defaults, field by field', () => {
  expect(readPreferences('{').name).toBe('');
  expect(readPreferences('[1]')).toEqual(readPreferences(null));
  expect(readPreferences('{"name":"Ann","language":"tlh","hasPreview":"yes"}')).toMatchObject({
    name: 'Ann',
    language: 'system',
    hasPreview: true,
  });
});
