// One connection to one person, driven by the negotiator: carries out its orders, tells it and the core what happened.
// Owns the connection and nothing else: it never stops a track, and after `close` it is silent.
import { decodePeerMessage, encodePeerMessage, type PeerMessage } from '../../signaling/protocol/index.ts';
import type { LinkSignal } from '../core/events.ts';
import type { WantedLink } from '../core/wants.ts';
import { type Browser, type ConnectionParts, takeSlots } from './connection-parts.ts';
import { type NegotiatorEvent, type NegotiatorOrder, negotiate, newNegotiator } from './negotiator.ts';
import { createSlotSenders, type SlotSenders } from './slot-senders.ts';
import { SLOTS } from './slots.ts';
import type { LinkFact, Published } from './transport.ts';

/** Act before the browser says `failed`, which takes 15 to 30 seconds; in milliseconds. */
const RESTART_AFTER_MS = 2_500;
/** An unanswered offer is said again this often, in milliseconds: the way through the host may have been cut. */
const RESEND_EVERY_MS = 2_000;

export type PeerLink = {
  readonly wanted: WantedLink;
  /** What they send: the same stream as long as the link exists. */
  readonly stream: MediaStream;
  readonly passSignal: (signal: LinkSignal) => void;
  readonly publish: (published: Published) => void;
  readonly send: (message: PeerMessage) => void;
  /** This side may be reached at other addresses than it has told: tells them, unless the link works as it is. */
  readonly addressesChanged: () => void;
  readonly close: () => void;
};

export function createPeerLink(
  wanted: WantedLink,
  parts: ConnectionParts,
  emit: (fact: LinkFact) => void,
  browser: Browser,
): PeerLink {
  const { person, link, role } = wanted;
  const { connection, control } = parts;
  const stream = new browser.MediaStream();
  let state = newNegotiator(role);
  let published: Published = { microphone: null, camera: null };
  let restartTimer: ReturnType<typeof setTimeout> | undefined;
  let resendTimer: ReturnType<typeof setTimeout> | undefined;
  let senders: SlotSenders | undefined;
  let isClosed = false;

  function apply(event: NegotiatorEvent): void {
    if (isClosed) return;
    const [next, orders] = negotiate(state, event);
    state = next;
    for (const order of orders) run(order);
  }

  function run(order: NegotiatorOrder): void {
    switch (order.type) {
      case 'makeOffer':
        step((state.offered === 1 && parts.firstOffer) || connection.setLocalDescription(), 'offerMade');
        break;
      case 'takeOffer':
        step(takeOffer(order.sdp), 'offerTaken');
        break;
      case 'takeAnswer':
        step(connection.setRemoteDescription({ type: 'answer', sdp: order.sdp }), 'answerTaken');
        break;
      case 'sendOffer':
        clearTimeout(resendTimer);
        resendTimer = setTimeout(() => apply({ type: 'resendDue' }), RESEND_EVERY_MS);
        sendDescription('offer', order.n, connection.pendingLocalDescription);
        break;
      case 'sendAnswer':
        sendDescription('answer', order.n, connection.currentLocalDescription);
        break;
      case 'addCandidate':
        // One that doesn't fit any more is worth nothing, and costs nothing.
        connection.addIceCandidate(order.candidate).catch(() => {});
        break;
      case 'restartIce':
        connection.restartIce();
        break;
      case 'giveUp':
        // What runs goes on: only a link that isn't there yet has failed with its negotiation.
        if (connection.connectionState !== 'connected') emit({ type: 'link.changed', link, state: 'failed' });
        break;
    }
  }

  function step(work: Promise<void>, done: 'offerMade' | 'offerTaken' | 'answerTaken'): void {
    work.then(
      () => apply({ type: done }),
      () => apply({ type: 'stepFailed' }),
    );
  }

  async function takeOffer(sdp: string): Promise<void> {
    await connection.setRemoteDescription({ type: 'offer', sdp });
    if (isClosed) return;
    if (!senders) showSlots(takeSlots(connection, browser));
    await connection.setLocalDescription();
  }

  function sendDescription(type: 'offer' | 'answer', n: number, description: RTCSessionDescription | null): void {
    // Between order and now it may have been rolled back; there is then nothing to say.
    if (description?.type !== type) return;
    emit({ type: 'link.signalled', person, signal: { type, link, n, sdp: description.sdp } });
  }

  /** The receiving side of the slots exists: they go into the stream, and what is published onto the senders. */
  function showSlots(slots: readonly RTCRtpTransceiver[]): void {
    for (const [index, slot] of SLOTS.entries()) {
      const track = slots[index]?.receiver.track;
      if (track && slot.direction === 'sendrecv') stream.addTrack(track);
    }
    senders = createSlotSenders(slots);
    senders.publish(published);
  }

  function publish(next: Published): void {
    published = next;
    senders?.publish(next);
  }

  function onConnectionState(): void {
    const now = connection.connectionState;
    if (now === 'new' || now === 'closed') return;
    emit({ type: 'link.changed', link, state: now });
    clearTimeout(restartTimer);
    if (now === 'connected') senders?.connected();
    if (role === 'answerer') return;
    if (now === 'failed') apply({ type: 'restartWanted' });
    if (now === 'disconnected') {
      restartTimer = setTimeout(() => apply({ type: 'restartWanted' }), RESTART_AFTER_MS);
    }
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  connection.addEventListener('connectionstatechange', onConnectionState, { signal });
  connection.addEventListener('negotiationneeded', () => apply({ type: 'needed' }), { signal });
  connection.addEventListener(
    'icecandidate',
    ({ candidate }) => {
      // The end of the candidates is not told: nobody waits for it.
      if (!candidate?.candidate) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      emit({ type: 'link.signalled', person, signal: { type: 'candidate', link, candidate: plain } });
    },
    { signal },
  );
  control.addEventListener('open', () => emit({ type: 'link.opened', link }), { signal });
  control.addEventListener(
    'message',
    ({ data }) => {
      const message = typeof data === 'string' ? decodePeerMessage(data) : undefined;
      if (message) emit({ type: 'link.received', link, message });
    },
    { signal },
  );

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    listeners.abort();
    clearTimeout(restartTimer);
    clearTimeout(resendTimer);
    senders?.stop();
    senders = undefined;
    connection.close();
    for (const track of stream.getTracks()) stream.removeTrack(track);
  }

  if (parts.slots.length > 0) showSlots(parts.slots);
  if (role === 'offerer') apply({ type: 'needed' });

  return {
    wanted,
    stream,
    passSignal: (arrived) => apply({ type: 'arrived', signal: arrived }),
    publish,
    send: (message) => {
      if (control.readyState === 'open') control.send(encodePeerMessage(message));
    },
    addressesChanged: () => {
      if (connection.connectionState !== 'connected') apply({ type: 'restartWanted' });
    },
    close,
  };
}
