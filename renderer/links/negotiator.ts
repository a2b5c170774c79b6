// Perfect negotiation as a pure function: who offers when, what is answered, what is dropped. PURE. It gives orders, and hears how
// each step went; one step runs at a time. An answerer must not restart by offers of its own: one that is rolled back leaves
// Chromium with a picture that stands still (docs/decisions/lost-ways.md).
import type { IceCandidate } from '../../signaling/protocol/index.ts';
import type { LinkSignal } from '../core/events.ts';
import { candidateUfrag, descriptionUfrags } from './ufrag.ts';

type Offer = { readonly n: number; readonly sdp: string };

export type Negotiator = {
  /** The offerer makes the first offer and is the impolite peer: at a glare its offer stands. */
  readonly role: 'offerer' | 'answerer';
  /** What the connection is busy with; `broken` for good once a step has failed. */
  readonly step: 'idle' | 'offering' | 'answering' | 'concluding' | 'broken';
  /** The number of my last offer. */
  readonly offered: number;
  /** My last offer is out, and neither answered nor rolled back. */
  readonly isAwaiting: boolean;
  /** The number of the last offer of theirs that I took. */
  readonly taken: number;
  /** My answer to it is what holds now, so it can be said again. */
  readonly isAnswerCurrent: boolean;
  /** One more offer is due as soon as that is possible. */
  readonly isOfferDue: boolean;
  /** Their newest offer, while a step runs. */
  readonly queued: Offer | undefined;
  /** The ICE generations of the remote description. Empty before there is one. */
  readonly ufrags: readonly string[];
  /** Generations of offers that lost a glare. */
  readonly ignoredUfrags: readonly string[];
  /** Candidates that came before their description. */
  readonly early: readonly IceCandidate[];
};

export type NegotiatorEvent =
  /** What this side sends has to be agreed on (again). The first time it starts the link. */
  | { readonly type: 'needed' }
  | { readonly type: 'restartWanted' }
  /** As `restartWanted`, and an offer that waits for its answer names addresses of another network: a new one overtakes it. */
  | { readonly type: 'networkChanged' }
  /** A while has passed, or the way to the other side is back. */
  | { readonly type: 'resendDue' }
  | { readonly type: 'arrived'; readonly signal: LinkSignal }
  | { readonly type: 'offerMade' }
  | { readonly type: 'offerTaken' }
  | { readonly type: 'answerTaken' }
  | { readonly type: 'stepFailed' };

export type NegotiatorOrder =
  /** Ends in `offerMade`. */
  | { readonly type: 'makeOffer' }
  /** Roll an offer of our own back, take this one, make an answer. Ends in `offerTaken`. */
  | { readonly type: 'takeOffer'; readonly sdp: string }
  /** Ends in `answerTaken`. */
  | { readonly type: 'takeAnswer'; readonly sdp: string }
  /** The pending local description as it is now, with every candidate found so far. */
  | { readonly type: 'sendOffer'; readonly n: number }
  /** The current local description as it is now. */
  | { readonly type: 'sendAnswer'; readonly n: number }
  | { readonly type: 'addCandidate'; readonly candidate: IceCandidate }
  | { readonly type: 'restartIce' }
  /** Ask the offerer for an offer later than this one. */
  | { readonly type: 'askRestart'; readonly n: number }
  | { readonly type: 'giveUp' };

type Step = readonly [Negotiator, readonly NegotiatorOrder[]];

/** More than any machine has addresses; what comes above it belongs to nothing we know. */
const EARLY_MAX = 64;
/** Lost glares whose candidates may still be on their way. */
const IGNORED_MAX = 8;

export function newNegotiator(role: Negotiator['role']): Negotiator {
  return {
    role,
    step: 'idle',
    offered: 0,
    isAwaiting: false,
    taken: 0,
    isAnswerCurrent: false,
    isOfferDue: false,
    queued: undefined,
    ufrags: [],
    ignoredUfrags: [],
    early: [],
  };
}

export function negotiate(state: Negotiator, event: NegotiatorEvent): Step {
  if (state.step === 'broken') return [state, []];
  switch (event.type) {
    case 'needed':
      return isBeforeFirstOffer(state) ? [state, []] : goOn({ ...state, isOfferDue: true });
    case 'restartWanted':
      return restart(state);
    case 'networkChanged':
      return restart(state.role === 'offerer' && state.step === 'idle' ? { ...state, isAwaiting: false } : state);
    case 'resendDue':
      return [state, state.isAwaiting ? [{ type: 'sendOffer', n: state.offered }] : []];
    case 'arrived':
      return hear(state, event.signal);
    case 'offerMade': {
      const made = { ...state, step: 'idle', isAwaiting: true } as const;
      // Theirs came while ours was being made: ours is rolled back, so nobody needs to hear it.
      return made.queued ? goOn(made) : [made, [{ type: 'sendOffer', n: made.offered }]];
    }
    case 'offerTaken': {
      const [next, orders] = goOn({ ...state, step: 'idle', isAnswerCurrent: true });
      return [next, [{ type: 'sendAnswer', n: state.taken }, ...orders]];
    }
    case 'answerTaken':
      return goOn({ ...state, step: 'idle', isAnswerCurrent: false });
    case 'stepFailed':
      return [{ ...state, step: 'broken', isAwaiting: false, queued: undefined, early: [] }, [{ type: 'giveUp' }]];
  }
}

function restart(state: Negotiator): Step {
  if (isBeforeFirstOffer(state)) return [state, []];
  if (state.role === 'answerer') return [state, [{ type: 'askRestart', n: state.taken }]];
  const [next, orders] = goOn({ ...state, isOfferDue: true });
  return [next, [{ type: 'restartIce' }, ...orders]];
}

function hear(state: Negotiator, signal: LinkSignal): Step {
  switch (signal.type) {
    case 'offer':
      return hearOffer(state, signal);
    case 'answer':
      return hearAnswer(state, signal);
    case 'candidate':
      // The end of the candidates names no generation, so it could end the wrong one; nothing here waits for it.
      return signal.candidate === null ? [state, []] : hearCandidate(state, signal.candidate);
    case 'restart':
      // Asked before an offer that is out by now: its answer will bring the asker's new addresses anyway.
      return state.role === 'answerer' || signal.n !== state.offered ? [state, []] : restart(state);
  }
}

function hearOffer(state: Negotiator, offer: Offer): Step {
  if (offer.n === state.taken) {
    // Sent again, so our answer was lost on its way.
    const isAnswered = state.isAnswerCurrent && state.step !== 'answering';
    return [state, isAnswered ? [{ type: 'sendAnswer', n: offer.n }] : []];
  }
  if (offer.n < state.taken || offer.n <= (state.queued?.n ?? 0)) return [state, []];
  const isGlare = state.step === 'offering' || state.isAwaiting;
  if (isGlare && state.role === 'offerer') {
    const ignoredUfrags = [...state.ignoredUfrags, ...newOnes(descriptionUfrags(offer.sdp), state)].slice(-IGNORED_MAX);
    return [{ ...state, ignoredUfrags }, []];
  }
  return goOn({ ...state, queued: { n: offer.n, sdp: offer.sdp } });
}

function hearAnswer(state: Negotiator, answer: Offer): Step {
  if (state.step !== 'idle' || !state.isAwaiting || answer.n !== state.offered) return [state, []];
  return take({ ...state, step: 'concluding', isAwaiting: false }, 'takeAnswer', answer.sdp);
}

function hearCandidate(state: Negotiator, candidate: IceCandidate): Step {
  const ufrag = candidateUfrag(candidate);
  const isDue = ufrag === undefined ? state.ufrags.length > 0 : state.ufrags.includes(ufrag);
  if (isDue) return [state, [{ type: 'addCandidate', candidate }]];
  if (ufrag !== undefined && state.ignoredUfrags.includes(ufrag)) return [state, []];
  return [{ ...state, early: [...state.early, candidate].slice(-EARLY_MAX) }, []];
}

// Between two steps: their offer first, then one of our own if it is due.
function goOn(state: Negotiator): Step {
  if (state.step !== 'idle') return [state, []];
  if (state.queued) {
    const { n, sdp } = state.queued;
    const isOfferDue = state.isOfferDue || state.isAwaiting;
    return take(
      { ...state, step: 'answering', taken: n, isAwaiting: false, isOfferDue, queued: undefined },
      'takeOffer',
      sdp,
    );
  }
  if (!state.isOfferDue || state.isAwaiting) return [state, []];
  return [{ ...state, step: 'offering', offered: state.offered + 1, isOfferDue: false }, [{ type: 'makeOffer' }]];
}

// A remote description, and the candidates that were waiting for it.
function take(state: Negotiator, type: 'takeOffer' | 'takeAnswer', sdp: string): Step {
  const ufrags = descriptionUfrags(sdp);
  const isDue = (candidate: IceCandidate) => ufrags.includes(candidateUfrag(candidate) ?? ufrags[0] ?? '');
  const due = state.early.filter(isDue).map((candidate) => ({ type: 'addCandidate', candidate }) as const);
  const early = state.early.filter((candidate) => !isDue(candidate));
  const ignoredUfrags = state.ignoredUfrags.filter((ufrag) => !ufrags.includes(ufrag));
  return [{ ...state, ufrags, early, ignoredUfrags }, [{ type, sdp }, ...due]];
}

// The first offer is never the answerer's; once it has answered, the browser asks again if something is left to agree on.
function isBeforeFirstOffer(state: Negotiator): boolean {
  return state.role === 'answerer' && state.taken === 0;
}

function newOnes(ufrags: readonly string[], state: Negotiator): readonly string[] {
  return ufrags.filter((ufrag) => !state.ufrags.includes(ufrag) && !state.ignoredUfrags.includes(ufrag));
}
