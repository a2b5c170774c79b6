// One event as a line: its type, ids as stand-ins, words from closed lists, numbers. Names, texts, addresses and tokens have no way into
// it: what isn't listed here is left out. Pure.
import type { Event } from '../../core/events.ts';
import type { Aliases } from './aliases.ts';
import { word } from './words.ts';

/** What an id of this key stands for. Links of calls carry the call's id. */
const IDS = {
  person: 'person',
  from: 'person',
  to: 'person',
  me: 'person',
  call: 'call',
  link: 'call',
  room: 'room',
  fingerprint: 'host',
  key: 'host',
} as const;

const WORDS: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'code',
  're',
  'reason',
  'state',
  'phase',
  'status',
  'why',
  'end',
  'problem',
  'device',
  'pane',
  'media',
  'update',
  'camera',
  'microphone',
]);

/** Worth a look inside, two deep. */
const PARTS: ReadonlySet<string> = new Set([
  'message',
  'signal',
  'press',
  'outcome',
  'result',
  'verdict',
  'state',
  'problem',
  'camera',
  'microphone',
  'report',
]);

/** Every second, for every link and tile: they would push everything else out, and their sum is in the report. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'link.measured',
  'file.moved',
  'page.sizedTile',
  'page.sizedScreen',
  'page.drewPip',
  'user.pointed',
  'screens.listed',
  'recording.grew',
]);

export function isWorthALine(event: Event): boolean {
  const isPointing = event.type === 'link.received' && event.message.type === 'pointer';
  return !isPointing && !LEFT_OUT.has(event.type);
}

export function eventLine(event: Event, alias: Aliases): string {
  const { type, ...rest } = event;
  const facts = type === 'timer.fired' ? timerFacts(event, alias) : factsOf(rest, alias, 2);
  return [type, ...facts].join(' ');
}

// `ring:CALL`, `member:@PERSON`, `login:3`
function timerFacts(event: Event, alias: Aliases): readonly string[] {
  const [name = '', id = ''] = event.type === 'timer.fired' ? event.timer.split(':', 2) : [];
  if (id === '') return [word(name)];
  return [word(name), /^\d{1,6}$/.test(id) ? id : alias(id.startsWith('@') ? 'person' : 'call', id)];
}

function factsOf(object: object, alias: Aliases, depth: number): readonly string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const fact = factOf(key, value, alias, depth);
    return fact === undefined ? [] : [fact];
  });
}

function factOf(key: string, value: unknown, alias: Aliases, depth: number): string | undefined {
  if (!isOurKey(key)) return undefined;
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return `${key}=${value}`;
    case 'string':
      if (key in IDS) return `${key}=${idOf(key as keyof typeof IDS, value, alias)}`;
      return WORDS.has(key) ? `${key}=${word(value)}` : undefined;
    case 'object':
      if (Array.isArray(value)) return `${key}=[${value.length}]`;
      if (value === null || depth === 0 || !PARTS.has(key)) return undefined;
      return `${key}={${factsOf(value, alias, depth - 1).join(' ')}}`;
    default:
      return undefined;
  }
}

// Keys are ours but in records, whose keys may be names.
function isOurKey(key: string): boolean {
  return /^[a-z][A-Za-z]{0,30}$/.test(key);
}

// A room is addressed as `#name`.
function idOf(key: keyof typeof IDS, id: string, alias: Aliases): string {
  return alias(id.startsWith('#') ? 'room' : IDS[key], id.replace(/^#/, '').toLowerCase());
}
