// The frame of every tile: where it stands, and the ring around those who speak. It moves to a new place instead of jumping there.
import type { ComponentProps, CSSProperties, MouseEvent } from 'react';
import { classes } from '../kit/classes.ts';
import { isAmongOthers, type Spot } from './spot.ts';

type Props = ComponentProps<'li'> & {
  readonly spot: Spot;
  readonly isSpeaking?: boolean;
  /** A double click on the picture, not on what stands on it. */
  readonly onDoublePress?: () => void;
};

const WHOLE: CSSProperties = { left: 0, top: 0, width: '100%', height: '100%' };
const CARD = 'rounded-2xl bg-surface duration-300';
const LOOKS: Record<Spot['kind'], string> = {
  whole: 'absolute rounded-none duration-300',
  // Follows the finger, and glides from where it was let go.
  corner:
    'absolute z-10 rounded-2xl bg-surface shadow-float ring-1 ring-white/10 duration-200 [translate:var(--drag-x,0px)_var(--drag-y,0px)] group-data-dragging/stage:transition-none',
  // Neither cut off by the box of the small ones nor scrolled with them. The stage fills the window, so that both count from one corner.
  large: `fixed ${CARD}`,
  tile: `absolute ${CARD}`,
};

export function Tile({ spot, isSpeaking = false, onDoublePress, className, children, ...rest }: Props) {
  return (
    <li
      {...rest}
      data-spot={spot.kind}
      data-speaking={isSpeaking}
      onDoubleClick={
        onDoublePress && isAmongOthers(spot) ? (event) => isOnPicture(event) && onDoublePress() : undefined
      }
      style={spot.kind === 'whole' ? WHOLE : spot.place}
      className={classes(
        '@container-size group/tile select-none overflow-hidden transition-[left,top,width,height,border-radius,translate] ease-out',
        LOOKS[spot.kind],
        className,
      )}
    >
      {children}
      {isAmongOthers(spot) && (
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

// A menu of the tile is drawn elsewhere, but what is pressed in it is told here as well.
function isOnPicture({ currentTarget, target }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest('button, input') === null;
}
