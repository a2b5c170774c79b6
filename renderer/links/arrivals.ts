// Whether media has arrived since the last look. Reads what the browser keeps by itself, in microseconds, without statistics.

export type Arrivals = {
  /** @returns whether anything has come since the look before; false at the first look. */
  readonly look: () => boolean;
};

type Receiver = Pick<RTCRtpReceiver, 'getSynchronizationSources' | 'getContributingSources'>;

export function createArrivals(receivers: readonly Receiver[]): Arrivals {
  let newest: number | undefined;
  return {
    look: () => {
      const before = newest;
      newest = Math.max(0, ...receivers.flatMap(timestamps));
      return before !== undefined && newest > before;
    },
  };
}

function timestamps(receiver: Receiver): readonly number[] {
  const sources = [...receiver.getSynchronizationSources(), ...receiver.getContributingSources()];
  return sources.map(({ timestamp }) => timestamp);
}
