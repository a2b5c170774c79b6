import { decode, encode, type Packet } from 'dns-packet';
import { expect, test } from 'vitest';
import { type HostFacts, ownFacts } from './host-facts.ts';
import { type Heard, readService } from './read-service.ts';
import {
  announcementOf,
  answerTo,
  goodbyeOf,
  instanceOf,
  legacyAnswer,
  recordsOf,
  SERVICE,
} from './service-records.ts';

const KEY = `a1b2c3d4e5f6${'0'.repeat(52)}`;
const LAB = ownFacts('Lab', KEY, 8444);
const ADDRESSES = ['10.0.0.5', 'fd12::5'];
const anywhere = () => true;

function overTheWire(packet: Packet): Packet {
  return decode(encode(packet));
}

function heard(packet: Packet): Heard {
  return readService(overTheWire(packet), anywhere);
}

function asking(name: string, type: 'PTR' | 'SRV' | 'A' | 'AAAA' | 'TXT', answers: Packet['answers'] = []): Packet {
  return { type: 'query', questions: [{ name, type }], answers };
}

test('S67 what a host says of itself arrives as it was said, with the addresses of that adapter', () => {
  expect(heard(announcementOf(LAB, ADDRESSES))).toEqual({ here: [{ ...LAB, addresses: ADDRESSES }], gone: [] });
  expect(heard(announcementOf(LAB, ['192.168.1.5'])).here[0]?.addresses).toEqual(['192.168.1.5']);
});

test('S67 the label of a host is its name and its key; a long name is cut between characters, within 63 bytes', () => {
  expect(instanceOf(LAB)).toBe(`Lab (a1b2c3).${SERVICE}`);
  for (const name of ['近聊'.repeat(40), '👩‍👩‍👧‍👦'.repeat(7), 'a'.repeat(80), 'é'.repeat(80), 'Dr. Smith']) {
    const facts = ownFacts(name, KEY, 1);
    const [label = '', ...rest] = instanceOf(facts).split('.');
    expect(rest.join('.')).toBe(SERVICE);
    expect(Buffer.byteLength(label)).toBeLessThanOrEqual(63);
    const shown = label.slice(0, -' (a1b2c3)'.length);
    expect(name.replaceAll('.', ' ').startsWith(shown)).toBe(true);
    expect(shown.endsWith('\u200d')).toBe(false);
    // The whole name comes in the text.
    expect(heard(announcementOf(facts, ADDRESSES)).here).toMatchObject([{ name, port: 1 }]);
  }
});

test('S67 a host whose name could not be shown to others is told of under another one', () => {
  expect(ownFacts('\u202egnol', KEY, 1).name).toBe('Nearcall');
  expect(ownFacts('  Lab ', KEY, 1).name).toBe('Lab');
});

test('S64 every question about the host is answered, with all of its records', () => {
  const names = recordsOf(LAB, ADDRESSES).map(({ name }) => name);
  const target = names.find((name) => name.startsWith('nearcall-')) ?? '';
  const questions = [
    asking(SERVICE, 'PTR'),
    asking(SERVICE.toUpperCase(), 'PTR'),
    asking('_services._dns-sd._udp.local', 'PTR'),
    asking(instanceOf(LAB), 'SRV'),
    asking(instanceOf(LAB), 'TXT'),
    asking(target, 'A'),
    asking(target, 'AAAA'),
    { questions: [{ name: SERVICE, type: 'ANY' as never }] },
  ];
  for (const question of questions) expect(answerTo(question, LAB, ADDRESSES)).toEqual(announcementOf(LAB, ADDRESSES));
  for (const other of [asking('_http._tcp.local', 'PTR'), asking('vm.local', 'A'), asking(SERVICE, 'A'), {}])
    expect(answerTo(other, LAB, ADDRESSES)).toBeUndefined();
});

test('S64 who knows the host already is not answered, unless that will soon be forgotten', () => {
  const known = (ttl: number, data = instanceOf(LAB)) =>
    asking(SERVICE, 'PTR', [{ type: 'PTR', name: SERVICE, ttl, data }]);
  expect(answerTo(known(4_000), LAB, ADDRESSES)).toBeUndefined();
  expect(answerTo(known(2_000), LAB, ADDRESSES)).toBeDefined();
  expect(answerTo(known(4_000, `Other (000000).${SERVICE}`), LAB, ADDRESSES)).toBeDefined();
});

test('S66 an answer to a program without multicast DNS repeats its question and is kept for 10 s', () => {
  const question = { ...asking(SERVICE, 'PTR'), id: 4711 };
  const answer = overTheWire(legacyAnswer(announcementOf(LAB, ADDRESSES), question));
  expect(answer).toMatchObject({ id: 4711, questions: [{ name: SERVICE, type: 'PTR' }] });
  for (const record of answer.answers ?? []) expect(record).toMatchObject({ ttl: 10, flush: false });
});

test('S68 a goodbye takes back the host, and leaves the kind of service to the others', () => {
  const goodbye = goodbyeOf(LAB, ADDRESSES);
  expect(heard(goodbye)).toEqual({ here: [], gone: [KEY] });
  expect(goodbye.answers?.every((record) => 'ttl' in record && record.ttl === 0)).toBe(true);
  expect(goodbye.answers?.map(({ name }) => name)).not.toContain('_services._dns-sd._udp.local');
});

test('S72 what does not fit is no host: each field, a part that is missing, an address that leads elsewhere', () => {
  const broken: Partial<Record<keyof HostFacts, unknown>>[] = [
    { name: '\u202egnol' },
    { name: '' },
    { name: 'x'.repeat(81) },
    { key: KEY.toUpperCase() },
    { key: KEY.slice(1) },
    { version: '1.2.3; rm' },
    { version: `1.2.${'3'.repeat(90)}` },
    { protocol: -1 },
    { port: 0 },
  ];
  for (const change of broken) {
    const facts = { ...LAB, ...change } as HostFacts;
    expect([change, heard(announcementOf(facts, ADDRESSES)).here]).toEqual([change, []]);
  }
  const { answers = [] } = announcementOf(LAB, ADDRESSES);
  for (const type of ['PTR', 'SRV', 'TXT'])
    expect(heard({ type: 'response', answers: answers.filter((record) => record.type !== type) }).here).toEqual([]);
  expect(readService({ answers }, () => false).here).toEqual([]);
  expect(readService({ answers }, (address) => address !== 'fd12::5').here[0]?.addresses).toEqual(['10.0.0.5']);
});

test('S72 one packet tells of 16 hosts with 8 addresses each at most', () => {
  const many = Array.from({ length: 40 }, (_, index) => index.toString(16).padStart(64, '0'));
  const addresses = Array.from({ length: 30 }, (_, index) => `10.0.0.${index}`);
  const answers = many.flatMap((key) => recordsOf({ ...LAB, key, name: `Host ${key.slice(-2)}` }, addresses));
  // Keys that begin alike have one label: theirs would be one host's.
  const { here } = readService({ answers }, anywhere);
  expect(here.length).toBeLessThanOrEqual(16);
  for (const host of here) expect(host.addresses).toHaveLength(8);
});
