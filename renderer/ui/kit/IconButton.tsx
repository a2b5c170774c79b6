// A button that is only an icon: its name is spoken, and shown when one points at it.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

const LOOKS = {
  ghost: 'text-muted hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken',
  quiet: 'bg-sunken text-ink hover:bg-hover',
  tonal: 'bg-accent-soft text-accent-ink hover:bg-accent-soft-hover',
};

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the pointer is told, when it is shorter than the label. */
  readonly hint?: string;
  readonly look?: keyof typeof LOOKS;
  /** A small number on the corner, for what is new. */
  readonly badge?: number;
};

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, hint = label, look = 'ghost', badge = 0, className, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      data-hint={hint}
      className={classes(
        'relative grid size-11 shrink-0 place-items-center rounded-xl transition-colors disabled:opacity-40',
        LOOKS[look],
        className,
      )}
    >
      <Icon className="size-5" aria-hidden />
      {badge > 0 && (
        <span className="absolute -top-1 -right-1 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] font-semibold text-on-accent tabular-nums ring-2 ring-surface">
          {badge > 99 ? '99+' : badge}
        </span>
      )}
    </button>
  );
}
