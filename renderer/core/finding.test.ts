// Finding hosts with nothing typed: which one is joined by itself, and how a host that moved is found again by its key.
import { describe, expect, test } from 'vitest';
import type { Discovery, FoundHost } from '../../app/bridge/discovery-facts.ts';
import type { HostVerdict } from '../../app/bridge/hosting-facts.ts';
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { FIRST_LOOK, silentTimer } from './found-hosts.ts';
import { linkTo } from './host-link.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const LAST = { hostAddress: '10.0.0.2:8443', hostKey: KEY };
const WAYS = { mdns: 'found', probe: 'found', known: 'nothing' } as const;

function host(change: Partial<FoundHost> = {}): FoundHost {
  return {
    name: 'Lab',
    fingerprint: KEY,
    places: ['10.0.0.7:8443', '10.0.1.7:8443'],
    version: '1.0.0',
    isCompatible: true,
    ways: ['mdns'],
    standing: 'known',
    ...change,
  };
}

const found = (...hosts: FoundHost[]): Event => ({
  type: 'discovery.changed',
  discovery: { hosts, ways: WAYS } satisfies Discovery,
});
const looked: Event = { type: 'timer.fired', timer: FIRST_LOOK };
const link = linkTo(host());

function trusted(address: string, place = '10.0.0.7:8443', fingerprint = KEY): Event {
  const verdict: HostVerdict = { kind: 'trusted', socketUrl: `wss://${place}/ws`, fingerprint, isFirstUse: false };
  return { type: 'host.checked', address, verdict };
}
const unreachable = (address: string): Event => ({ type: 'host.checked', address, verdict: { kind: 'unreachable' } });

const loggedIn: Event = {
  type: 'server.received',
  message: {
    type: 'login',
    success: true,
    session: 's'.repeat(22) as never,
    you: { id: '@aaaaaaaa' as PersonId, name: 'Ann', status: 'free' },
    people: [],
    rooms: [],
    host: { name: 'Lab', protocol: 1 },
  },
};
const lost: Event = { type: 'server.closed', retryInMs: 0 };
const opened: Event = { type: 'server.opened' };

function desktop(change: Partial<State['preferences']> = {}): State {
  return initialState({ ...readPreferences(null), name: 'Ann', ...change }, { kind: 'off' }, undefined);
}

function play(start: State, ...events: Event[]): { state: State; effects: Effect[]; checked: string[] } {
  let state = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, orders] = update(state, event, { nowMs: 1, freshId: 'fresh' });
    state = next;
    effects.push(...orders);
  }
  return { state, effects, checked: effects.flatMap((one) => (one.type === 'checkHost' ? [one.address] : [])) };
}

const started: Event = { type: 'page.started' };
const online = () => play(desktop(LAST), started, trusted(LAST.hostAddress, LAST.hostAddress), opened, loggedIn).state;

describe('joining by itself', () => {
  test('C53 the only known host is joined, once there was time to find a second one', () => {
    const early = play(desktop(), started, found(host()));
    expect(early.checked).toEqual([]);
    expect(wants(early.state).timers).toMatchObject({ [FIRST_LOOK]: 1_500 });
    const then = play(early.state, looked);
    expect(then.checked).toEqual([link]);
    expect(wants(then.state).timers).not.toHaveProperty(FIRST_LOOK);
  });

  test('C53 one that comes later is joined when it comes', () => {
    expect(play(desktop(), started, found(), looked, found(host())).checked).toEqual([link]);
  });

  test('C53 of two known ones the person chooses, also when one of them goes', () => {
    const two = [host(), host({ fingerprint: OTHER, name: 'Office' })];
    expect(play(desktop(), started, found(...two), looked, found(host())).checked).toEqual([]);
    expect(play(desktop(), started, found(), looked, found(...two), found(host())).checked).toEqual([]);
  });

  test.for([{ standing: 'new' }, { standing: 'stranger' }, { isCompatible: false }] as const)(
    'C53 never one that is %o',
    (change) => {
      expect(play(desktop(), started, found(host(change)), looked, found(host(change))).checked).toEqual([]);
    },
  );

  test('C53 not before one has a name, and not for who hosts or joined another one last', () => {
    const nameless = play(desktop({ name: '' }), started, found(host()));
    expect(wants(nameless.state).timers).toEqual({});
    expect(play(desktop({ wasHosting: true }), started, found(host()), looked).checked).toEqual([]);
    const elsewhere = { hostAddress: '10.0.0.9:8443', hostKey: OTHER };
    expect(play(desktop(elsewhere), started, found(host()), looked).checked).toEqual(['10.0.0.9:8443']);
  });

  test.for<Event>([
    { type: 'user.pressedDisconnect' },
    { type: 'user.beganChoosing' },
    { type: 'user.pressedStopHosting' },
  ])('C53 never again in this run after %o', (choice) => {
    expect(play(desktop(), started, found(), looked, choice, found(host())).checked).toEqual([]);
    expect(play(desktop(), started, choice, found(host()), looked, found(host())).checked).toEqual([]);
  });

  test('C53 who left a host is not taken back to it', () => {
    expect(play(online(), { type: 'user.pressedDisconnect' }, found(), looked, found(host())).checked).toEqual([]);
  });
});

describe('the host joined last', () => {
  test('C54 one that does not answer is joined where its key is found, and that is kept', () => {
    const { state, checked } = play(
      desktop(LAST),
      started,
      found(host()),
      unreachable(LAST.hostAddress),
      trusted(link),
    );
    expect(checked).toEqual([LAST.hostAddress, link]);
    expect(wants(state).socketUrl).toBe('wss://10.0.0.7:8443/ws');
    expect(state.preferences).toMatchObject({ hostAddress: link, hostKey: KEY });
  });

  test('C54 one that is silent for three seconds too, however late it is found', () => {
    const silent: Event = { type: 'timer.fired', timer: silentTimer(LAST.hostAddress) };
    const waiting = play(desktop(LAST), started);
    expect(wants(waiting.state).timers).toEqual({ [silentTimer(LAST.hostAddress)]: 3_000 });
    expect(play(waiting.state, found(host())).checked).toEqual([]);
    expect(play(waiting.state, found(host()), silent).checked).toEqual([link]);
    expect(play(waiting.state, silent, found(host())).checked).toEqual([link]);
    const late = play(waiting.state, silent, found(host()), trusted(LAST.hostAddress, LAST.hostAddress));
    expect(late.state.connection).toMatchObject({ phase: 'checking', address: link });
    expect(late.state.preferences.hostAddress).toBe(LAST.hostAddress);
  });

  test('C54 found after it was given up, it is joined all the same; found where it does not answer, not again and again', () => {
    const failed = play(desktop(LAST), started, unreachable(LAST.hostAddress));
    expect(failed.state.connection).toMatchObject({ phase: 'failed' });
    const there = play(failed.state, found(host()));
    expect(there.checked).toEqual([link]);
    expect(play(there.state, unreachable(link), found(host())).checked).toEqual([]);
    expect(play(there.state, unreachable(link), found(), found(host())).checked).toEqual([link]);
  });

  test('C54 another key under any name, or one that speaks another protocol, is not taken for it', () => {
    const others = [host({ fingerprint: OTHER }), host({ isCompatible: false })];
    for (const other of others) {
      const { checked, state } = play(desktop(LAST), started, found(other), unreachable(LAST.hostAddress));
      expect(checked).toEqual([LAST.hostAddress]);
      expect(state.connection.phase).toBe('failed');
    }
  });
});

describe('a host that is gone', () => {
  test('C55 is found again at another address: the session goes on there', () => {
    const gone = play(online(), lost, found(host()));
    expect(gone.checked).toEqual([link]);
    expect(gone.state.connection).toMatchObject({ phase: 'connecting', wasOnline: true });
    expect(wants(gone.state).socketUrl).toBe('wss://10.0.0.2:8443/ws');
    const { state, effects } = play(gone.state, trusted(link), opened);
    expect(wants(state).socketUrl).toBe('wss://10.0.0.7:8443/ws');
    expect(state.connection).toMatchObject({ wasOnline: true, beside: undefined });
    expect(effects).toContainEqual(
      expect.objectContaining({ message: expect.objectContaining({ type: 'resume', token: 's'.repeat(22) }) }),
    );
  });

  test('C55 known to be elsewhere already, it is looked for there after a second failure, one look at a time', () => {
    const first = play(online(), found(host()), lost);
    expect(first.checked).toEqual([]);
    const second = play(first.state, lost, lost, lost);
    expect(second.checked).toEqual([link]);
    expect(play(second.state, unreachable(link), lost).checked).toEqual([link]);
  });

  test('C55 that comes back at the old address meanwhile is kept there', () => {
    const back = play(online(), lost, found(host()), opened, loggedIn, trusted(link));
    expect(wants(back.state).socketUrl).toBe('wss://10.0.0.2:8443/ws');
    expect(back.state.preferences.hostAddress).toBe(LAST.hostAddress);
  });

  test('C55 a found address that shows another key changes nothing', () => {
    const verdict: HostVerdict = { kind: 'key-changed', pinned: KEY, presented: OTHER };
    const { state } = play(online(), lost, found(host()), { type: 'host.checked', address: link, verdict });
    expect(state.connection).toMatchObject({ phase: 'connecting', beside: undefined, address: LAST.hostAddress });
  });

  test('C55 a running call is not touched by its host being looked for', () => {
    const call = { phase: 'active', id: 'c', party: { id: '@bbbbbbbb', name: 'Bob' }, link: 'connected' } as never;
    const { state } = play({ ...online(), call }, lost, found(host()), trusted(link));
    expect(state.call).toBe(call);
  });
});

describe('choosing a host that was found', () => {
  test('C56 the link carries every place and the key, so that all are tried and nobody else is taken for it', () => {
    expect(link).toBe(`nearcall://10.0.0.7:8443/?also=10.0.1.7:8443#${KEY}`);
    const press: Event = { type: 'user.pressedJoinHost', fingerprint: KEY };
    expect(play(desktop(), started, found(host({ standing: 'new' })), press).checked).toEqual([link]);
    expect(play(desktop(), started, found(host({ standing: 'stranger' })), press).checked).toEqual([link]);
    expect(play(desktop(), started, found(host({ isCompatible: false })), press).checked).toEqual([]);
    expect(play(desktop(), started, found(), press).checked).toEqual([]);
  });

  test('C56 searching again is an order', () => {
    expect(play(desktop(), { type: 'user.pressedSearchHosts' }).effects).toEqual([{ type: 'searchHosts' }]);
  });

  test('C57 a joined host is remembered by the key that was checked, once a connection', () => {
    const { state, effects } = play(
      desktop(),
      { type: 'user.enteredAddress', address: 'lab' },
      trusted('lab'),
      opened,
      loggedIn,
      {
        type: 'server.received',
        message: { type: 'ipaddr', ip: '10.0.0.7', port: 8443, urls: ['https://10.0.0.7:8443/'], key: OTHER } as never,
      },
    );
    const remembered = effects.filter(({ type }) => type === 'rememberHost');
    expect(remembered).toEqual([{ type: 'rememberHost', host: { fingerprint: KEY, name: 'Lab' } }]);
    expect(state.connection).toMatchObject({ key: KEY, urls: ['https://10.0.0.7:8443/'] });
  });

  test('C57 this computer’s own host is nobody to be remembered', () => {
    const on = { kind: 'on', name: 'Ann', urls: [], port: 8443, fingerprint: KEY } as const;
    const address = '127.0.0.1:8443';
    const { state, effects } = play(
      desktop(),
      { type: 'user.pressedHost' },
      { type: 'hosting.changed', state: on },
      trusted(address, address),
      opened,
      loggedIn,
    );
    expect(state.connection.phase).toBe('online');
    expect(effects.filter(({ type }) => type === 'rememberHost')).toEqual([]);
  });
});

describe('this computer’s own host', () => {
  const address = '127.0.0.1:8443';
  const on = { kind: 'on', name: 'Ann', urls: [], port: 8443, fingerprint: KEY } as const;
  const hosting = () =>
    play(desktop(), { type: 'hosting.changed', state: on }, trusted(address, address), opened, loggedIn).state;
  const restarting: Event = { type: 'hosting.changed', state: { kind: 'restarting', name: 'Ann', port: 8443 } };

  test('C58 is waited for while its process starts again, and the session goes on', () => {
    const { state, effects } = play(hosting(), restarting, lost, lost, { type: 'hosting.changed', state: on }, opened);
    expect(state.connection).toMatchObject({ phase: 'connecting', address, wasOnline: true });
    expect(effects.map((one) => ('message' in one ? one.message.type : one.type))).toEqual(['reconnectNow', 'resume']);
    expect(state.people.me?.name).toBe('Ann');
  });

  test('C58 is followed to another port', () => {
    const moved = { ...on, port: 8444 };
    const { state, checked } = play(hosting(), restarting, lost, { type: 'hosting.changed', state: moved });
    expect(checked).toEqual(['127.0.0.1:8444']);
    const there = play(state, trusted('127.0.0.1:8444', '127.0.0.1:8444'));
    expect(there.state.connection).toMatchObject({ socketUrl: 'wss://127.0.0.1:8444/ws', wasOnline: true });
    expect(there.state.preferences.hostAddress).toBe('');
  });

  test('C58 that fails for good leads back to where one can choose', () => {
    const { state } = play(hosting(), restarting, {
      type: 'hosting.changed',
      state: { kind: 'failed', reason: 'crashed' },
    });
    expect(state.connection).toEqual({ phase: 'idle' });
  });

  test('C58 that stops is no loss for who is at another one', () => {
    const before = { ...online(), hosting: on };
    const { state } = play(before, { type: 'hosting.changed', state: { kind: 'off' } });
    expect(state.connection.phase).toBe('online');
    expect(state.people.me?.name).toBe('Ann');
  });
});
