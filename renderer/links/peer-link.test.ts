// A link whose connection breaks, and one that is offered something strange.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkId, PersonId } from '../../signaling/protocol/index.ts';
import { type FakePeerConnection, fakeBrowser } from '../../tests/contract/fake-peer-connection.ts';
import { USUAL_ORDER } from './codec-order.ts';
import { makeParts } from './connection-parts.ts';
import { createPeerLink } from './peer-link.ts';
import type { LinkFact } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(role: 'offerer' | 'answerer') {
  const browser = fakeBrowser();
  const settings = {
    iceServers: [],
    policy: 'all',
    certificate: undefined,
    codecs: USUAL_ORDER,
    isThrifty: false,
  } as const;
  const parts = makeParts(role, settings, browser);
  const connection = parts.connection as unknown as FakePeerConnection;
  const restartIce = vi.spyOn(connection, 'restartIce');
  const facts: LinkFact[] = [];
  const link = 'link1' as LinkId;
  const wanted = { person: '@bob00000' as PersonId, link, role };
  const peer = createPeerLink({ wanted, parts, emit: (fact) => facts.push(fact), browser, onWarm: () => {} });
  const become = (state: RTCPeerConnectionState) => {
    connection.connectionState = state;
    connection.dispatchEvent(new Event('connectionstatechange'));
  };
  const states = () => facts.flatMap((fact) => (fact.type === 'link.changed' ? [fact.state] : []));
  return { peer, facts, states, link, restartIce, become };
}

test('L19 what the browser says is told, but for a failure: that is tried again', async () => {
  const { peer, states, become } = setUp('offerer');
  become('connecting');
  become('connected');
  become('disconnected');
  become('failed');
  become('connecting');
  become('connected');
  peer.look();
  expect(states()).toEqual(['connecting', 'connected', 'disconnected', 'connected']);
});

test('L28 another network restarts the offerer at once, and an answerer without an offer not at all', async () => {
  const offerer = setUp('offerer');
  const answerer = setUp('answerer');
  offerer.peer.networkChanged();
  answerer.peer.networkChanged();
  await vi.advanceTimersByTimeAsync(1_000);
  answerer.peer.look();
  expect(offerer.restartIce).toHaveBeenCalledOnce();
  expect(answerer.restartIce).not.toHaveBeenCalled();
});

test('L15 a link that is offered other sections has failed, and nothing is answered', async () => {
  const { peer, facts, link } = setUp('answerer');
  peer.passSignal({ type: 'offer', link, n: 1, sdp: 'a=ice-ufrag:x\r\nm=video\r\na=sendrecv\r\n' });
  await vi.advanceTimersByTimeAsync(10);
  expect(facts).toEqual([{ type: 'link.changed', link, state: 'failed' }]);
});

test('L29 a description that is refused while the link runs fails the link, once', async () => {
  const { peer, states, link, become } = setUp('offerer');
  await vi.advanceTimersByTimeAsync(10);
  become('connected');
  peer.passSignal({ type: 'answer', link, n: 1, sdp: 'a=ice-ufrag:x\r\nm=video\r\na=sendrecv\r\n' });
  peer.passSignal({ type: 'offer', link, n: 1, sdp: 'x' });
  await vi.advanceTimersByTimeAsync(10);
  become('failed');
  peer.networkChanged();
  expect(states()).toEqual(['connected', 'failed']);
});

test('L9 a closed link says nothing, hears nothing, and leaves no timer', async () => {
  const { peer, facts, link, become } = setUp('offerer');
  await vi.advanceTimersByTimeAsync(10);
  become('disconnected');
  peer.close();
  peer.close();
  facts.length = 0;
  become('failed');
  peer.look();
  peer.networkChanged();
  peer.passSignal({ type: 'answer', link, n: 1, sdp: 'x' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(facts).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
