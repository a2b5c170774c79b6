// What the three small graphs of a link show: its last minute. Pure.
import type { LinkStats } from '../../core/link-stats.ts';
import type { Point } from './sparkline-path.ts';

export type Series = readonly Point[];

export function roundTripsOf(looks: readonly LinkStats[]): Series {
  return looks.map(({ atMs, roundTripMs }) => ({ atMs, value: roundTripMs }));
}

/** The largest share that was lost in any direction. */
export function lossesOf(looks: readonly LinkStats[]): Series {
  return looks.map(({ atMs, audioIn, audioOut, videoIn, videoOut }) => {
    const known = [audioIn, audioOut, videoIn, videoOut].flatMap(({ lossRatio }) => lossRatio ?? []);
    return { atMs, value: known.length > 0 ? Math.max(...known) : undefined };
  });
}

/** Sound and picture together. */
export function ratesOf(looks: readonly LinkStats[], direction: 'in' | 'out'): Series {
  return looks.map((look) => {
    const [audio, video] = direction === 'in' ? [look.audioIn, look.videoIn] : [look.audioOut, look.videoOut];
    return { atMs: look.atMs, value: audio.bitsPerS + video.bitsPerS };
  });
}

/** @returns the smallest and the largest value; `undefined` when there is none. */
export function rangeOf(series: Series): { readonly low: number; readonly high: number } | undefined {
  const values = series.flatMap(({ value }) => value ?? []);
  return values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : undefined;
}
