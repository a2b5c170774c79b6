import { expect, test } from 'vitest';
import type { IceServer, PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { ice, iceKeyOf } from './ice-slice.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';

const OWN: IceServer = { urls: ['turn:10.0.0.9'], username: 'ann', credential: 'old' };
const HOSTS: IceServer = { urls: ['turn:10.0.0.8'], username: '1:a', credential: 'x' };
const WORKS = { kind: 'turn-works', address: '10.0.0.9' } as const;

const start = initialState({ ...readPreferences(null), iceServers: [OWN] }, undefined, 'wss://lab/ws');

function play(state: State, ...events: Event[]): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, orders] = ice(state, event, { nowMs: 0, freshId: 'x' });
    effects.push(...orders);
    const change = event.type === 'user.changedPreferences' ? event.change : {};
    state = { ...state, ice: next, preferences: { ...state.preferences, ...change } };
  }
  return { state, effects };
}

const surroundings = {
  you: { id: '@aaaaaaaa' as PersonId, name: 'Ann', status: 'free' as const },
  people: [],
  rooms: [],
  host: { name: 'Lab', protocol: 1 },
};
const login = (iceServers?: IceServer[]): Event => ({
  type: 'server.received',
  message: { type: 'login', success: true, ...surroundings, ...(iceServers && { iceServers }) },
});
const press = (server: IceServer): Event => ({ type: 'user.pressedTestIceServer', server });
const tested = (server: IceServer): Event => ({ type: 'ice.tested', server, result: WORKS });

test('Q9 the servers of the host come with the login, are renewed, and go with the next host', () => {
  const { state } = play(start, login([HOSTS]));
  expect(state.ice.fromHost).toEqual([HOSTS]);
  const renewed = { ...HOSTS, credential: 'y' };
  const again = play(state, { type: 'server.received', message: { type: 'ice', iceServers: [renewed] } });
  expect(again.state.ice.fromHost).toEqual([renewed]);
  const back: Event = {
    type: 'server.received',
    message: { type: 'resumed', ...surroundings, iceServers: [HOSTS], inside: [], waitingFor: [] },
  };
  expect(play(again.state, back).state.ice.fromHost).toEqual([HOSTS]);
  expect(play(state, login()).state.ice.fromHost).toEqual([]);
});

test('Q10 a test runs once, and its result is found by the first address', () => {
  const { state, effects } = play(start, press(OWN), press(OWN));
  expect(effects).toEqual([{ type: 'testIceServer', server: OWN }]);
  expect(state.ice.tests).toEqual({ 'turn:10.0.0.9': { kind: 'running' } });
  const done = play(state, tested(OWN));
  expect(done.state.ice.tests[iceKeyOf(OWN)]).toEqual({ kind: 'done', result: WORKS });
  expect(play(done.state, press(OWN)).effects).toHaveLength(1);
});

test('Q10 a changed or removed server loses its result, and a late one is dropped', () => {
  const changed = { ...OWN, credential: 'new' };
  const save = (iceServers: IceServer[]): Event => ({ type: 'user.changedPreferences', change: { iceServers } });
  const { state } = play(start, press(OWN), tested(OWN), save([changed]));
  expect(state.ice.tests).toEqual({});
  const late = play(state, press(changed), tested(OWN));
  expect(late.state.ice.tests[iceKeyOf(OWN)]).toEqual({ kind: 'running' });
  expect(play(late.state, tested(changed), save([])).state.ice.tests).toEqual({});
});

test('Q10 a result about a server of the host stands although its credentials were renewed meanwhile', () => {
  const renewed: Event = {
    type: 'server.received',
    message: { type: 'ice', iceServers: [{ ...HOSTS, credential: 'y' }] },
  };
  const { state } = play(start, login([HOSTS]), press(HOSTS), renewed, tested(HOSTS));
  expect(state.ice.tests[iceKeyOf(HOSTS)]).toEqual({ kind: 'done', result: WORKS });
  expect(play(state, { type: 'user.changedPreferences', change: { iceServers: [] } }).state.ice.tests).toEqual(
    state.ice.tests,
  );
});
