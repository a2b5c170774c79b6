import { expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';
import { type Acquaintances, foundHosts } from './found-hosts.ts';
import { type SeenHosts, type Sighting, see } from './seen-hosts.ts';

const [ONE, TWO, THREE, FOUR] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
];
const NOBODY: Acquaintances = { knownHosts: {}, ownKey: undefined, isNear: (place) => place.startsWith('10.0.0.') };

function seeAll(...sightings: (Partial<Sighting> & { key: string; name: string })[]): SeenHosts {
  const base = {
    way: 'mdns',
    version: '1.2.3',
    protocol: PROTOCOL_VERSION,
    places: ['10.0.0.5:1'],
    source: '',
  } as const;
  return sightings.reduce(
    (hosts, one) => see(hosts, { ...base, source: one.key, ...one }, 0, () => false),
    new Map() as SeenHosts,
  );
}

test('D40 places come best first: in one’s own network, then where it answered, IPv4 before IPv6', () => {
  const hosts = seeAll(
    { key: ONE, name: 'Lab', places: ['[fd12::5]:1', '172.17.0.1:1', '10.0.0.7:1', '10.0.0.6:1'] },
    { key: ONE, name: 'Lab', way: 'probe', places: ['10.0.0.6:1'] },
  );
  const [found] = foundHosts(hosts, NOBODY);
  expect(found?.places).toEqual(['10.0.0.6:1', '10.0.0.7:1', '172.17.0.1:1', '[fd12::5]:1']);
  expect(found?.ways).toEqual(['mdns', 'probe']);
});

test('D40 this computer’s own host is nobody to be found', () => {
  const hosts = seeAll({ key: ONE, name: 'Mine' }, { key: TWO, name: 'Yours' });
  expect(foundHosts(hosts, { ...NOBODY, ownKey: ONE }).map(({ name }) => name)).toEqual(['Yours']);
});

test('D41 a host is known by its key; a known name under another key is a stranger’s; known ones come first', () => {
  const hosts = seeAll(
    { key: ONE, name: 'ＬＡＢ' },
    { key: TWO, name: 'Zoo' },
    { key: THREE, name: 'Bar' },
    { key: FOUR, name: 'Attic' },
  );
  const knownHosts = { [TWO]: { name: 'Zoo' }, ['9'.repeat(64)]: { name: 'Lab' } };
  const found = foundHosts(hosts, { ...NOBODY, knownHosts });
  expect(found.map(({ name, standing }) => [name, standing])).toEqual([
    ['Zoo', 'known'],
    ['Attic', 'new'],
    ['Bar', 'new'],
    ['ＬＡＢ', 'stranger'],
  ]);
  // A known host may take the name of another known one: its key is what counts.
  const renamed = foundHosts(seeAll({ key: TWO, name: 'Lab' }), { ...NOBODY, knownHosts });
  expect(renamed).toMatchObject([{ standing: 'known' }]);
});

test('D41 a host of another protocol is shown as such, and one that told none is not', () => {
  const found = foundHosts(
    seeAll(
      { key: ONE, name: 'A', protocol: PROTOCOL_VERSION + 1 },
      { key: TWO, name: 'B', way: 'known', protocol: undefined, version: undefined },
    ),
    NOBODY,
  );
  expect(found).toMatchObject([
    { isCompatible: false, version: '1.2.3' },
    { isCompatible: true, version: '' },
  ]);
});
