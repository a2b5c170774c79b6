// Something is wrong, or worth knowing: what, why, and what to do next.
import { CircleAlert, ShieldAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

const TONES = {
  warn: { look: 'bg-warn-soft', ink: 'text-warn-ink', icon: TriangleAlert },
  danger: { look: 'bg-danger-soft', ink: 'text-danger-ink', icon: CircleAlert },
  serious: { look: 'bg-danger-soft', ink: 'text-danger-ink', icon: ShieldAlert },
};

type Props = {
  readonly tone: keyof typeof TONES;
  readonly title?: string;
  readonly children: ReactNode;
  /** The next steps. */
  readonly actions?: ReactNode;
  readonly testId?: string;
};

export function Callout({ tone, title, children, actions, testId }: Props) {
  const { look, ink, icon: Icon } = TONES[tone];
  return (
    <section role="alert" data-testid={testId} className={classes('animate-appear rounded-2xl p-4 sm:p-5', look)}>
      <div className="flex gap-3">
        <Icon className={classes('mt-0.5 size-5 shrink-0', ink)} aria-hidden />
        <div className="min-w-0 flex-1">
          {title !== undefined && <h2 className={classes('mb-1 font-semibold', ink)}>{title}</h2>}
          <div className="text-sm leading-relaxed text-pretty">{children}</div>
        </div>
      </div>
      {actions !== undefined && <div className="mt-4 flex flex-wrap gap-2 sm:pl-8">{actions}</div>}
    </section>
  );
}
