// Every button with words on it. One primary a screen; the rest is quiet.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Spinner } from './Spinner.tsx';

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-hover',
  tonal: 'bg-accent-soft text-accent-ink hover:not-disabled:bg-accent-soft-hover',
  quiet: 'bg-sunken text-ink hover:not-disabled:bg-hover',
  ghost: 'text-muted hover:not-disabled:bg-sunken hover:not-disabled:text-ink',
  danger: 'bg-danger text-on-danger hover:not-disabled:bg-danger-hover',
};
const SIZES = {
  small: 'h-9 pointer-coarse:h-11 gap-1.5 rounded-xl px-3 text-sm',
  medium: 'h-11 gap-2 rounded-xl px-4 text-[0.9375rem]',
  large: 'h-13 gap-2.5 rounded-2xl px-6 text-base',
};

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: keyof typeof LOOKS;
  readonly size?: keyof typeof SIZES;
  readonly icon?: LucideIcon;
  /** Shows that it is at work; it can't be pressed meanwhile. */
  readonly isBusy?: boolean;
};

export function Button(props: ButtonProps) {
  const { look = 'quiet', size = 'medium', icon: Icon, isBusy = false, className, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={classes(
        'inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap transition-colors select-none disabled:opacity-50',
        LOOKS[look],
        SIZES[size],
        className,
      )}
    >
      {isBusy ? <Spinner /> : Icon && <Icon className="size-[1.15em] shrink-0" aria-hidden />}
      {children}
    </button>
  );
}
