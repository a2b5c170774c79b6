// Whether somebody knows a room's passcode. Guessing is slowed down per room and address: it is compared ever more rarely.
import type { Limits, Secrets } from './hall.ts';
import type { Guesses, Room } from './peer.ts';

export type PasscodeVerdict =
  | { readonly kind: 'right' }
  /** `retryInMs`: until then no further try is looked at. */
  | { readonly kind: 'wrong'; readonly retryInMs: number | undefined };

/** Addresses whose wrong tries are remembered for one room; beyond it the oldest is forgotten. */
const ADDRESSES_MAX = 1_000;

const RIGHT: PasscodeVerdict = { kind: 'right' };

export function tryPasscode<C>(
  room: Room<C>,
  { attempt, address, nowMs }: { attempt: string | undefined; address: string; nowMs: number },
  { limits, secrets }: { limits: Limits; secrets: Secrets },
): PasscodeVerdict {
  if (room.sealedPasscode === undefined) return RIGHT;
  // Who comes without one has not guessed: that is how a page learns that it must ask for it.
  if (attempt === undefined) return { kind: 'wrong', retryInMs: undefined };
  const guesses = room.guesses?.get(address);
  if (guesses) {
    // A wall clock that was set back makes nobody wait longer than the longest wait.
    guesses.notBeforeMs = Math.min(guesses.notBeforeMs, nowMs + limits.passcodeWaitMaxMs);
    if (nowMs < guesses.notBeforeMs) return { kind: 'wrong', retryInMs: guesses.notBeforeMs - nowMs };
  }
  if (secrets.opens(room.sealedPasscode, attempt)) {
    room.guesses?.delete(address);
    return RIGHT;
  }
  return { kind: 'wrong', retryInMs: countWrong(room, address, nowMs, limits) };
}

function countWrong<C>(room: Room<C>, address: string, nowMs: number, limits: Limits): number | undefined {
  room.guesses ??= new Map();
  const guesses: Guesses = room.guesses.get(address) ?? { wrong: 0, notBeforeMs: 0 };
  room.guesses.set(address, guesses);
  const [oldest] = room.guesses.keys();
  if (room.guesses.size > ADDRESSES_MAX && oldest !== undefined) room.guesses.delete(oldest);
  guesses.wrong += 1;
  const beyond = guesses.wrong - limits.passcodeFreeTries;
  if (beyond <= 0) return undefined;
  const waitMs = Math.min(limits.passcodeWaitMs * 2 ** (beyond - 1), limits.passcodeWaitMaxMs);
  guesses.notBeforeMs = nowMs + waitMs;
  return waitMs;
}
