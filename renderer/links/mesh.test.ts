// What the mesh adds to its links: the spare connection and who gets it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import { FakeTrack } from '../../tests/contract/fake-media.ts';
import { FakePeerConnection, fakeBrowser } from '../../tests/contract/fake-peer-connection.ts';
import { createMesh } from './mesh.ts';
import { type LinkFact, NOTHING_PUBLISHED } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const made: FakePeerConnection[] = [];
  class Counted extends FakePeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      made.push(this);
    }
  }
  const browser = Object.assign(fakeBrowser(), { RTCPeerConnection: Counted as unknown as typeof RTCPeerConnection });
  const facts: LinkFact[] = [];
  const mesh = createMesh({ emit: (fact) => facts.push(fact), browser });
  return { mesh, facts, made };
}

const CALL = {
  person: '@bob00000' as PersonId,
  link: 'link1' as LinkId,
  role: 'offerer',
  isPublishing: false,
  view: undefined,
} as const;
const CAMERA = new FakeTrack('video') as unknown as MediaStreamTrack;

test('L16 a call takes the spare, and its offer is out without another connection', async () => {
  const { mesh, facts, made } = setUp();
  mesh.prepare();
  mesh.prepare();
  await vi.advanceTimersByTimeAsync(10);
  mesh.reconcile([CALL]);
  await vi.advanceTimersByTimeAsync(10);
  expect(made).toHaveLength(1);
  expect(facts).toMatchObject([{ type: 'link.signalled', signal: { type: 'offer', n: 1 } }]);
});

test('L16 the first live track means permission: a spare from before it is replaced, once', async () => {
  const { mesh, made } = setUp();
  mesh.prepare();
  await vi.advanceTimersByTimeAsync(10);
  mesh.publish({ ...NOTHING_PUBLISHED, camera: CAMERA });
  mesh.publish({ ...NOTHING_PUBLISHED, camera: CAMERA });
  await vi.advanceTimersByTimeAsync(10);
  expect(made.map(({ signalingState }) => signalingState)).toEqual(['closed', 'have-local-offer']);
});

test('L24 the first live track tells the real addresses on a link that is not connected yet', async () => {
  const { mesh, made } = setUp();
  mesh.reconcile([CALL]);
  await vi.advanceTimersByTimeAsync(10);
  const restart = vi.spyOn(made[0] as FakePeerConnection, 'restartIce');
  mesh.publish({ ...NOTHING_PUBLISHED, camera: CAMERA });
  mesh.publish({ ...NOTHING_PUBLISHED, camera: CAMERA });
  expect(restart).toHaveBeenCalledTimes(1);
});

test('L16 after closing nothing is prepared any more', async () => {
  const { mesh, made } = setUp();
  mesh.prepare();
  mesh.close();
  mesh.prepare();
  mesh.reconcile([CALL]);
  await vi.advanceTimersByTimeAsync(10);
  expect(made).toEqual([]);
});

test('L34 other ICE servers renew the spare and restart a link that is not connected yet; the same ones do nothing', async () => {
  const { mesh, made } = setUp();
  mesh.prepare();
  await vi.advanceTimersByTimeAsync(10);
  mesh.reconcile([CALL]);
  mesh.prepare();
  await vi.advanceTimersByTimeAsync(10);
  const restart = vi.spyOn(made[0] as FakePeerConnection, 'restartIce');
  const servers = [{ urls: ['stun:10.0.0.9'] }];
  mesh.setIceServers(servers, 'relay');
  mesh.setIceServers([...servers], 'relay');
  expect(restart).toHaveBeenCalledOnce();
  expect(made[0]?.getConfiguration()).toMatchObject({ iceServers: servers, iceTransportPolicy: 'relay' });
  const spares = made.slice(1).filter(({ signalingState }) => signalingState !== 'closed');
  expect(spares.map((spare) => spare.getConfiguration())).toMatchObject([{ iceServers: servers }]);
});

test('L28 another network restarts every link and renews the spare', async () => {
  const { mesh, made } = setUp();
  mesh.reconcile([CALL, { ...CALL, link: 'link2' as LinkId }]);
  mesh.prepare();
  await vi.advanceTimersByTimeAsync(10);
  const restarts = made.slice(0, 2).map((connection) => vi.spyOn(connection, 'restartIce'));
  mesh.networkChanged();
  expect(restarts.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(made[2]?.signalingState).toBe('closed');
  expect(made).toHaveLength(4);
});

test('L37 a view that becomes smaller makes the picture smaller, without a new connection', async () => {
  const { mesh, made } = setUp();
  mesh.publish({ ...NOTHING_PUBLISHED, camera: CAMERA });
  mesh.reconcile([{ ...CALL, isPublishing: true, view: { width: 160, height: 90 } }]);
  await vi.advanceTimersByTimeAsync(10);
  const camera = made[0]?.getTransceivers()[1]?.sender;
  expect(camera?.getParameters().encodings).toMatchObject([{ active: true, maxBitrate: 100_000 }]);
  mesh.reconcile([{ ...CALL, isPublishing: true, view: { width: 0, height: 0 } }]);
  await vi.advanceTimersByTimeAsync(10);
  expect(camera?.getParameters().encodings).toMatchObject([{ active: false }]);
  expect(made).toHaveLength(1);
});

test('L45 a screen goes out at once, is not sent while nobody looks at it, and needs no offer for either', async () => {
  const { mesh, made, facts } = setUp();
  const screen = Object.assign(new FakeTrack('video'), { contentHint: 'detail' }) as unknown as MediaStreamTrack;
  const seen = { width: 320, height: 180 };
  const want = (size: { width: number; height: number }) =>
    mesh.reconcile([{ ...CALL, isPublishing: true, view: { ...seen, screen: size } }]);
  want({ width: 1920, height: 1080 });
  await vi.advanceTimersByTimeAsync(10);
  const offers = () => facts.filter((fact) => fact.type === 'link.signalled' && fact.signal.type === 'offer').length;
  const before = offers();
  mesh.publish({ ...NOTHING_PUBLISHED, screen });
  await vi.advanceTimersByTimeAsync(10);
  const sender = made[0]?.getTransceivers()[2]?.sender;
  expect(sender?.getParameters().encodings).toMatchObject([
    { active: true, maxBitrate: 2_500_000, maxFramerate: 15, priority: 'medium' },
  ]);
  want({ width: 0, height: 0 });
  await vi.advanceTimersByTimeAsync(10);
  expect(sender?.getParameters().encodings).toMatchObject([{ active: false }]);
  expect(offers()).toBe(before);
});
