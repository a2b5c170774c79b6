// The frame of every tile: its place, and the ring around those who speak. It moves to a new place instead of jumping there.
import type { ComponentProps, CSSProperties } from 'react';
import { classes } from '../kit/classes.ts';
import type { Place } from './tile-grid.ts';

type Props = ComponentProps<'li'> & {
  /** `undefined` is the whole stage. */
  readonly place: Place | undefined;
  readonly isSpeaking?: boolean;
};

const WHOLE: CSSProperties = { left: 0, top: 0, width: '100%', height: '100%' };

export function Tile({ place, isSpeaking = false, className, children, ...rest }: Props) {
  return (
    <li
      {...rest}
      data-speaking={isSpeaking}
      style={place ?? WHOLE}
      className={classes(
        '@container-size absolute overflow-hidden transition-[left,top,width,height,border-radius] duration-300 ease-out',
        place ? 'rounded-2xl bg-surface' : 'rounded-none',
        className,
      )}
    >
      {children}
      {place && (
        <span
          aria-hidden
          className={classes(
            'pointer-events-none absolute inset-0 rounded-[inherit] ring-3 ring-accent transition-opacity duration-150 ring-inset',
            isSpeaking ? 'opacity-100' : 'opacity-0',
          )}
        />
      )}
    </li>
  );
}
