import { expect, test } from 'vitest';
import { EXPIRE_MS, expire, forget, type SeenHosts, type Sighting, see } from './seen-hosts.ts';

const keyOf = (index: number) => index.toString(16).padStart(64, '0');
const nobodyKnown = () => false;
const NONE: SeenHosts = new Map();

function sighting(change: Partial<Sighting> = {}): Sighting {
  return {
    way: 'mdns',
    key: keyOf(1),
    name: 'Lab',
    version: '1.2.3',
    protocol: 1,
    places: ['10.0.0.5:8443'],
    source: '10.0.0.5',
    ...change,
  };
}

function seeAll(sightings: readonly Sighting[], nowMs = 0, isKnown: (key: string) => boolean = nobodyKnown): SeenHosts {
  return sightings.reduce((hosts, one) => see(hosts, one, nowMs, isKnown), NONE);
}

test('D40 one key is one host, whatever ways and networks it is seen by', () => {
  const hosts = seeAll([
    sighting(),
    sighting({ way: 'probe', source: '192.168.1.5', places: ['192.168.1.5:8443'] }),
    sighting({ places: ['192.168.1.5:8443'] }),
    sighting({ way: 'known', name: 'Old name', version: undefined, protocol: undefined }),
  ]);
  expect([...hosts.keys()]).toEqual([keyOf(1)]);
  const host = hosts.get(keyOf(1));
  expect(host).toMatchObject({ name: 'Lab', version: '1.2.3', protocol: 1 });
  expect([...(host?.byWay.mdns?.keys() ?? [])].sort()).toEqual(['10.0.0.5:8443', '192.168.1.5:8443']);
  expect([...(host?.byWay.probe?.keys() ?? [])]).toEqual(['192.168.1.5:8443']);
});

test('D42 a host, a way and a place go when they were not seen again, and not before', () => {
  let hosts = seeAll([sighting(), sighting({ way: 'probe' }), sighting({ places: ['10.9.0.5:8443'] })]);
  hosts = see(hosts, sighting(), 30_000, nobodyKnown);
  const at = (nowMs: number) => expire(hosts, (seenMs) => nowMs - seenMs < EXPIRE_MS).get(keyOf(1));
  expect(at(EXPIRE_MS - 1)?.byWay.probe?.size).toBe(1);
  expect(at(EXPIRE_MS)?.byWay.probe).toBeUndefined();
  expect([...(at(EXPIRE_MS)?.byWay.mdns?.keys() ?? [])]).toEqual(['10.0.0.5:8443']);
  expect(at(30_000 + EXPIRE_MS)).toBeUndefined();
});

test('D42 a place that is asked only while nothing else tells of its host counts as long as anything does', () => {
  let hosts = seeAll([sighting({ way: 'known' })]);
  hosts = see(hosts, sighting({ way: 'probe' }), 60_000, nobodyKnown);
  const at = (nowMs: number) => expire(hosts, (seenMs) => nowMs - seenMs < EXPIRE_MS).get(keyOf(1));
  expect(Object.keys(at(70_000)?.byWay ?? {})).toEqual(['probe', 'known']);
  expect(at(60_000 + EXPIRE_MS)).toBeUndefined();
  expect(expire(seeAll([sighting({ way: 'known' })]), () => false).size).toBe(0);
});

test('D42 a goodbye takes a host away at once, by every way', () => {
  const hosts = seeAll([sighting(), sighting({ way: 'probe' }), sighting({ key: keyOf(2) })]);
  expect([...forget(hosts, keyOf(1)).keys()]).toEqual([keyOf(2)]);
  expect(forget(hosts, keyOf(3))).toBe(hosts);
});

test('D44 a flood of made-up hosts fills 16 places of one address and 64 in all', () => {
  const flood = (source: (index: number) => string) =>
    Array.from({ length: 5_000 }, (_, index) => sighting({ key: keyOf(index), source: source(index) }));
  expect(seeAll(flood(() => '10.0.0.66')).size).toBe(16);
  const full = seeAll(flood((index) => `10.0.${index >> 8}.${index & 255}`));
  expect(full.size).toBe(64);
  const wanderer = seeAll(
    Array.from({ length: 5_000 }, (_, index) => sighting({ places: [`10.0.${index >> 8}.${index & 255}:1`] })),
  );
  expect(wanderer.get(keyOf(1))?.byWay.mdns?.size).toBe(8);
});

test('D44 a host that was joined before finds room in any flood', () => {
  const isKnown = (key: string) => key === keyOf(7_777);
  const flood = Array.from({ length: 200 }, (_, index) => sighting({ key: keyOf(index), source: `10.0.0.${index}` }));
  const hosts = seeAll([...flood, sighting({ key: keyOf(7_777), source: '10.0.0.1' })], 0, isKnown);
  expect(hosts.size).toBe(64);
  expect(hosts.has(keyOf(7_777))).toBe(true);
  const later = seeAll([sighting({ key: keyOf(7_777) }), ...flood], 0, isKnown);
  expect(later.has(keyOf(7_777))).toBe(true);
});
