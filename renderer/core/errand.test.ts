// Links, opened outside or pasted: what they lead to, and what becomes of a wish that can't be fulfilled at once.
import { describe, expect, test } from 'vitest';
import type { OpenedLink } from '../../app/bridge/system-facts.ts';
import type { Person, PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const bob: Person = { id: '@bbbbbbbb' as PersonId, name: 'Bob', status: 'free' };

function linkOf(path: '' | 'r/Lab' | 'p/Bob', key = KEY): OpenedLink {
  const [kind, name] = path.split('/');
  return {
    address: `nearcall://10.0.0.2:8443/${path}#${key}`,
    place: '10.0.0.2:8443',
    room: kind === 'r' ? name : undefined,
    person: kind === 'p' ? name : undefined,
  };
}

function play(start: State, ...events: Event[]): { state: State; effects: Effect[]; said: string[] } {
  let state = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, orders] = update(state, event, { nowMs: 7, freshId: 'fresh' });
    state = next;
    effects.push(...orders);
  }
  // Being busy is told as well, which is another rule's business.
  const said = effects.flatMap((one) =>
    one.type === 'sendToServer' && one.message.type !== 'status' ? [one.message.type] : [],
  );
  return { state, effects, said };
}

function trusted(address: string, fingerprint = KEY): Event {
  const verdict = { kind: 'trusted', socketUrl: 'wss://10.0.0.2:8443/ws', fingerprint, isFirstUse: true } as const;
  return { type: 'host.checked', address, verdict };
}

function loggedIn(...people: Person[]): Event {
  return {
    type: 'server.received',
    message: {
      type: 'login',
      success: true,
      session: 's'.repeat(22) as never,
      you: { id: '@aaaaaaaa' as PersonId, name: 'Ann', status: 'free' },
      people,
      rooms: [],
      host: { name: 'Lab', protocol: 1 },
    },
  };
}

const openedSocket: Event = { type: 'server.opened' };
const agreed: Event = { type: 'user.acceptedLink', media: 'audio' };
const opened = (link: OpenedLink): Event => ({ type: 'deepLink.opened', link });
const arrive = (address: string, ...people: Person[]) => [trusted(address), openedSocket, loggedIn(...people)];

const fresh = initialState({ ...readPreferences(null), name: 'Ann' }, { kind: 'off' }, undefined);
/** At the host of the links. */
const there = play(fresh, { type: 'user.enteredAddress', address: 'lab' }, ...arrive('lab', bob)).state;
/** At another host. */
const elsewhere = play(
  fresh,
  { type: 'user.enteredAddress', address: '10.0.0.9' },
  {
    type: 'host.checked',
    address: '10.0.0.9',
    verdict: { kind: 'trusted', socketUrl: 'wss://10.0.0.9:8443/ws', fingerprint: OTHER, isFirstUse: true },
  },
  openedSocket,
  loggedIn(),
).state;
const call = {
  phase: 'active',
  id: 'c1',
  party: { id: '@cccccccc', name: 'Cid' },
  link: 'connected',
  wasConnected: true,
  own: { hasCamera: true, isMuted: false },
  sinceMs: 0,
} as unknown as State['call'];

describe('a link that was opened', () => {
  test('C60 does nothing before the person agrees, and nothing after they refuse', () => {
    const asked = play(fresh, opened(linkOf('r/Lab')));
    expect(asked.effects).toEqual([]);
    expect(asked.state.openedLink).toEqual(linkOf('r/Lab'));
    const refused = play(asked.state, { type: 'user.refusedLink' });
    expect(refused).toMatchObject({ effects: [], state: { openedLink: undefined, connection: { phase: 'idle' } } });
  });

  test('C60 leads to its host, and then into its room, once', () => {
    const link = linkOf('r/Lab');
    const going = play(fresh, opened(link), agreed);
    expect(going.effects).toEqual([{ type: 'checkHost', address: link.address }]);
    const { state, said } = play(going.state, ...arrive(link.address));
    expect(said).toEqual(['login', 'ipaddr', 'join']);
    expect(state.room).toMatchObject({ phase: 'entering', name: 'Lab', own: { hasCamera: false } });
    expect(state.errand).toBeUndefined();
  });

  test('C60 calls the person it names as soon as one is where they are', () => {
    const link = linkOf('p/Bob');
    const { state, said } = play(fresh, opened(link), agreed, ...arrive(link.address, bob));
    expect(said).toEqual(['login', 'ipaddr', 'ring']);
    expect(state.call).toMatchObject({ phase: 'outgoing', party: { name: 'Bob' }, media: 'audio' });
  });

  test('C60 at the host one is at already is followed at once, by whatever address', () => {
    expect(play(there, opened(linkOf('p/Bob')), agreed).said).toEqual(['ring']);
    const other = { ...linkOf('r/Lab'), address: `nearcall://172.16.0.1:9000/r/Lab#${KEY}` };
    expect(play(there, opened(other), agreed).said).toEqual(['join']);
    const keyless = { ...linkOf('r/Lab'), address: 'https://10.0.0.2:8443/r/Lab' };
    expect(play(there, opened(keyless), agreed).said).toEqual(['join']);
    expect(play(there, opened(linkOf('')), agreed).effects).toEqual([]);
  });

  test('C60 waits for a host that is away for a moment, without leaving it', () => {
    const { state, effects } = play(there, { type: 'server.closed', retryInMs: 0 }, opened(linkOf('p/Bob')), agreed);
    expect(effects).toEqual([]);
    expect(play(state, openedSocket, loggedIn(bob)).said).toEqual(['resume', 'ipaddr', 'ring']);
  });

  test('C61 to another host says goodbye here, and shows who one was to nobody else', () => {
    const link = linkOf('');
    const going = play(elsewhere, opened(link), agreed);
    expect(going.said).toEqual(['bye']);
    expect(going.state.people).toEqual({ me: undefined, byId: {} });
    expect(play(going.state, trusted(link.address), openedSocket).said).toEqual(['login']);
  });

  test('C61 to another host leaves the room, and a call goes on', () => {
    const room = {
      phase: 'inside',
      name: 'Lab',
      members: [],
      invited: [],
      sinceMs: 0,
      me: {},
      own: {},
    } as unknown as State['room'];
    expect(play({ ...elsewhere, room }, opened(linkOf('')), agreed).state.room).toMatchObject({
      phase: 'ended',
      end: 'left',
    });
    expect(play({ ...elsewhere, call }, opened(linkOf('')), agreed).state.call).toBe(call);
  });

  test('C61 ends what runs only when the next thing begins', () => {
    const link = linkOf('p/Bob');
    const going = play({ ...elsewhere, call }, opened(link), agreed);
    expect(going.state.call).toBe(call);
    const { state, effects } = play(going.state, ...arrive(link.address, bob));
    expect(state.call).toMatchObject({ phase: 'outgoing', party: { name: 'Bob' } });
    expect(effects).toContainEqual({ type: 'sendToPeer', link: 'c1', message: { type: 'leave', call: 'c1' } });
    const absent = play(going.state, ...arrive(link.address));
    expect(absent.state.call).toBe(call);
  });

  test('C61 into the room or call one is in already changes nothing', () => {
    const room = {
      phase: 'inside',
      name: 'LAB',
      members: [],
      invited: [],
      me: {},
      own: {},
    } as unknown as State['room'];
    const inside = play({ ...there, room }, opened(linkOf('r/Lab')), agreed);
    expect([inside.effects, inside.state.room, inside.state.errand]).toEqual([[], room, undefined]);
    const talking = { ...call, party: { id: bob.id, name: 'Bob' } } as State['call'];
    expect(play({ ...there, call: talking }, opened(linkOf('p/Bob')), agreed).state.call).toBe(talking);
  });

  test('C61 to this computer’s own host goes the shortest way', () => {
    const hosting = { kind: 'on', name: 'Ann', urls: [], port: 8443, fingerprint: KEY } as const;
    const { effects } = play({ ...elsewhere, hosting }, opened(linkOf('')), agreed);
    expect(effects).toContainEqual({ type: 'checkHost', address: '127.0.0.1:8443' });
  });
});

describe('a wish that can’t be fulfilled', () => {
  const link = linkOf('p/Bob');
  const wishing = () => play(fresh, opened(link), agreed).state;

  test('C62 somebody who is not there is told, and nobody is called', () => {
    const { state, said } = play(wishing(), ...arrive(link.address));
    expect(said).toEqual(['login', 'ipaddr']);
    expect(state.errand).toBeUndefined();
    expect(state.notices).toMatchObject([{ kind: 'errand-failed', why: 'not-here', errand: { person: 'Bob' } }]);
  });

  test('C62 a host that does not answer within a minute is told, and nothing happens when it comes later', () => {
    const { timers } = wants(wishing());
    expect(timers).toMatchObject({ 'errand:7': 60_000 });
    const late = play(wishing(), { type: 'timer.fired', timer: 'errand:7' });
    expect(late.state.notices).toMatchObject([{ kind: 'errand-failed', why: 'no-host' }]);
    expect(play(late.state, ...arrive(link.address, bob)).said).toEqual(['login', 'ipaddr']);
  });

  test('C62 a second try within the minute still leads all the way', () => {
    const failed = play(wishing(), { type: 'host.checked', address: link.address, verdict: { kind: 'unreachable' } });
    expect(failed.state.connection).toMatchObject({ phase: 'failed', problem: { kind: 'unreachable' } });
    const { said } = play(failed.state, { type: 'user.pressedRetry' }, ...arrive(link.address, bob));
    expect(said).toEqual(['login', 'ipaddr', 'ring']);
  });

  test.for<Event>([
    { type: 'user.pressedDisconnect' },
    { type: 'user.pressedHost' },
    { type: 'user.enteredAddress', address: '10.0.0.9' },
    { type: 'user.pressedJoinHost', fingerprint: OTHER },
  ])('C62 it is dropped when the person chooses something else: %o', (choice) => {
    expect(play(wishing(), choice).state.errand).toBeUndefined();
  });

  test('C62 answering somebody who rings meanwhile drops it', () => {
    const ring = { type: 'ring', from: '@dddddddd', to: '@aaaaaaaa', call: 'c2', media: 'video', id: 'c2' } as never;
    const dan: Person = { ...bob, id: '@dddddddd' as PersonId, name: 'Dan' };
    const away = play(there, { type: 'server.received', message: { type: 'presence', came: [dan] } as never }).state;
    const ringing = play(away, { type: 'server.received', message: ring }).state;
    const { state } = play({ ...ringing, errand: wishing().errand }, { type: 'user.pressedAccept', media: 'audio' });
    expect(state.errand).toBeUndefined();
  });
});

describe('a link that was pasted', () => {
  const paste = (address: string) => play(fresh, { type: 'user.enteredAddress', address }).state;

  test('C35 one to a room leads into it, with the picture', () => {
    for (const address of ['https://10.0.0.2:8443/r/The%20lab?also=10.0.0.3:8443', linkOf('r/Lab').address]) {
      const { state, said } = play(paste(address), ...arrive(address));
      expect(said).toEqual(['login', 'ipaddr', 'join']);
      expect(state.room).toMatchObject({ phase: 'entering', own: { hasCamera: true } });
    }
  });

  test('C35 the room of a link whose host was not reached is not entered at another host', () => {
    const address = 'https://10.0.0.2:8443/r/Lab';
    const failed = play(paste(address), { type: 'host.checked', address, verdict: { kind: 'unreachable' } });
    const other = play(failed.state, { type: 'user.enteredAddress', address: '10.0.0.9' }, ...arrive('10.0.0.9'));
    expect(other.said).toEqual(['login', 'ipaddr']);
    expect(other.state.room.phase).toBe('none');
  });

  test('C60 one to a person offers to call them, and calls when that is agreed to', () => {
    const address = 'nearcall://10.0.0.2:8443/p/b%6Fb';
    const asking = play(paste(address), ...arrive(address, bob));
    expect(asking.said).toEqual(['login', 'ipaddr']);
    expect(asking.state).toMatchObject({ openedLink: { person: 'bob' }, errand: undefined });
    expect(play(asking.state, agreed).said).toEqual(['ring']);
  });

  test.for(['nearcall://10.0.0.2/p/%E0%A4%A', 'https://10.0.0.2/r/%40x', '10.0.0.2:8443'])(
    'C60 what names nobody asks for nothing: %s',
    (address) => {
      expect(paste(address).errand).toBeUndefined();
    },
  );
});
