// What a page receives from everybody else, by its own connections: counted twice, and the difference is the rate.
import type { Page } from '@playwright/test';

export type Stream = { readonly id: string; readonly frames: number; readonly heightPx: number };

/** Needs `installWitness` in the page. */
export function receivedStreams(page: Page): Promise<Stream[]> {
  return page.evaluate(async () => {
    const streams: Stream[] = [];
    for (const [index, connection] of window.witness.connections.entries()) {
      if (connection.connectionState !== 'connected') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp' || report.kind !== 'video' || !report.framesDecoded) continue;
        streams.push({
          id: `${index} ${report.ssrc}`,
          frames: report.framesDecoded,
          heightPx: report.frameHeight ?? 0,
        });
      }
    }
    return streams;
  });
}

/** @returns frames a second of each stream; one that wasn't there before counts from 0. */
export function framesPerSecond(before: readonly Stream[], after: readonly Stream[], seconds: number): number[] {
  return after.map(({ id, frames }) => (frames - (before.find((stream) => stream.id === id)?.frames ?? 0)) / seconds);
}
