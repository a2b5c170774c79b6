// What a page that was taken over might send over the bridge: for every channel an honest list of arguments, spoiled in every way there
// is. Each spoiled list breaks the contract for certain, so each must be refused.
import type { BoxCalls, BridgeCalls } from '../../app/bridge/contract.ts';

type ArgumentsOf<Calls> = {
  readonly [C in keyof Calls]: Calls[C] extends (...args: infer A) => unknown ? A : never;
};

/** The compiler asks for a line here whenever the contract grows. */
export const HONEST: ArgumentsOf<BridgeCalls & BoxCalls> = {
  'hosting.start': ['Lab'],
  'hosting.stop': [],
  'hosting.state': [],
  'hosts.check': ['192.168.1.20:8443'],
  'hosts.forget': ['192.168.1.20:8443'],
  'hosts.forgetAll': ['a'.repeat(64)],
  'hosts.joined': [{ fingerprint: 'a'.repeat(64), name: 'Lab' }],
  'discovery.state': [],
  'discovery.search': [],
  'preferences.read': [],
  'preferences.write': ['{}'],
  'shell.show': [
    {
      language: 'en',
      appearance: 'system',
      hostName: 'Lab',
      call: { kind: 'incoming', id: 'ring-1', name: 'Bob', hasVideo: true, room: undefined },
      missedCount: 1,
      missed: { id: 'ring-0', name: 'Cat', hasVideo: false },
      progress: 0.5,
      isDoNotDisturb: false,
    },
  ],
  'shell.isSeen': [],
  'system.state': [],
  'system.change': [{ closesToTray: true }],
  'system.openSettings': ['camera'],
  'firewall.allow': [],
  'update.check': [],
  'update.install': [],
  'update.openPage': [],
  'screens.list': [],
  'screens.choose': [{ id: 'screen:1:0', hasSound: false }],
  'report.save': ['a report'],
  'recordings.choose': [],
  'recordings.open': ['Nearcall 2026-11-21 09.05.07.mp4'],
  'recordings.reopen': ['Nearcall 2026-11-21 09.05.07.mp4'],
  'recordings.put': [1, 0, new Uint8Array(1)],
  'recordings.read': [1, 0, 1],
  'recordings.write': [1, 0, new Uint8Array(1)],
  'recordings.sizeOf': [1],
  'recordings.finish': [1, true],
  'recordings.drop': [1],
  'recordings.left': [],
  'received.choose': [],
  'received.open': ['t-9', ['trip', 'a.jpg']],
  'received.append': [1, new Uint8Array(1)],
  'received.close': [1],
  'received.discard': ['t-9'],
  'received.show': ['t-9'],
  'files.offer': [65_536],
  'files.withdraw': [`/files/${'a'.repeat(43)}`],
  'files.give': ['7d4f0f4e-5c1b-4c4a-9a57-0b8f5a7c9e11', new Uint8Array(8)],
  'files.open': [
    { places: ['192.168.1.20:50123'], fingerprint: 'a'.repeat(64), path: `/files/${'a'.repeat(43)}` },
    65_536,
  ],
  'files.read': ['7d4f0f4e-5c1b-4c4a-9a57-0b8f5a7c9e11'],
  'files.close': ['7d4f0f4e-5c1b-4c4a-9a57-0b8f5a7c9e11'],
  'files.post': [
    { places: ['192.168.1.20:8443'], fingerprint: 'a'.repeat(64), path: `/streams/${'a'.repeat(43)}` },
    { atByte: 0, isLast: true, bytes: new Uint8Array(8) },
  ],
  'files.stopPosting': [`/streams/${'a'.repeat(43)}`],
  'deepLink.first': [],
  'box.state': [],
  'box.press': [{ kind: 'accept', id: 'ring-1', hasVideo: true }],
};

/** Longer than anything the contract takes, a report included. */
const ENDLESS = 'x'.repeat(4_000_001);

/** None of these is a value that any part of the contract takes. */
const STRANGE: readonly ((random: () => number) => unknown)[] = [
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 1.5,
  () => 10n ** 30n,
  () => null,
  () => ENDLESS,
  () => [],
  () => [['Lab']],
  () => new Map([['kind', 'show']]),
  () => new Date(0),
  () => new Uint8Array(8),
  () => ({ length: 4, 0: 'L' }),
  () => ({ valueOf: 'Lab', toString: 'Lab' }),
  () => JSON.parse('{"__proto__":{"kind":"show","isAdmin":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  (random) => nested(2 + Math.floor(random() * 200)),
  (random) => ({ [`field-${Math.floor(random() * 1e6)}`]: random() }),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : { inner: nested(depth - 1) };
}

/** @param random from 0 to 1, seeded, so that a list that got through can be made again. */
export function* hostileLists(honest: readonly unknown[], random: () => number): Generator<readonly unknown[]> {
  yield [...honest, undefined];
  yield [...honest, 'more'];
  if (honest.length > 0) yield [];
  for (const strange of STRANGE) {
    const [, ...rest] = honest;
    yield honest.length > 0 ? [strange(random), ...rest] : [strange(random)];
  }
  const [first] = honest;
  if (typeof first !== 'object' || first === null) return;
  yield [{ ...first, isAdmin: true }];
  yield [Object.defineProperty({ ...first }, '__proto__', { value: { isAdmin: true }, enumerable: true })];
  for (const path of pathsOf(first)) {
    const strange = STRANGE[Math.floor(random() * STRANGE.length)] ?? (() => null);
    yield [changed(first, path, strange(random))];
  }
}

/** The way to every field, inner ones too. */
function pathsOf(value: object): string[][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...(typeof inner === 'object' && inner !== null ? pathsOf(inner).map((path) => [key, ...path]) : []),
  ]);
}

function changed(value: object, [key = '', ...path]: readonly string[], next: unknown): object {
  const inner = (value as Record<string, unknown>)[key];
  return { ...value, [key]: path.length > 0 ? changed(inner as object, path, next) : next };
}
