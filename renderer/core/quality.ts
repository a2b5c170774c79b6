// How good a link is, in one of three grades, with the one reason that matters most. PURE.
import type { LinkState } from './events.ts';
import type { LinkStats } from './link-stats.ts';
import { CHECKS, type Check, type Trouble } from './quality-reasons.ts';

export type QualityReason =
  | { readonly kind: 'fine' }
  /** Connected, but nobody has looked yet. */
  | { readonly kind: 'measuring' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'reconnecting' }
  /** Works well, but a TURN server passes everything on. */
  | { readonly kind: 'relayed' }
  | Trouble;

export type Quality = { readonly grade: 'good' | 'weak' | 'lost'; readonly reason: QualityReason };

/** Looks that are judged together; there is one a second. */
const TOGETHER = 5;
/** So many bad ones of these make a link weak. */
const BAD_TO_BE_WEAK = 3;
/** It is good again when no more than this are bad. */
const BAD_TO_BE_GOOD = 1;
/** The looks of a link that has just begun. */
const BEGINNING = 5;

/** @param looks the last ones, oldest first. */
export function grade(looks: readonly LinkStats[], link: LinkState): Quality {
  if (link === 'connecting') return { grade: 'lost', reason: { kind: 'connecting' } };
  if (link !== 'connected') return { grade: 'lost', reason: { kind: 'reconnecting' } };
  const last = looks.at(-1);
  if (last === undefined) return { grade: 'good', reason: { kind: 'measuring' } };
  const failed = looks.map((look, index) => CHECKS.filter((check) => fails(check, look, index < BEGINNING)));
  if (isWeak(failed.map((checks) => checks.length > 0))) {
    return { grade: 'weak', reason: worstOf(looks.slice(-TOGETHER), failed.slice(-TOGETHER), last) };
  }
  const isRelayed = last.path?.local === 'relay' || last.path?.remote === 'relay';
  return { grade: 'good', reason: { kind: isRelayed ? 'relayed' : 'fine' } };
}

function fails(check: Check, look: LinkStats, isBeginning: boolean): boolean {
  return !(isBeginning && check.isPatient) && check.amountIn(look) !== undefined;
}

// Followed from the first look on: a link that is bad every other second does not change its grade every second.
function isWeak(bad: readonly boolean[]): boolean {
  return bad.reduce((was, _, index) => {
    const count = bad.slice(Math.max(0, index + 1 - TOGETHER), index + 1).filter(Boolean).length;
    return was ? count > BAD_TO_BE_GOOD : count >= BAD_TO_BE_WEAK;
  }, false);
}

// The first that most of the bad looks have, else the first at all.
function worstOf(looks: readonly LinkStats[], failed: readonly (readonly Check[])[], last: LinkStats): QualityReason {
  const found = CHECKS.map((check) => ({ check, having: looks.filter((_, index) => failed[index]?.includes(check)) }));
  const worst =
    found.find(({ having }) => having.length >= BAD_TO_BE_WEAK) ?? found.find(({ having }) => having.length > 0);
  if (worst === undefined) return { kind: 'fine' };
  return worst.check.tell(
    worst.having.map((look) => worst.check.amountIn(look) ?? 0),
    last,
  );
}
