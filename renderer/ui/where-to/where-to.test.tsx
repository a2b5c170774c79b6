// Where one chooses a host, as it is first drawn.
import { describe, expect, it } from 'vitest';
import type { Discovery, FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { newHosts } from './new-hosts.ts';
import { WhereTo } from './WhereTo.tsx';

const WAYS: Discovery['ways'] = { mdns: 'nothing', probe: 'searching', known: 'nothing' };
const start = initialState({ ...readPreferences(null), name: 'Ann' }, { kind: 'off' }, undefined);
const host = (change: Partial<FoundHost> = {}): FoundHost => ({
  name: 'Lab',
  fingerprint: 'a'.repeat(64),
  places: ['10.0.0.2:8443', '10.0.1.2:8443'],
  version: '1.0.0',
  isCompatible: true,
  ways: ['mdns'],
  standing: 'known',
  ...change,
});
const drawn = (discovery: Discovery | undefined, change: Partial<State> = {}) =>
  drawnOnce({ ...start, ...change, discovery }, <WhereTo hosting={start.hosting ?? { kind: 'off' }} />);
const withHosts = (...hosts: FoundHost[]) => drawn({ hosts, ways: WAYS });
const primaries = (markup: string) => markup.match(/<button[^>]*bg-accent text-on-accent[^>]*>/g) ?? [];

describe('where one chooses a host', () => {
  it('U46 with nobody found, starting here is the one large answer, and it is said that looking goes on', () => {
    const markup = drawn({ hosts: [], ways: WAYS }, { autoJoin: 'waiting' });
    expect(markup).toContain('Nearcall goes on looking');
    expect(withHosts()).toContain('Looking for hosts');
    for (const each of [markup, withHosts(), drawn(undefined)]) {
      expect(primaries(each)).toHaveLength(1);
      expect(primaries(each)[0]).toContain('data-testid="host"');
    }
  });

  it('U46 hosts that were found come first, with name, place and how well they are known', () => {
    const markup = withHosts(host(), host({ name: 'Office', fingerprint: 'b'.repeat(64), standing: 'new' }));
    expect(primaries(markup)).toHaveLength(1);
    expect(primaries(markup)[0]).toContain('aria-label="Join Lab at 10.0.0.2:8443"');
    for (const text of ['Lab', '10.0.0.2:8443', 'Joined before', 'Office', 'First time'])
      expect(markup).toContain(text);
    expect(markup).not.toContain('goes on looking');
  });

  it('U48 a stranger is warned of, and nothing on its card joins it', () => {
    const markup = withHosts(host({ standing: 'stranger' }));
    expect(markup).toContain('Not the one you know');
    expect(markup).toContain('data-testid="explain-host"');
    expect(markup).not.toContain('data-testid="join-host"');
    expect(primaries(markup)).toEqual([]);
  });

  it('U47 a host that doesn’t fit can’t be joined, and the side that must be updated is named', () => {
    const system = { version: '2.0.0' } as State['system'];
    const markup = drawn({ hosts: [host({ isCompatible: false })], ways: WAYS }, { system });
    expect(markup).toContain('older version 1.0.0');
    expect(markup).not.toContain('data-testid="join-host"');
  });

  it('U49 a network that blocks multicast is told without opening anything, each way and what came of it inside', () => {
    const blocked = drawn({ hosts: [], ways: { ...WAYS, mdns: 'blocked' } });
    expect(blocked).toContain('data-testid="multicast-blocked"');
    expect(withHosts()).not.toContain('data-testid="multicast-blocked"');
    expect(blocked).toMatch(/data-way="mdns" data-outcome="blocked"/);
    expect(blocked).toMatch(/data-way="probe" data-outcome="searching"/);
    expect(blocked).toMatch(/<ul[^>]*hidden/);
  });

  it('U46 only hosts that were not there before are said aloud', () => {
    const [lab, office] = [host(), host({ name: 'Office', fingerprint: 'b'.repeat(64) })];
    expect(newHosts([], [lab, office])).toEqual(['Lab', 'Office']);
    expect(newHosts([lab], [office, { ...lab, name: 'Laboratory' }])).toEqual(['Office']);
    expect(newHosts([lab, office], [lab])).toEqual([]);
  });
});
