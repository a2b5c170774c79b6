// Things that leave the picture alone when nobody moves. The first touch only brings them back: it presses nothing.
import { type ReactNode, useRef } from 'react';
import { classes } from '../kit/classes.ts';

type Props = { readonly isHidden: boolean; readonly className: string; readonly children: ReactNode };

export function Fading({ isHidden, className, children }: Props) {
  const wasHidden = useRef(false);
  return (
    <div
      data-hidden={isHidden}
      className={classes(
        'pointer-events-none transition-opacity duration-300',
        // Whoever walks the controls with the keyboard keeps seeing where they are.
        isHidden && 'opacity-0 has-focus-visible:opacity-100',
        className,
      )}
      onPointerDownCapture={(event) => {
        wasHidden.current = isHidden && event.pointerType === 'touch';
      }}
      onClickCapture={(event) => {
        if (wasHidden.current) event.stopPropagation();
        wasHidden.current = false;
      }}
    >
      {children}
    </div>
  );
}
