// What every screen after the first stands in. The head stays from one screen to the next, with whatever is open or being typed in it.
import { type ReactNode, useState } from 'react';
import { classes } from './kit/classes.ts';
import { PlainHeader } from './lobby/PlainHeader.tsx';

type FrameProps = {
  /** Beside the mark; the product's name otherwise. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** Beside the screen; on a phone over it. */
  readonly aside?: ReactNode;
  readonly children: (scroller: HTMLElement | null) => ReactNode;
};

export function Frame({ title, actions, aside, children }: FrameProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className="flex h-full">
      <div
        ref={setScroller}
        className={classes('flex h-full min-w-0 flex-1 flex-col overflow-y-auto', Boolean(aside) && 'max-lg:invisible')}
      >
        <PlainHeader actions={actions}>{title}</PlainHeader>
        {children(scroller)}
      </div>
      {aside}
    </div>
  );
}
