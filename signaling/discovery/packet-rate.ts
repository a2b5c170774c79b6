// How many questions are answered, to one address and in all: what comes by UDP may have a forged sender. Pure, and its memory is
// bounded whatever arrives.

type Bucket = { tokens: number; refilledAtMs: number };
type Rate = { readonly burst: number; readonly perSecond: number };

export type PacketRateLimits = { readonly perSource: Rate; readonly inAll: Rate; readonly sourcesMax: number };

/** An honest program asks five times in its first 15 seconds and then every 10; a classroom may sit behind one address. */
export const PACKET_RATE: PacketRateLimits = {
  perSource: { burst: 20, perSecond: 4 },
  inAll: { burst: 200, perSecond: 100 },
  sourcesMax: 512,
};

export class PacketRate {
  readonly #limits: PacketRateLimits;
  readonly #inAll: Bucket;
  readonly #sources = new Map<string, Bucket>();

  constructor(limits: PacketRateLimits = PACKET_RATE) {
    this.#limits = limits;
    this.#inAll = { tokens: limits.inAll.burst, refilledAtMs: 0 };
  }

  /** @param nowMs of a clock that never goes back. */
  admits(source: string, nowMs: number): boolean {
    const { perSource, inAll } = this.#limits;
    const bucket = this.#bucketOf(source, nowMs);
    refill(bucket, perSource, nowMs);
    refill(this.#inAll, inAll, nowMs);
    if (bucket.tokens < 1 || this.#inAll.tokens < 1) return false;
    bucket.tokens -= 1;
    this.#inAll.tokens -= 1;
    return true;
  }

  get sourceCount(): number {
    return this.#sources.size;
  }

  #bucketOf(source: string, nowMs: number): Bucket {
    const known = this.#sources.get(source);
    if (known) return known;
    // The one that was heard first goes. Forging many senders wins nobody more than the limit for all.
    const [oldest] = this.#sources.keys();
    if (oldest !== undefined && this.#sources.size >= this.#limits.sourcesMax) this.#sources.delete(oldest);
    const made = { tokens: this.#limits.perSource.burst, refilledAtMs: nowMs };
    this.#sources.set(source, made);
    return made;
  }
}

function refill(bucket: Bucket, { burst, perSecond }: Rate, nowMs: number): void {
  bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.refilledAtMs) / 1000) * perSecond);
  bucket.refilledAtMs = nowMs;
}
