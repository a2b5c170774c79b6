// The line of a small graph as an SVG path: the newest value at the right edge, a gap where nothing was measured. Pure.

export type Point = { readonly atMs: number; readonly value: number | undefined };

export type Frame = {
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge. */
  readonly max: number;
  /** The moment at the right edge, in milliseconds since 1970, and how far back the left edge is. */
  readonly untilMs: number;
  readonly spanMs: number;
};

/** Values further apart than this were not measured one after another. */
const GAP_MS = 3_500;

export function sparklinePath(points: readonly Point[], frame: Frame): string {
  return runsOf(points, frame.untilMs - frame.spanMs)
    .map(
      (run) => run.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point, frame)}`).join('') + dot(run, frame),
    )
    .join('');
}

/** The ground under that line. */
export function sparklineArea(points: readonly Point[], frame: Frame): string {
  return runsOf(points, frame.untilMs - frame.spanMs)
    .filter((run) => run.length > 1)
    .map((run) => {
      const [from, to] = [run[0], run.at(-1)].map((point) => (point ? across(point.atMs, frame) : 0));
      const line = run.map((point) => `L${place(point, frame)}`).join('');
      return `M${from} ${frame.height}${line}L${to} ${frame.height}Z`;
    })
    .join('');
}

type Measured = { readonly atMs: number; readonly value: number };

function runsOf(points: readonly Point[], fromMs: number): readonly (readonly Measured[])[] {
  const runs: Measured[][] = [];
  let last: Measured | undefined;
  for (const { atMs, value } of points) {
    if (value === undefined || atMs < fromMs) {
      last = undefined;
      continue;
    }
    const point = { atMs, value };
    if (last === undefined || atMs - last.atMs > GAP_MS) runs.push([]);
    runs.at(-1)?.push(point);
    last = point;
  }
  return runs;
}

// A single value has no line; a line to itself with round ends is a dot.
function dot([only, second]: readonly Measured[], frame: Frame): string {
  return only !== undefined && second === undefined ? `L${place(only, frame)}` : '';
}

function place({ atMs, value }: Measured, frame: Frame): string {
  const share = frame.max > 0 ? Math.min(1, Math.max(0, value / frame.max)) : 0;
  return `${across(atMs, frame)} ${round(frame.height * (1 - share))}`;
}

function across(atMs: number, { width, untilMs, spanMs }: Frame): number {
  return round(width * (1 - (untilMs - atMs) / spanMs));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
