// When a link looks for a new way to the other side, and what the core is told of it. PURE: facts in, orders out; the time comes
// with the facts. It never gives a link up: how long one may be broken is the core's decision.
import type { LinkState } from '../core/events.ts';

export type Recovery = {
  /** What the browser says of the connection. */
  readonly browser: 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed';
  readonly wasConnected: boolean;
  /** The negotiation is broken for good: nothing can be restarted any more. */
  readonly isBroken: boolean;
  /** Media that should be arriving does not. */
  readonly isStalled: boolean;
  /** When media arrived last; `undefined` while nothing has arrived that would have to go on. */
  readonly mediaAtMs: number | undefined;
  /** Media that arrives before this moment may be the tail of what has just been switched off. */
  readonly tailUntilMs: number;
  /** Looks in a row that found nothing new. */
  readonly blankLooks: number;
  /** Packets of any kind that had arrived when this was first counted in a stall. */
  readonly packets: number | undefined;
  /** When to restart; `undefined` while there is no reason to. */
  readonly restartDueMs: number | undefined;
  /** When the last restart began, mine or theirs; `undefined` before the first. */
  readonly restartedAtMs: number | undefined;
  /** The network has changed since the last restart: an offer that waits for its answer is out of date. */
  readonly isNetworkNew: boolean;
  /** What the core was told last. */
  readonly told: LinkState | undefined;
};

export type RecoveryFact =
  | { readonly type: 'browserSaid'; readonly state: Recovery['browser']; readonly nowMs: number }
  /** Comes a few times a second. `isNegotiating`: an offer of ours is due, being made, or waits for its answer. */
  | { readonly type: 'looked'; readonly hasNewMedia: boolean; readonly isNegotiating: boolean; readonly nowMs: number }
  /** About once a second: how many packets of any kind, connectivity checks included, have arrived in all. */
  | { readonly type: 'counted'; readonly packets: number; readonly nowMs: number }
  /** From now on something else may be sent, or nothing. */
  | { readonly type: 'mediaChanged'; readonly nowMs: number }
  | { readonly type: 'networkChanged'; readonly nowMs: number }
  /** An offer of mine was made, for whatever reason: also because they asked for it. */
  | { readonly type: 'offered'; readonly nowMs: number }
  /** My last offer was answered. */
  | { readonly type: 'answered'; readonly nowMs: number }
  /** I have answered an offer with which they restart. */
  | { readonly type: 'theyRestarted'; readonly nowMs: number }
  | { readonly type: 'negotiationBroke' };

export type RecoveryOrder =
  | { readonly type: 'tell'; readonly state: LinkState }
  /** `isNetworkNew`: also when an offer is waiting for its answer. */
  | { readonly type: 'restart'; readonly isNetworkNew: boolean };

type Step = readonly [Recovery, readonly RecoveryOrder[]];

/** Sound comes every 20 ms, also from a muted microphone: this long without anything is a lost way, in milliseconds. */
const STALLED_AFTER_MS = 1_000;
/** A look may come late (a busy page, a hidden one); one alone proves nothing. */
const BLANK_LOOKS_MIN = 2;
const TAIL_MS = 500;
/** Chromium says `disconnected` after 5 s and often comes back by itself; `failed` would take 15 to 30 s. */
const DISCONNECTED_FOR_MS = 2_000;
/** A first connection that is tried for so long needs other addresses, in milliseconds. */
const CONNECT_WITHIN_MS = 5_000;
const AGAIN_AFTER_MS = 2_000;

export function newRecovery(): Recovery {
  return {
    browser: 'new',
    wasConnected: false,
    isBroken: false,
    isStalled: false,
    mediaAtMs: undefined,
    tailUntilMs: 0,
    blankLooks: 0,
    packets: undefined,
    restartDueMs: undefined,
    restartedAtMs: undefined,
    isNetworkNew: false,
    told: undefined,
  };
}

export function recover(state: Recovery, fact: RecoveryFact): Step {
  if (state.isBroken) return [state, []];
  const [next, orders] = 'nowMs' in fact ? restartIfDue(learn(state, fact), fact) : [learn(state, fact), []];
  const tell = judge(next);
  if (tell === undefined || tell === next.told) return [next, orders];
  return [{ ...next, told: tell }, [{ type: 'tell', state: tell }, ...orders]];
}

function learn(state: Recovery, fact: RecoveryFact): Recovery {
  switch (fact.type) {
    case 'browserSaid':
      return hearBrowser({ ...state, browser: fact.state }, fact.nowMs);
    case 'looked':
      return fact.hasNewMedia ? seeMedia(state, fact.nowMs) : seeNothing(state, fact.nowMs);
    case 'counted':
      return count(state, fact.packets);
    case 'mediaChanged':
      return state.isStalled ? state : { ...state, mediaAtMs: undefined, tailUntilMs: fact.nowMs + TAIL_MS };
    case 'networkChanged':
      return { ...state, isNetworkNew: true, restartDueMs: fact.nowMs };
    case 'offered':
      return state.wasConnected ? { ...state, restartedAtMs: fact.nowMs } : state;
    case 'answered': {
      if (!isInTrouble(state)) return state;
      // An offer that waited long names addresses of a while ago.
      const isOld = fact.nowMs - (state.restartedAtMs ?? fact.nowMs) > AGAIN_AFTER_MS;
      return { ...state, restartDueMs: fact.nowMs + (isOld ? 0 : pause(state)) };
    }
    case 'theyRestarted': {
      // Answering it has gathered new addresses here, too.
      const restartDueMs = isInTrouble(state) ? fact.nowMs + pause(state) : undefined;
      return { ...state, isNetworkNew: false, restartedAtMs: fact.nowMs, restartDueMs };
    }
    case 'negotiationBroke':
      return { ...state, isBroken: true };
  }
}

function hearBrowser(state: Recovery, nowMs: number): Recovery {
  switch (state.browser) {
    case 'connected':
      // What arrived before has to arrive again.
      return { ...atPeace(state), wasConnected: true, mediaAtMs: state.mediaAtMs === undefined ? undefined : nowMs };
    case 'disconnected':
      return due(state, nowMs + DISCONNECTED_FOR_MS);
    case 'failed':
      return due(state, nowMs);
    default:
      return state.wasConnected ? state : due(state, nowMs + CONNECT_WITHIN_MS);
  }
}

function seeMedia(state: Recovery, nowMs: number): Recovery {
  if (nowMs < state.tailUntilMs) return state;
  const seen = { ...state, mediaAtMs: nowMs, blankLooks: 0 };
  if (!state.isStalled) return seen;
  return state.browser === 'connected' ? atPeace(seen) : { ...seen, isStalled: false };
}

function seeNothing(state: Recovery, nowMs: number): Recovery {
  if (state.mediaAtMs === undefined || state.isStalled || state.browser !== 'connected') return state;
  const blankLooks = state.blankLooks + 1;
  const isStalled = nowMs - state.mediaAtMs >= STALLED_AFTER_MS && blankLooks >= BLANK_LOOKS_MIN;
  if (!isStalled) return { ...state, blankLooks };
  // Both sides see the same trouble; a restart that has just begun, whoever began it, gets its time.
  const restartDueMs = Math.max(nowMs, (state.restartedAtMs ?? Number.NEGATIVE_INFINITY) + AGAIN_AFTER_MS);
  return due({ ...state, isStalled, blankLooks: 0, packets: undefined }, restartDueMs);
}

// Other packets still arrive, twice in a row: the way is there, and the other side just sends nothing any more.
function count(state: Recovery, packets: number): Recovery {
  if (!state.isStalled || state.browser !== 'connected') return state;
  if (state.packets === undefined || packets <= state.packets) return { ...state, packets };
  return { ...atPeace(state), mediaAtMs: undefined };
}

function restartIfDue(state: Recovery, fact: Extract<RecoveryFact, { nowMs: number }>): Step {
  if (state.restartDueMs === undefined || fact.nowMs < state.restartDueMs) return [state, []];
  const { isNetworkNew } = state;
  // A new offer on top of one that waits would help nobody; only another network makes the waiting one worthless.
  if (!isNetworkNew && (fact.type !== 'looked' || fact.isNegotiating)) return [state, []];
  const restartDueMs = isInTrouble(state) ? fact.nowMs + pause(state) : undefined;
  const restarted = { ...state, isNetworkNew: false, restartedAtMs: fact.nowMs, restartDueMs };
  return [restarted, [{ type: 'restart', isNetworkNew }]];
}

function due(state: Recovery, atMs: number): Recovery {
  return { ...state, restartDueMs: Math.min(state.restartDueMs ?? Number.POSITIVE_INFINITY, atMs) };
}

/** How long one try may take before the next. */
function pause({ wasConnected }: Recovery): number {
  return wasConnected ? AGAIN_AFTER_MS : CONNECT_WITHIN_MS;
}

function atPeace(state: Recovery): Recovery {
  return { ...state, isStalled: false, blankLooks: 0, restartDueMs: undefined, isNetworkNew: false };
}

function isInTrouble({ browser, isStalled }: Recovery): boolean {
  return isStalled || browser !== 'connected';
}

function judge(state: Recovery): LinkState | undefined {
  if (state.isBroken) return 'failed';
  if (!state.wasConnected) return state.browser === 'new' ? undefined : 'connecting';
  return isInTrouble(state) ? 'disconnected' : 'connected';
}
