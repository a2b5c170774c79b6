// A link whose way is lost without a sign from the browser: both sides together, in fake time, with the real mesh.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOTHING_PUBLISHED } from '../../renderer/links/transport.ts';
import type { LinkId } from '../../signaling/protocol/index.ts';
import { FakeTrack } from './fake-media.ts';
import { type FakePeerConnection, fakeBrowser } from './fake-peer-connection.ts';
import { type End, makePair, type Pair } from './link-pair.ts';
import { seededRandom } from './seeded-random.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LINK = 'link1' as LinkId;
const track = (kind: 'audio' | 'video') => new FakeTrack(kind) as unknown as MediaStreamTrack;
const pass = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

async function runningPair(): Promise<Pair> {
  const pair = makePair({ browser: fakeBrowser(), track, show: undefined, pass }, seededRandom(1));
  for (const { transport } of [pair.a, pair.b]) {
    transport.publish({ ...NOTHING_PUBLISHED, microphone: track('audio'), camera: track('video') });
  }
  pair.want(true);
  await pass(3_000);
  pair.a.facts.length = 0;
  pair.b.facts.length = 0;
  return pair;
}

function cut(end: End): void {
  (end.connections[0] as unknown as FakePeerConnection).cut();
}

function states({ facts }: End): readonly string[] {
  return facts.flatMap((fact) => (fact.type === 'link.changed' ? [fact.state] : []));
}

function offers({ sent }: End): number {
  return sent.filter(({ type }) => type === 'offer').length;
}

test('L25 a way that is lost without a sign is noticed by both sides, restarted once, and back', async () => {
  const pair = await runningPair();
  cut(pair.a);
  cut(pair.b);
  await pass(3_000);
  expect([states(pair.a), states(pair.b)]).toEqual([
    ['disconnected', 'connected'],
    ['disconnected', 'connected'],
  ]);
  // The first one, and one restart.
  expect([offers(pair.a), offers(pair.b)]).toEqual([2, 0]);
  pair.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('L25 a way that is lost in one direction is restarted for the side that hears nothing', async () => {
  const pair = await runningPair();
  cut(pair.b);
  await pass(4_000);
  expect([states(pair.a), states(pair.b)]).toEqual([[], ['disconnected', 'connected']]);
  expect(pair.b.sent.filter(({ type }) => type === 'restart')).toHaveLength(1);
  expect([offers(pair.a), offers(pair.b)]).toEqual([2, 0]);
  pair.close();
});

test('L27 while nothing gets through the host there is one offer, said again under the same number', async () => {
  const pair = await runningPair();
  pair.wire.lossShare = 1;
  cut(pair.a);
  cut(pair.b);
  await pass(20_000);
  const numbers = pair.a.sent.flatMap((signal) => (signal.type === 'offer' ? [signal.n] : []));
  expect(new Set(numbers)).toEqual(new Set([1, 2]));
  expect(numbers.length).toBeGreaterThan(5);
  pair.wire.lossShare = 0;
  await pass(3_000);
  expect([states(pair.a).at(-1), states(pair.b).at(-1)]).toEqual(['connected', 'connected']);
  pair.close();
});

test('L26 who says that nothing is sent any more is not missed', async () => {
  const pair = await runningPair();
  pair.a.transport.send(LINK, { type: 'media', microphone: false, camera: false });
  pair.a.transport.publish(NOTHING_PUBLISHED);
  await pass(30_000);
  expect([states(pair.a), states(pair.b)]).toEqual([[], []]);
  pair.close();
});

test('L30 every connected link is measured once a second, and none without links', async () => {
  const pair = await runningPair();
  await pass(5_000);
  expect(pair.a.facts.filter(({ type }) => type === 'link.measured')).toHaveLength(5);
  pair.a.transport.reconcile([]);
  pair.a.facts.length = 0;
  await pass(5_000);
  expect(pair.a.facts).toEqual([]);
  pair.close();
  // What was on its way arrives.
  await pass(10);
  expect(vi.getTimerCount()).toBe(0);
});
