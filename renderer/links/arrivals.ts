// Whether media has arrived since the last look, and how loud it is. Reads what the browser keeps by itself, without statistics.
// Each receiver that is asked makes the page wait for the thread of its connections: sound alone answers nearly always.

export type Arrivals = {
  /** @returns whether anything has come since the look before; false at the first look. */
  readonly look: () => boolean;
  /** How loud the first receiver was at the last look, from 0 to 1 as an amplitude; 0 where the browser doesn't say. */
  readonly loudness: () => number;
};

type Receiver = Pick<RTCRtpReceiver, 'getSynchronizationSources'>;

/** @param receivers the one that always receives first: the others are asked only when nothing has come there. */
export function createArrivals([first, ...others]: readonly Receiver[]): Arrivals {
  let newest: number | undefined;
  let loudness = 0;

  function look(): boolean {
    const before = newest;
    const sources = first?.getSynchronizationSources() ?? [];
    const heardAt = newestOf(sources);
    const isHeard = before !== undefined && heardAt > before;
    loudness = isHeard ? Math.max(0, ...sources.map(({ audioLevel }) => audioLevel ?? 0)) : 0;
    newest = isHeard
      ? heardAt
      : Math.max(heardAt, ...others.map((other) => newestOf(other.getSynchronizationSources())));
    return before !== undefined && newest > before;
  }

  return { look, loudness: () => loudness };
}

function newestOf(sources: readonly RTCRtpSynchronizationSource[]): number {
  return Math.max(0, ...sources.map(({ timestamp }) => timestamp));
}
