import { expect, test } from 'vitest';
import { askKnownPlaces, type KnownPlace, knownPlaces } from './known-places.ts';

const [KEY, OTHER] = ['a'.repeat(64), 'b'.repeat(64)] as const;
const nowhere = () => false;
const at = (place: KnownPlace) => `${place.place.host}:${place.place.port}`;

test('D44 only hosts that were joined are asked, at local addresses only, and no name is looked up', () => {
  const pinnedKeys = {
    '10.0.0.5:8443': KEY,
    '[fd12::5]:8443': KEY,
    'lab.example.com:443': KEY,
    'lab.local:8443': KEY,
    '203.0.113.7:8443': KEY,
    '198.51.100.7:8443': KEY,
    '10.0.0.6:8443': OTHER,
  };
  const settings = { pinnedKeys, knownHosts: { [KEY]: { name: 'Lab', joinedMs: 5 } } };
  expect(knownPlaces(settings, nowhere).map(at)).toEqual(['10.0.0.5:8443', '[fd12::5]:8443']);
  // A network may have public addresses: one's own is local all the same.
  expect(knownPlaces(settings, (address) => address === '203.0.113.7').map(at)).toContain('203.0.113.7:8443');
});

test('D44 of many places sixteen are asked: those of the hosts joined last', () => {
  const keys = Array.from({ length: 30 }, (_, index) => index.toString(16).padStart(64, '0'));
  const settings = {
    pinnedKeys: Object.fromEntries(keys.map((key, index) => [`10.0.0.${index}:1`, key])),
    knownHosts: Object.fromEntries(keys.map((key, index) => [key, { name: `Host ${index}`, joinedMs: index }])),
  };
  const names = knownPlaces(settings, nowhere).map(({ name }) => name);
  expect(names).toEqual(Array.from({ length: 16 }, (_, index) => `Host ${29 - index}`));
});

test('D44 a place counts when it shows the key that was pinned, and no other', async () => {
  const places = ['right', 'wrong', 'silent'].map((host) => ({ place: { host, port: 1 }, key: KEY, name: 'Lab' }));
  const presented: Record<string, string> = { right: KEY, wrong: OTHER };
  const there: string[] = [];
  const signal = new AbortController().signal;
  await askKnownPlaces(
    places,
    async ({ host }) => presented[host],
    signal,
    ({ place }) => there.push(place.host),
  );
  expect(there).toEqual(['right']);
});
