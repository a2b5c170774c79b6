// How much of something: the browser's own slider, which brings its keys, its touch and its role along, in our look.
import type { CSSProperties } from 'react';
import { classes } from './classes.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  /** As it is said, with its unit. */
  readonly valueText: string;
  /** A value worth finding again, marked on the track. */
  readonly usual?: number;
  readonly onChange: (value: number) => void;
  readonly testId?: string;
  readonly className?: string;
};

export function Slider({ label, value, max, step, valueText, usual, onChange, testId, className }: Props) {
  return (
    <span className={classes('relative flex h-11 items-center', className)}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={valueText}
        data-testid={testId}
        min={0}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        style={{ '--part': value / max } as CSSProperties}
        className="slider peer"
      />
      {usual !== undefined && (
        <span
          aria-hidden
          style={{ '--part': usual / max } as CSSProperties}
          className="slider-mark pointer-events-none absolute bottom-1 h-1.5 w-0.5 rounded-full bg-edge"
        />
      )}
    </span>
  );
}
