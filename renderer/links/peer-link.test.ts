// A link whose connection breaks, and one that is offered something strange.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import { type FakePeerConnection, fakeBrowser } from '../../tests/contract/fake-peer-connection.ts';
import { makeParts } from './connection-parts.ts';
import { createPeerLink } from './peer-link.ts';
import type { LinkFact } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(role: 'offerer' | 'answerer') {
  const browser = fakeBrowser();
  const parts = makeParts(role, { iceServers: [], certificate: undefined }, browser);
  const connection = parts.connection as unknown as FakePeerConnection;
  const restartIce = vi.spyOn(connection, 'restartIce');
  const facts: LinkFact[] = [];
  const link = 'link1' as LinkId;
  const wanted = { person: '@bob00000' as PersonId, link, role, isPublishing: false };
  const peer = createPeerLink(wanted, parts, (fact) => facts.push(fact), browser);
  const become = (state: RTCPeerConnectionState) => {
    connection.connectionState = state;
    connection.dispatchEvent(new Event('connectionstatechange'));
  };
  return { peer, facts, link, restartIce, become };
}

test('L19 the offerer restarts a connection that is broken for 2.5 s, but not one that comes back', async () => {
  const { restartIce, become } = setUp('offerer');
  become('connected');
  become('disconnected');
  await vi.advanceTimersByTimeAsync(2_400);
  become('connected');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(restartIce).not.toHaveBeenCalled();
  become('disconnected');
  await vi.advanceTimersByTimeAsync(2_500);
  expect(restartIce).toHaveBeenCalledOnce();
});

test('L19 a failed connection is restarted at once, by the offerer alone', () => {
  const offerer = setUp('offerer');
  const answerer = setUp('answerer');
  offerer.become('failed');
  answerer.become('failed');
  expect(offerer.restartIce).toHaveBeenCalledOnce();
  expect(answerer.restartIce).not.toHaveBeenCalled();
  expect(offerer.facts).toContainEqual({ type: 'link.changed', link: offerer.link, state: 'failed' });
});

test('L15 a link that is offered other sections has failed, and nothing is answered', async () => {
  const { peer, facts, link } = setUp('answerer');
  peer.passSignal({ type: 'offer', link, n: 1, sdp: 'a=ice-ufrag:x\r\nm=video\r\na=sendrecv\r\n' });
  await vi.advanceTimersByTimeAsync(10);
  expect(facts).toEqual([{ type: 'link.changed', link, state: 'failed' }]);
});

test('L9 a closed link says nothing, hears nothing, and leaves no timer', async () => {
  const { peer, facts, link, become } = setUp('offerer');
  await vi.advanceTimersByTimeAsync(10);
  become('disconnected');
  peer.close();
  peer.close();
  facts.length = 0;
  become('failed');
  peer.passSignal({ type: 'answer', link, n: 1, sdp: 'x' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(facts).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
