// What the mesh adds to its links: the spare connection and who gets it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import { FakeTrack } from '../../tests/contract/fake-media.ts';
import { FakePeerConnection, fakeBrowser } from '../../tests/contract/fake-peer-connection.ts';
import { createMesh } from './mesh.ts';
import type { LinkFact } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const made: FakePeerConnection[] = [];
  class Counted extends FakePeerConnection {
    constructor() {
      super();
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
  mesh.publish({ microphone: null, camera: CAMERA });
  mesh.publish({ microphone: null, camera: CAMERA });
  await vi.advanceTimersByTimeAsync(10);
  expect(made.map(({ signalingState }) => signalingState)).toEqual(['closed', 'have-local-offer']);
});

test('L24 the first live track tells the real addresses on a link that is not connected yet', async () => {
  const { mesh, made } = setUp();
  mesh.reconcile([CALL]);
  await vi.advanceTimersByTimeAsync(10);
  const restart = vi.spyOn(made[0] as FakePeerConnection, 'restartIce');
  mesh.publish({ microphone: null, camera: CAMERA });
  mesh.publish({ microphone: null, camera: CAMERA });
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
