// Carries out the negotiator's orders on a connection, one step at a time, and tells it how each went. Owns no connection.
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { LinkSignal } from '../core/events.ts';
import type { ConnectionParts } from './connection-parts.ts';
import { type NegotiatorEvent, type NegotiatorOrder, negotiate, newNegotiator } from './negotiator.ts';
import { askForFastStart } from './start-rate.ts';
import { askForFewPackets } from './thrifty-sound.ts';

/** An unanswered offer is said again this often, in milliseconds: the way through the host may have been cut. */
const RESEND_EVERY_MS = 2_000;

export type NegotiationOptions = {
  readonly link: LinkId;
  readonly role: 'offerer' | 'answerer';
  readonly parts: ConnectionParts;
  readonly onSignal: (signal: LinkSignal) => void;
  /** An offer of theirs is the remote description, and not answered yet. @throws when it can't be answered. */
  readonly onOfferTaken: () => void;
  /** An offer of mine is made. */
  readonly onOffered: () => void;
  readonly onAnswered: () => void;
  /** Their offer, with which they restart, has been answered. */
  readonly onTheyRestarted: () => void;
  /** A description was refused; nothing can be agreed on any more. */
  readonly onBroken: () => void;
};

export type Negotiation = {
  readonly apply: (event: NegotiatorEvent) => void;
  /** An offer of ours is due, being made, or waits for its answer. */
  readonly isBusy: () => boolean;
  readonly stop: () => void;
};

export function createNegotiation(options: NegotiationOptions): Negotiation {
  const { link, role, parts, onSignal } = options;
  const { connection } = parts;
  let state = newNegotiator(role);
  let theirUfrag: string | undefined;
  let resendTimer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function apply(event: NegotiatorEvent): void {
    if (isStopped) return;
    const [next, orders] = negotiate(state, event);
    state = next;
    for (const order of orders) run(order);
    if (event.type === 'offerMade') options.onOffered();
    if (event.type !== 'answerTaken' && event.type !== 'offerTaken') return;
    const isNewGeneration = theirUfrag !== undefined && theirUfrag !== state.ufrags[0];
    theirUfrag = state.ufrags[0];
    if (event.type === 'answerTaken') options.onAnswered();
    else if (isNewGeneration) options.onTheyRestarted();
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
      case 'askRestart':
        onSignal({ type: 'restart', link, n: order.n });
        break;
      case 'giveUp':
        options.onBroken();
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
    if (isStopped) return;
    options.onOfferTaken();
    await connection.setLocalDescription();
  }

  function sendDescription(type: 'offer' | 'answer', n: number, description: RTCSessionDescription | null): void {
    // Between order and now it may have been rolled back; there is then nothing to say.
    if (description?.type !== type) return;
    const asks = parts.isThrifty ? askForFewPackets : askForFastStart;
    onSignal({ type, link, n, sdp: asks(description.sdp) });
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  connection.addEventListener('negotiationneeded', () => apply({ type: 'needed' }), { signal });
  connection.addEventListener(
    'icecandidate',
    ({ candidate }) => {
      // The end of the candidates is not told: nobody waits for it.
      if (!candidate?.candidate) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      onSignal({
        type: 'candidate',
        link,
        candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment },
      });
    },
    { signal },
  );

  return {
    apply,
    isBusy: () => state.step !== 'idle' || state.isAwaiting || state.isOfferDue,
    stop: () => {
      isStopped = true;
      listeners.abort();
      clearTimeout(resendTimer);
    },
  };
}
