// Tells how far something is, not more often than anybody can see.

/** In milliseconds. */
const TELL_EVERY_MS = 200;

export type Progress = {
  readonly at: (byte: number) => void;
  /** Tells the last one, if it was not told. */
  readonly now: () => void;
};

export function progress(tell: (byte: number) => void): Progress {
  let toldAtMs = 0;
  let byte = 0;
  let toldByte = 0;
  const now = () => {
    if (byte === toldByte) return;
    toldByte = byte;
    toldAtMs = performance.now();
    tell(byte);
  };
  return {
    at: (next) => {
      byte = next;
      if (performance.now() - toldAtMs >= TELL_EVERY_MS) now();
    },
    now,
  };
}
