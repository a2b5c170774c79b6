// Two negotiators with the least of a peer connection under them, and a wire that loses, doubles and reorders. Throws as soon as
// an order could not be carried out by a browser.
import type { LinkSignal } from '../../renderer/core/events.ts';
import {
  type NegotiatorEvent,
  type NegotiatorOrder,
  negotiate,
  newNegotiator,
} from '../../renderer/links/negotiator.ts';
import type { IceCandidate, LinkId } from '../../signaling/protocol/index.ts';

const LINK = 'link1' as LinkId;

export type ModelWire = { lossShare: number; doubleShare: number };

export function modelPair(random: () => number, wire: ModelWire) {
  /** What can happen next; any of it, in any order. */
  const due: (() => void)[] = [];
  const a = modelEnd('offerer', (signal) => carry(signal, () => b));
  const b: ModelEnd = modelEnd('answerer', (signal) => carry(signal, () => a));

  function carry(signal: LinkSignal, other: () => ModelEnd): void {
    const deliver = () => other().apply({ type: 'arrived', signal });
    if (random() >= wire.lossShare) due.push(deliver);
    if (random() < wire.doubleShare) due.push(deliver);
  }

  /** Lets one thing happen. @returns false when nothing was left. */
  function happen(): boolean {
    const [next] = due.splice(Math.floor(random() * due.length), 1);
    next?.();
    return next !== undefined;
  }

  function modelEnd(role: 'offerer' | 'answerer', send: (signal: LinkSignal) => void) {
    let state = newNegotiator(role);
    let pendingLocal: string | undefined;
    let currentLocal: string | undefined;
    let currentRemote: string | undefined;
    let generation = 0;
    let pendingGeneration = 0;

    function apply(event: NegotiatorEvent): void {
      const [next, orders] = negotiate(state, event);
      state = next;
      orders.forEach(run);
    }

    const ufrag = () => `${role}${generation}`;
    const description = (kind: string) => `${kind} of ${role}\r\na=ice-ufrag:${ufrag()}\r\n`;

    function run(order: NegotiatorOrder): void {
      switch (order.type) {
        case 'restartIce':
          generation += 1;
          break;
        case 'makeOffer':
          due.push(() => {
            // Only one that restarts may overtake another.
            if (pendingLocal !== undefined && pendingGeneration === generation)
              throw new Error('an offer on top of an offer');
            pendingGeneration = generation;
            pendingLocal = description(`offer ${state.offered}`);
            apply({ type: 'offerMade' });
            sendCandidate();
          });
          break;
        case 'takeOffer':
          due.push(() => {
            pendingLocal = undefined;
            currentRemote = order.sdp;
            currentLocal = description(`answer to ${state.taken}`);
            apply({ type: 'offerTaken' });
            sendCandidate();
          });
          break;
        case 'takeAnswer':
          due.push(() => {
            if (pendingLocal === undefined) throw new Error('an answer to nothing');
            [currentLocal, pendingLocal, currentRemote] = [pendingLocal, undefined, order.sdp];
            apply({ type: 'answerTaken' });
          });
          break;
        case 'sendOffer':
          if (pendingLocal === undefined) throw new Error('no offer to send');
          send({ type: 'offer', link: LINK, n: order.n, sdp: pendingLocal });
          break;
        case 'sendAnswer':
          if (!currentLocal?.startsWith('answer')) throw new Error('no answer to send');
          send({ type: 'answer', link: LINK, n: order.n, sdp: currentLocal });
          break;
        case 'askRestart':
          send({ type: 'restart', link: LINK, n: order.n });
          break;
        case 'addCandidate':
          if (!state.ufrags.includes(order.candidate.usernameFragment ?? '')) throw new Error('a stray candidate');
          break;
        case 'giveUp':
          throw new Error('gave up');
      }
    }

    function sendCandidate(): void {
      const candidate: IceCandidate = { candidate: 'x', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: ufrag() };
      send({ type: 'candidate', link: LINK, candidate });
    }

    return {
      apply,
      local: () => currentLocal,
      remote: () => currentRemote,
      isSettled: () => state.step === 'idle' && !state.isAwaiting && !state.isOfferDue,
    };
  }
  type ModelEnd = ReturnType<typeof modelEnd>;

  return { a, b, happen };
}
