// The one clock of all links: looks whether media arrives a few times a second, measures once a second. Stands still without links.

/** Cheap enough to notice a lost way within a quarter of a second. */
const LOOK_EVERY_MS = 250;
const LOOKS_A_MEASUREMENT = 4;

export type Pulse = {
  /** Idempotent. */
  readonly run: (isWanted: boolean) => void;
};

/** @param measure the next one waits until this one is done. */
export function createPulse(look: () => void, measure: () => Promise<void>): Pulse {
  let timer: ReturnType<typeof setInterval> | undefined;
  let looks = 0;
  let isMeasuring = false;

  function tick(): void {
    look();
    looks += 1;
    if (looks % LOOKS_A_MEASUREMENT !== 0 || isMeasuring) return;
    isMeasuring = true;
    void measure().finally(() => {
      isMeasuring = false;
    });
  }

  return {
    run: (isWanted) => {
      if (isWanted === (timer !== undefined)) return;
      clearInterval(timer);
      timer = isWanted ? setInterval(tick, LOOK_EVERY_MS) : undefined;
    },
  };
}
