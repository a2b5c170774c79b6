// A host as records of DNS-SD (RFC 6763), and which questions they answer. Pure: it never sends anything.
import type { Answer, Packet, Question, StringAnswer } from 'dns-packet';
import type { HostFacts } from './host-facts.ts';

export const SERVICE = '_nearcall._tcp.local';
/** Asked by programs that list every kind of service (RFC 6763, 9). */
const ALL_SERVICES = '_services._dns-sd._udp.local';
/** RFC 6762, 10: 120 s for what names an address, 75 min for the rest. */
const TTL_S = { address: 120, other: 4_500 } as const;
/** RFC 6762, 6.7: who does not speak multicast DNS must not keep an answer for long. */
const LEGACY_TTL_S = 10;
const LABEL_MAX_BYTES = 63;
const TEXT_MAX_BYTES = 255;

/** @param addresses of the adapter that the records are sent on, and of no other: elsewhere they lead nowhere. */
export function recordsOf(facts: HostFacts, addresses: readonly string[]): Answer[] {
  const instance = instanceOf(facts);
  const target = targetOf(facts);
  const text = [
    'txtvers=1',
    `proto=${facts.protocol}`,
    `name=${cutToBytes(facts.name, TEXT_MAX_BYTES - 'name='.length)}`,
    `version=${facts.version}`,
    `key=${facts.key}`,
  ];
  return [
    { type: 'PTR', name: SERVICE, ttl: TTL_S.other, data: instance },
    { type: 'PTR', name: ALL_SERVICES, ttl: TTL_S.other, data: SERVICE },
    // The flush bit (RFC 6762, 10.2): these replace what was said before. Pointers are shared with other hosts.
    { type: 'SRV', name: instance, ttl: TTL_S.address, flush: true, data: { port: facts.port, target } },
    { type: 'TXT', name: instance, ttl: TTL_S.other, flush: true, data: text },
    ...addresses.map(
      (address): StringAnswer => ({
        type: address.includes(':') ? 'AAAA' : 'A',
        name: target,
        ttl: TTL_S.address,
        flush: true,
        data: address,
      }),
    ),
  ];
}

/** What is multicast when the host starts, or its addresses change, or somebody asked. */
export function announcementOf(facts: HostFacts, addresses: readonly string[]): Packet {
  return { type: 'response', answers: recordsOf(facts, addresses) };
}

/** The last word (RFC 6762, 10.1): the same records, to be forgotten; but for the kind of service, which other hosts are of, too. */
export function goodbyeOf(facts: HostFacts, addresses: readonly string[]): Packet {
  const records = recordsOf(facts, addresses).filter(({ name }) => name !== ALL_SERVICES);
  return { type: 'response', answers: records.map((record) => withTtl(record, 0)) };
}

/** @returns what to multicast; `undefined` when this was no question about this host, or whoever asked knows already. */
export function answerTo(query: Packet, facts: HostFacts, addresses: readonly string[]): Packet | undefined {
  const questions = (query.questions ?? []).filter((question) => isAboutUs(question, facts));
  if (questions.length === 0 || questions.every((question) => isKnownAlready(question, query, facts))) return undefined;
  // Everything in one packet, whatever was asked: who asks for one record wants the others next.
  return announcementOf(facts, addresses);
}

/** The same for a program that asked from another port than multicast DNS has: as name servers answer (RFC 6762, 6.7). */
export function legacyAnswer(answer: Packet, { id = 0, questions = [] }: Packet): Packet {
  const answers = (answer.answers ?? []).map((record) => ({ ...withTtl(record, LEGACY_TTL_S), flush: false }));
  return { type: 'response', id, questions, answers };
}

/**
 * `Lab (a1b2c3)._nearcall._tcp.local`: the key makes it this host's alone, so no two hosts ever fight for a name. The name itself is
 * in the TXT record; here it is cut, and has no dots, as those would be separators to most programs.
 */
export function instanceOf({ name, key }: HostFacts): string {
  const mark = ` (${key.slice(0, 6)})`;
  return `${cutToBytes(name.replaceAll('.', ' '), LABEL_MAX_BYTES - mark.length).trim()}${mark}.${SERVICE}`;
}

export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

// A name of its own: the machine's `.local` name belongs to avahi, Bonjour or Windows, which would take this for a conflict.
function targetOf({ key }: HostFacts): string {
  return `nearcall-${key.slice(0, 12)}.local`;
}

function isAboutUs({ name, type }: Question, facts: HostFacts): boolean {
  const isAsked = (...types: string[]) => String(type) === 'ANY' || types.includes(type);
  if (isSameName(name, SERVICE) || isSameName(name, ALL_SERVICES)) return isAsked('PTR');
  if (isSameName(name, instanceOf(facts))) return isAsked('SRV', 'TXT');
  return isSameName(name, targetOf(facts)) && isAsked('A', 'AAAA');
}

/** Known-answer suppression (RFC 6762, 7.1), for the one record that is asked for over and over. */
function isKnownAlready({ name }: Question, { answers = [] }: Packet, facts: HostFacts): boolean {
  return (
    isSameName(name, SERVICE) &&
    answers.some(
      (known) =>
        known.type === 'PTR' && isSameName(known.data, instanceOf(facts)) && (known.ttl ?? 0) >= TTL_S.other / 2,
    )
  );
}

function withTtl(record: Answer, ttlS: number): Answer {
  return record.type === 'OPT' ? record : { ...record, ttl: Math.min(ttlS, record.ttl ?? ttlS) };
}

/** @returns as many whole characters as fit, as a person counts characters. */
function cutToBytes(text: string, maxBytes: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(cut + segment) > maxBytes) break;
    cut += segment;
  }
  return cut;
}
