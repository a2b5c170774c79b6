import { expect, test } from 'vitest';
import { SERVER_EXAMPLES } from '../../signaling/protocol/examples.ts';
import type { Event } from '../core/events.ts';
import { readPreferences } from '../core/preferences.ts';
import { initialState, type State } from '../core/state.ts';
import { createDiagnostics } from './diagnostics.ts';

const AT_MS = Date.UTC(2026, 10, 21, 12);

/** The words that decide of what shape the rest is. Every other string may hold anything. */
const SHAPES = new Set(['phase', 'kind', 'type']);

/** The same thing with a secret in the place of every string, keys of records included, and how many there are. */
function hostile<T>(value: T): { readonly value: T; readonly count: number } {
  let count = 0;
  const secret = () => {
    count += 1;
    return `Zoë's SECRET-${count} \r\nv=0 192.168.1.20 #lab @k3jd9x2m`;
  };
  const poison = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return SHAPES.has(key) ? part : secret();
    if (Array.isArray(part)) return part.map((each) => poison(each, ''));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [/[^a-zA-Z]/.test(name) ? secret() : name, poison(each, name)]),
    );
  };
  return { value: poison(value, '') as T, count };
}

const party = { id: '@k3jd9x2m', name: 'Ann' };
const look = {
  atMs: AT_MS,
  path: {
    local: 'host',
    remote: 'relay',
    protocol: 'udp',
    relayProtocol: undefined,
    network: 'wifi',
    localAddress: '192.168.1.5:50000',
    remoteAddress: '192.168.1.6:50000',
  },
  roundTripMs: 3.4,
  roomBitsPerS: 4_000_000,
  audioIn: { bitsPerS: 40_000, lossRatio: 0.015, jitterMs: 4, concealedRatio: 0 },
  videoIn: {
    bitsPerS: 1_700_000,
    lossRatio: 0,
    jitterMs: 8,
    width: 1_280,
    height: 720,
    framesPerS: 30,
    codec: 'H264',
    freezes: 0,
    freezesInAll: 2,
    bufferMs: 20,
  },
  audioOut: { bitsPerS: 40_000, lossRatio: undefined, jitterMs: undefined },
  videoOut: {
    bitsPerS: 1_700_000,
    lossRatio: 0,
    jitterMs: 8,
    width: 1_280,
    height: 720,
    framesPerS: 30,
    codec: 'VP9',
    limitedBy: 'nothing',
    encodeMs: 6,
  },
};

/** A page in the middle of everything. */
const busy = {
  ...initialState(
    readPreferences(JSON.stringify({ name: 'Ann', hostAddress: '192.168.1.20', language: 'zh' })),
    undefined,
    'x',
  ),
  connection: {
    phase: 'failed',
    address: '192.168.1.20',
    socketUrl: 'wss://192.168.1.20:8443/ws',
    problem: { kind: 'refused', code: 'name-taken' },
  },
  people: {
    me: { ...party, status: 'free' },
    byId: { '@b7m2pq4x': { id: '@b7m2pq4x', name: 'Bob', status: 'in-call' } },
  },
  session: {
    token: 'Zk3v9sQmT2xYw81LpaRnQw',
    heard: 7,
    acked: 7,
    confirmed: 2,
    unconfirmed: [{ type: 'message', to: 'Bob', text: 'hush' }],
    seen: ['a/b/c'],
  },
  call: {
    phase: 'active',
    id: 'call-1',
    party,
    role: 'caller',
    sinceMs: AT_MS,
    link: 'connected',
    wasConnected: true,
    own: { hasCamera: true, isMuted: false },
    theirs: undefined,
    view: undefined,
  },
  rooms: { lab: { name: 'Lab', settings: {}, members: ['@b7m2pq4x'] } },
  quality: { 'call-1': [look, look] },
  ice: { fromHost: [{ urls: ['turn:10.0.0.9:3478?transport=tcp'], username: 'u', credential: 'p' }], tests: {} },
  media: {
    report: {
      camera: { kind: 'on', deviceId: 'd', label: "Ann's camera" },
      microphone: { kind: 'failed', problem: 'in-use', label: 'Mic' },
      cameras: [{ deviceId: 'd', label: "Ann's camera" }],
      microphones: [],
      speakers: [{ deviceId: 's', label: 'Ann’s AirPods' }],
    },
    attempt: 0,
  },
  chat: {
    threads: {
      bob: {
        name: 'Bob',
        entries: [
          { key: '1', thread: 'bob', to: ['bob'], delivered: [], atMs: AT_MS, what: { kind: 'text', text: 'hush' } },
        ],
        draft: 'whisper',
        unread: 0,
      },
    },
    open: 'bob',
    isKept: true,
  },
  notices: [{ id: 'n', kind: 'missed-call', party, media: 'video' }],
} as unknown as State;

const inRoom = {
  ...busy,
  call: { phase: 'none' },
  room: {
    phase: 'inside',
    name: 'Lab',
    ask: { passcode: 'hush' },
    settings: {},
    me: { id: '@k3jd9x2m', stay: 1, hasVideo: true },
    members: [
      {
        ...party,
        stay: 2,
        hasVideo: true,
        linkId: 'call-1',
        role: 'offerer',
        link: 'connected',
        wasConnected: true,
        isLost: false,
        isGone: false,
        theirs: undefined,
        view: undefined,
      },
    ],
    waiting: [],
    invited: [],
    own: { hasCamera: true, isMuted: true },
    sinceMs: AT_MS,
    isAdHoc: false,
  },
} as unknown as State;

const EVENTS = [
  ...Object.values(SERVER_EXAMPLES).flatMap(({ examples }) =>
    examples.map((message) => ({ type: 'server.received', message })),
  ),
  { type: 'server.notSent', message: { type: 'login', name: 'Ann' } },
  { type: 'user.choseName', name: 'Ann' },
  { type: 'user.enteredAddress', address: '192.168.1.20' },
  { type: 'user.sentText', thread: 'bob', text: 'hush' },
  { type: 'user.changedPreferences', change: { name: 'Ann', hostAddress: '192.168.1.20' } },
  { type: 'user.pressedEnterRoom', name: 'Lab', ask: { passcode: 'hush' }, media: 'video' },
  { type: 'user.changedRoom', change: { passcode: 'hush' } },
  { type: 'link.signalled', person: '@k3jd9x2m', signal: { type: 'offer', link: 'call-1', n: 1, sdp: 'v=0' } },
  { type: 'link.changed', link: 'call-1', state: 'connected' },
  { type: 'host.checked', address: '192.168.1.20', verdict: { kind: 'key-changed', pinned: 'ab', presented: 'cd' } },
  {
    type: 'hosting.changed',
    state: { kind: 'on', name: 'Ann', urls: ['https://192.168.1.20'], port: 8443, fingerprint: 'ab' },
  },
  {
    type: 'ice.tested',
    server: { urls: ['turn:x'], credential: 'p' },
    result: { kind: 'error', code: 401, text: 'hush' },
  },
  { type: 'media.changed', report: busy.media.report },
  { type: 'shell.pressed', press: { kind: 'accept', id: 'call-1', hasVideo: true } },
  { type: 'timer.fired', timer: 'ring:call-1' },
  { type: 'report.saved', outcome: { kind: 'saved', place: '/home/ann/report.txt' } },
] as unknown as readonly Event[];

function reportOf(state: State, events: readonly Event[]): string {
  const diagnostics = createDiagnostics();
  for (const event of events) diagnostics.saw(event, AT_MS);
  diagnostics.sawFault(new TypeError(JSON.stringify(state)), AT_MS);
  return diagnostics.report(state, ['in a test']);
}

test('U75 whatever stands in names, texts, tokens, addresses and ids: nothing of it is in a report', () => {
  for (const state of [busy, inRoom]) {
    const poisoned = hostile(state);
    const events = hostile(EVENTS);
    expect(poisoned.count).toBeGreaterThan(40);
    expect(events.count).toBeGreaterThan(60);
    const report = reportOf(poisoned.value, events.value);
    expect(report).not.toMatch(/secret|zoë|v=0|192\.168|lab|k3jd9x2m/i);
    expect(report.split('\n').length).toBeGreaterThan(EVENTS.length + 15);
  }
});

test('U75 what an honest page holds is not in it either', () => {
  const report = reportOf(busy, EVENTS);
  for (const secret of [/\bAnn\b/, /\bBob\b/i, /hush/, /Zk3v9/, /192\.168/, /10\.0\.0/, /@k3jd/, /Lab\b/])
    expect(report).not.toMatch(secret);
});

test('U76 it says what helps: phases, problems, numbers, and the same stand-in for the same person', () => {
  const report = reportOf(busy, [
    { type: 'user.pressedCall', person: '@b7m2pq4x', media: 'video' } as Event,
    { type: 'user.pressedCall', person: '@k3jd9x2m', media: 'audio' } as Event,
    { type: 'timer.fired', timer: 'ring:call-1' },
  ]);
  for (const line of [
    'connection failed, refused name-taken',
    'people 1 (1 in-call)',
    'call active with person-2, link connected, camera yes, muted no',
    'way host to relay by udp over wifi, round trip 3 ms',
    'video in 1280x720 at 30/s H264 1700000 bit/s lost 0.0% jitter 8 ms, frozen 2 times',
    'microphone failed, in-use; there are 0',
    'speakers 1 (1 headset)',
    'ice servers: own none; of the host turn:…:3478 tcp (with password)',
    '2026-11-21T12:00:00.000Z user.pressedCall person=person-1 media=video',
    'user.pressedCall person=person-2 media=audio',
    'timer.fired ring call-1',
    'Z TypeError',
  ])
    expect(report).toContain(line);
});

test('U77 the last 500 events are kept, without those that come every second', () => {
  const diagnostics = createDiagnostics();
  for (let n = 0; n < 3_000; n += 1) {
    diagnostics.saw({ type: 'server.closed', retryInMs: n }, AT_MS);
    diagnostics.saw({ type: 'link.measured', link: 'l', stats: look } as unknown as Event, AT_MS);
  }
  const lines = diagnostics
    .report(busy, [])
    .split('\n')
    .filter((line) => line.includes('retryInMs='));
  expect(lines).toHaveLength(500);
  expect(lines.at(-1)).toContain('retryInMs=2999');
  expect(diagnostics.report(busy, [])).not.toContain('link.measured');
});
