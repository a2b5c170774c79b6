// The one clock of all links: looks whether media arrives a few times a second, measures about once a second. Stands still without
// links. With many links it takes some of them at a time, so that what it costs does not grow with them.

/** Cheap enough to notice a lost way within a quarter of a second. */
const LOOK_EVERY_MS = 250;
const LOOKS_A_MEASUREMENT = 4;
/** Links looked at in one look, and measured in one measurement: of eight people each gets its turn every other time. */
const AT_ONCE = 4;

export type Pulse = {
  /** Idempotent. */
  readonly run: (isWanted: boolean) => void;
};

export type PulseOptions<Link> = {
  readonly links: () => readonly Link[];
  readonly look: (links: readonly Link[]) => void;
  /** The next one waits until this one is done. */
  readonly measure: (links: readonly Link[]) => Promise<void>;
};

export function createPulse<Link>({ links, look, measure }: PulseOptions<Link>): Pulse {
  let timer: ReturnType<typeof setInterval> | undefined;
  let looks = 0;
  let measurements = 0;
  let isMeasuring = false;

  function tick(): void {
    look(turnOf(links(), looks));
    looks += 1;
    if (looks % LOOKS_A_MEASUREMENT !== 0 || isMeasuring) return;
    isMeasuring = true;
    const turn = turnOf(links(), measurements);
    measurements += 1;
    void measure(turn).finally(() => {
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

/** Every so many links one: whoever comes or goes, all get their turn. */
function turnOf<Link>(links: readonly Link[], count: number): readonly Link[] {
  const turns = Math.max(1, Math.ceil(links.length / AT_ONCE));
  return links.filter((_, index) => index % turns === count % turns);
}
