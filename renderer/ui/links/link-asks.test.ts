import { describe, expect, it } from 'vitest';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import type { OpenedLink } from '../../../app/bridge/system-facts.ts';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { askOf, costsOf, hostNameOf, standingOf } from './link-asks.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const start = initialState({ ...readPreferences(null), name: 'Ann' }, { kind: 'off' }, undefined);
const bob = { id: '@bbbbbbbb' as PersonId, name: 'Bob', status: 'free' } as const;
const at = (key: string): State => ({
  ...start,
  people: { me: undefined, byId: { [bob.id]: bob } },
  connection: { phase: 'online', address: 'x', socketUrl: 'wss://10.0.0.2:8443/ws', hostName: 'Lab', urls: [], key },
});
const link = (change: Partial<OpenedLink> = {}): OpenedLink => ({
  address: `nearcall://10.0.0.2:8443/#${KEY}`,
  place: '10.0.0.2:8443',
  room: undefined,
  person: undefined,
  ...change,
});
const finding = (change: Partial<FoundHost>): State => ({
  ...start,
  discovery: {
    ways: { mdns: 'found', probe: 'found', known: 'nothing' },
    hosts: [
      {
        name: 'Lab',
        fingerprint: KEY,
        places: ['10.0.0.2:8443'],
        version: '1.0.0',
        isCompatible: true,
        ways: ['mdns'],
        standing: 'new',
        ...change,
      },
    ],
  },
});
const call = { phase: 'active', party: { id: '@cccccccc', name: 'Cid' } } as unknown as State['call'];
const inside = (name: string) => ({ phase: 'inside', name }) as unknown as State['room'];
const kinds = (state: State, what: OpenedLink) => costsOf(state, what).map(({ kind, name }) => [kind, name]);

describe('a link that was opened', () => {
  it('U50 it is said what the link asks for, as things stand', () => {
    expect(askOf(start, link())).toBe('host');
    expect(askOf(at(KEY), link())).toBe('here');
    expect(askOf(at(KEY), link({ room: 'Lab' }))).toBe('room');
    expect(askOf(start, link({ person: 'Bob' }))).toBe('call');
    expect(askOf(at(KEY), link({ person: 'bob' }))).toBe('call');
    expect(askOf(at(KEY), link({ person: 'Dan' }))).toBe('absent');
    expect(askOf(at(OTHER), link({ person: 'Dan' }))).toBe('call');
    expect(askOf(at(KEY), link({ person: 'ANN' }))).toBe('self');
  });

  it('U51 how well its host is known follows from the key, never from the name or the place', () => {
    expect(standingOf(at(KEY), link())).toBe('here');
    expect(standingOf(at(OTHER), link())).toBe('unseen');
    expect(standingOf(start, link({ address: 'https://10.0.0.2:8443/' }))).toBe('unseen');
    for (const standing of ['known', 'new', 'stranger'] as const) {
      expect(standingOf(finding({ standing }), link())).toBe(standing);
    }
    expect(standingOf(finding({ isCompatible: false }), link())).toBe('incompatible');
    expect(standingOf(finding({ fingerprint: OTHER, standing: 'known' }), link())).toBe('unseen');
    expect(standingOf({ ...start, preferences: { ...start.preferences, hostKey: KEY } }, link())).toBe('known');
  });

  it('U51 its host is called by the name one knows it by, and by no other', () => {
    expect(hostNameOf(start, link())).toBeUndefined();
    expect(hostNameOf(finding({}), link())).toBe('Lab');
    expect(hostNameOf(finding({ fingerprint: OTHER }), link())).toBeUndefined();
    expect(hostNameOf(at(KEY), link())).toBe('Lab');
  });

  it('U52 whatever agreeing would end is said before, and what goes on too', () => {
    expect(kinds(start, link({ room: 'Lab' }))).toEqual([]);
    expect(kinds(at(OTHER), link())).toEqual([['leaves', 'Lab']]);
    expect(kinds({ ...at(OTHER), call }, link())).toEqual([
      ['leaves', 'Lab'],
      ['callGoesOn', 'Cid'],
    ]);
    expect(kinds({ ...at(KEY), call }, link({ person: 'Bob' }))).toEqual([['callEnds', 'Cid']]);
    expect(kinds({ ...at(KEY), room: inside('Office') }, link({ room: 'Lab' }))).toEqual([['roomEnds', 'Office']]);
    expect(kinds({ ...at(KEY), room: inside('call-x') }, link({ room: 'Lab' }))).toEqual([['groupEnds', '']]);
    expect(kinds({ ...at(KEY), room: inside('LAB') }, link({ room: 'Lab' }))).toEqual([]);
    const own: State = {
      ...at(OTHER),
      hosting: { kind: 'on', name: 'Ann', urls: [], port: 8443, fingerprint: OTHER },
      connection: {
        phase: 'online',
        address: '127.0.0.1:8443',
        socketUrl: 'wss://127.0.0.1:8443/ws',
        hostName: 'Ann',
        urls: [],
        key: OTHER,
      },
    };
    expect(kinds(own, link())).toEqual([
      ['leaves', 'Ann'],
      ['hosting', ''],
    ]);
  });
});
