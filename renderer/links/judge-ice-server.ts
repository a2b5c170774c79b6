// What the answers of a STUN or TURN server mean. PURE.
import type { IceTestResult } from '../core/ice-test.ts';

export type IceAnswers = {
  readonly candidates: readonly {
    readonly type: string | null;
    readonly address: string | null;
    readonly protocol: string | null;
  }[];
  readonly errors: readonly { readonly code: number; readonly text: string }[];
  /** The browser has tried everything. */
  readonly isComplete: boolean;
};

/** The server could not be reached or didn't answer (W3C WebRTC); all other codes are its own. */
const NOT_REACHED = 701;
/** Unauthorized; wrong credentials (RFC 8489, RFC 8656). */
const UNAUTHORIZED: readonly number[] = [401, 441];

export function judgeIceServer(isTurn: boolean, { candidates, errors, isComplete }: IceAnswers): IceTestResult {
  const given = candidates.find(({ type }) => type === (isTurn ? 'relay' : 'srflx'));
  if (given) return { kind: isTurn ? 'turn-works' : 'stun-works', address: given.address ?? '' };
  const refusal = errors.find(({ code }) => code !== NOT_REACHED);
  if (refusal && UNAUTHORIZED.includes(refusal.code)) return { kind: 'wrong-credentials' };
  if (refusal) return { kind: 'error', code: refusal.code, text: refusal.text };
  if (errors.some(({ text }) => /lookup|resolve/i.test(text))) return { kind: 'bad-address' };
  if (isTurn || !isComplete) return { kind: 'no-answer' };
  // Where no router changes addresses, STUN tells nothing new and the browser keeps it to itself: an address of ours without a
  // complaint is the answer. Complaints hide the address they are about, so they are counted.
  const own = candidates.filter(({ type, protocol }) => type === 'host' && protocol === 'udp');
  return errors.length < own.length ? { kind: 'stun-works', address: own[0]?.address ?? '' } : { kind: 'no-answer' };
}
