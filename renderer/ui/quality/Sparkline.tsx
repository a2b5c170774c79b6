// A small graph of the last minute, with what it measures and the newest value. Its words say the range.
import { useTranslation } from 'react-i18next';
import { rangeOf, type Series } from './graphs.ts';
import { type Frame, sparklineArea, sparklinePath } from './sparkline-path.ts';

const WIDTH = 100;
const HEIGHT = 36;
const SPAN_MS = 60_000;
const LINE = 'fill-none stroke-[1.5px] [stroke-linecap:round] [stroke-linejoin:round]';

type Props = {
  readonly label: string;
  readonly series: Series;
  /** A second line, paler, with its own name. */
  readonly second?: { readonly label: string; readonly series: Series };
  /** How high the graph is at least: small values shall look small. */
  readonly atLeast: number;
  readonly write: (value: number, language: string) => string;
};

export function Sparkline({ label, series, second, atLeast, write }: Props) {
  const { t, i18n } = useTranslation();
  const what = second ? `${label}, ${second.label}` : label;
  const range = rangeOf([...series, ...(second?.series ?? [])]);
  const newest = series.findLast(({ value }) => value !== undefined)?.value;
  const untilMs = series.at(-1)?.atMs ?? 0;
  const max = Math.max(atLeast, range?.high ?? 0) * 1.08;
  const frame: Frame = { width: WIDTH, height: HEIGHT, max, untilMs, spanMs: SPAN_MS };
  const words = range
    ? t('quality.graph.between', {
        what,
        low: write(range.low, i18n.language),
        high: write(range.high, i18n.language),
      })
    : t('quality.graph.nothing', { what });
  return (
    <figure className="min-w-0 rounded-xl bg-sunken px-2.5 pt-2 pb-1.5">
      <figcaption className="text-xs text-muted">
        {second ? (
          <span className="flex gap-2.5">
            <Named label={label} look="bg-accent" />
            <Named label={second.label} look="bg-edge" />
          </span>
        ) : (
          label
        )}
        <span aria-hidden className="block text-sm font-semibold text-ink tabular-nums">
          {newest === undefined ? '–' : write(newest, i18n.language)}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={words}
        viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
        preserveAspectRatio="none"
        className="mt-1 h-9 w-full overflow-visible"
      >
        <path d={sparklineArea(series, frame)} className="fill-accent opacity-15" />
        {second && (
          <path
            d={sparklinePath(second.series, frame)}
            className={`${LINE} stroke-edge`}
            vectorEffect="non-scaling-stroke"
          />
        )}
        <path d={sparklinePath(series, frame)} className={`${LINE} stroke-accent`} vectorEffect="non-scaling-stroke" />
      </svg>
    </figure>
  );
}

function Named({ label, look }: { readonly label: string; readonly look: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span aria-hidden className={`h-0.5 w-2 shrink-0 rounded-full ${look}`} />
      {label}
    </span>
  );
}
