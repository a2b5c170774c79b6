// A line of text with its label, a hint, and what is wrong with it.
import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: ReactNode;
  /** Something that stands inside, at the end. */
  readonly end?: ReactNode;
};

export function TextField({ label, hint, problem, end, className, ...rest }: Props) {
  const id = useId();
  const hasProblem = problem !== undefined;
  return (
    <div className={classes('flex flex-col gap-2', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={id}
          aria-invalid={hasProblem}
          aria-describedby={`${id}-note`}
          className={classes(
            'h-13 w-full rounded-2xl border bg-surface px-4 text-base outline-offset-0 transition-colors',
            hasProblem ? 'border-danger' : 'border-edge hover:border-muted',
            end !== undefined && 'pr-12',
          )}
        />
        {end}
      </div>
      <div id={`${id}-note`} aria-live="polite" className="min-h-5 text-sm text-muted">
        {hasProblem ? (
          <p className="flex animate-appear gap-1.5 text-danger-ink">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            <span>{problem}</span>
          </p>
        ) : (
          hint
        )}
      </div>
    </div>
  );
}
