// Who may set up a call with whom: a ring opens a pair, the end of that call closes it. Knows call ids, never what a call is.
import type { CallId } from '../protocol/index.ts';
import type { Pair, Peer } from './peer.ts';

export function arePaired<C>(a: Peer<C>, b: Peer<C>): boolean {
  return a.pairs?.has(b) ?? false;
}

/** How many calls this person has opened. Being rung does not count: nobody can use up somebody else's calls. */
export function countOpened<C>(peer: Peer<C>): number {
  let count = 0;
  for (const pair of peer.pairs?.values() ?? []) if (pair.opener === peer) count += 1;
  return count;
}

export function openPair<C>(caller: Peer<C>, callee: Peer<C>, call: CallId): void {
  const known = caller.pairs?.get(callee);
  if (known) {
    remember(known, caller, call);
    return;
  }
  const pair: Pair<C> = { opener: caller, openerCall: call, otherCall: undefined };
  caller.pairs ??= new Map();
  callee.pairs ??= new Map();
  caller.pairs.set(callee, pair);
  callee.pairs.set(caller, pair);
}

/**
 * One call of the pair was declined, answered `busy`, or cancelled; with crossing rings the other one goes on.
 * @returns false when the pair has no such call.
 */
export function endCall<C>(a: Peer<C>, b: Peer<C>, call: CallId): boolean {
  const pair = a.pairs?.get(b);
  if (!pair || (pair.openerCall !== call && pair.otherCall !== call)) return false;
  if (pair.openerCall === call) pair.openerCall = undefined;
  if (pair.otherCall === call) pair.otherCall = undefined;
  if (pair.openerCall === undefined && pair.otherCall === undefined) forgetPair(a, b);
  return true;
}

/**
 * Somebody hung up: the whole pair ends, with a call that was absorbed when two rings crossed.
 * @returns false when the pair has no such call.
 */
export function endPair<C>(a: Peer<C>, b: Peer<C>, call: CallId | undefined): boolean {
  const pair = a.pairs?.get(b);
  if (!pair || (call !== undefined && pair.openerCall !== call && pair.otherCall !== call)) return false;
  forgetPair(a, b);
  return true;
}

/** Closes every pair of somebody who is going. @returns the partners. */
export function endAllPairs<C>(peer: Peer<C>): Peer<C>[] {
  const partners = [...(peer.pairs?.keys() ?? [])];
  for (const partner of partners) forgetPair(peer, partner);
  return partners;
}

function remember<C>(pair: Pair<C>, caller: Peer<C>, call: CallId): void {
  if (pair.opener === caller) pair.openerCall = call;
  else pair.otherCall = call;
}

function forgetPair<C>(a: Peer<C>, b: Peer<C>): void {
  a.pairs?.delete(b);
  b.pairs?.delete(a);
}
