// What page and main process tell each other of bytes that travel by HTTPS. Types only.

/** Where bytes are fetched or posted. Nothing is said to a computer that shows another key. */
export type ByteAddress = {
  /** `192.168.1.20:50123`, places of one computer, best first. */
  readonly places: readonly string[];
  /** SHA-256 of its public key, lower-case hex. */
  readonly fingerprint: string;
  /** With the token that is the right to them: `/files/…` or `/streams/…`. */
  readonly path: string;
};

/** Somebody has come for what was offered, and gets what the page gives under this mark. */
export type WantedBytes = {
  /** As it was offered. */
  readonly path: string;
  readonly reading: string;
  readonly fromByte: number;
};

export type ByteRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** All has come. */
  | { readonly kind: 'end' }
  | { readonly kind: 'broken' };
