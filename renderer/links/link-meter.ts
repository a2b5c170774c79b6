// Reads a connection's statistics, and remembers the look before. Says nothing by itself.
import type { LinkStats, ScreenOut } from '../core/link-stats.ts';
import { packetsHeard } from './read-path.ts';
import { type Mids, readScreenOut, readStats, sourceFramesPerS } from './read-stats.ts';
import { SLOTS } from './slots.ts';
import type { StatsReport } from './stats-report.ts';

export type Reading = {
  readonly stats: LinkStats;
  readonly sourceFramesPerS: number | undefined;
  readonly screenOut: ScreenOut;
  /** Of any kind, that have arrived in all. */
  readonly packets: number;
};

export type Meter = {
  /** @returns what the time since the last reading was like; `undefined` when the browser doesn't answer. */
  readonly read: () => Promise<Reading | undefined>;
};

type Connection = Pick<RTCPeerConnection, 'getStats' | 'getTransceivers'>;

export function createMeter(connection: Connection): Meter {
  let before: StatsReport = new Map();
  return {
    read: async () => {
      const report = await connection.getStats().catch(() => undefined);
      if (!report) return undefined;
      // A report of the browser is a map of just these entries.
      const now = report as unknown as StatsReport;
      const mids = midsOf(connection.getTransceivers());
      const stats = readStats(before, now, mids, Date.now());
      const screenOut = readScreenOut(before, now, mids);
      before = now;
      return { stats, sourceFramesPerS: sourceFramesPerS(now, mids), screenOut, packets: packetsHeard(now) };
    },
  };
}

function midsOf(slots: readonly RTCRtpTransceiver[]): Mids {
  const mid = (name: string) => slots[SLOTS.findIndex((slot) => slot.name === name)]?.mid ?? null;
  return { microphone: mid('microphone'), camera: mid('camera'), screen: mid('screen') };
}
