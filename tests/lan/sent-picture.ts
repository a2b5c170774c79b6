// How much of a picture somebody sends, as their browser has decided: what the network seems to carry, and what is left of the size.
import type { Person } from '../e2e/person.ts';

export type SentPicture = {
  /** What the encoder is told to make, in bits a second; 0 when nothing is sent. */
  readonly targetBitrate: number;
  readonly heightPx: number;
  readonly framesPerS: number;
  /** Why it is less than asked for: `bandwidth`, `cpu`, `none`. */
  readonly limitedBy: string;
};

export function sentPicture({ page }: Person): Promise<SentPicture> {
  return page.evaluate(async () => {
    const sent = { targetBitrate: 0, heightPx: 0, framesPerS: 0, limitedBy: 'none' };
    for (const connection of window.witness.connections) {
      if (connection.connectionState !== 'connected') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'outbound-rtp' || report.kind !== 'video' || !report.active) continue;
        sent.targetBitrate += report.targetBitrate ?? 0;
        sent.heightPx = Math.max(sent.heightPx, report.frameHeight ?? 0);
        sent.framesPerS = Math.max(sent.framesPerS, report.framesPerSecond ?? 0);
        sent.limitedBy = report.qualityLimitationReason ?? 'none';
      }
    }
    return sent;
  });
}
