// One thing in the settings, and beside it what can be done about it. Where there is no room, below it.
import type { ReactNode } from 'react';
import { classes } from '../kit/classes.ts';

type Props = {
  readonly label: ReactNode;
  /** How it stands, or what it is good for. */
  readonly says?: ReactNode;
  readonly isWrong?: boolean;
  readonly children?: ReactNode;
};

export function Row({ label, says, isWrong = false, children }: Props) {
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-1.5">
      <p className="min-w-40 flex-1 text-[0.9375rem] font-medium">
        {label}
        {says !== undefined && (
          <span className={classes('block text-sm font-normal text-pretty', isWrong ? 'text-warn-ink' : 'text-muted')}>
            {says}
          </span>
        )}
      </p>
      {children}
    </div>
  );
}
