// How often one connection may speak: a token bucket without a timer. Never looks at what is said.
import type { LIMITS } from '../protocol/index.ts';

export type RateLimits = Readonly<
  Record<keyof Pick<typeof LIMITS, 'rateBurst' | 'ratePerSecond' | 'rateStrikes' | 'offenceCost'>, number>
>;

export type Bucket = { tokens: number; refilledAtMs: number; strikes: number };

/** @returns what to do with the frame that just arrived: hear it, drop it with `too-fast`, or close the connection. */
export function admit(bucket: Bucket, limits: RateLimits, nowMs: number): 'hear' | 'drop' | 'close' {
  // A wall clock that was set back gives nothing and takes nothing.
  const elapsedMs = Math.max(0, nowMs - bucket.refilledAtMs);
  bucket.tokens = Math.min(limits.rateBurst, bucket.tokens + (elapsedMs / 1000) * limits.ratePerSecond);
  bucket.refilledAtMs = nowMs;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    bucket.strikes = 0;
    return 'hear';
  }
  bucket.strikes += 1;
  return bucket.strikes >= limits.rateStrikes ? 'close' : 'drop';
}

/** The frame that was just heard was badly formed: it costs as much as several. The bucket may run into debt. */
export function chargeOffence(bucket: Bucket, limits: RateLimits): void {
  bucket.tokens -= limits.offenceCost - 1;
}
