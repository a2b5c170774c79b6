// One part of a panel, with its title.
import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  readonly count?: number;
  readonly lead?: string;
  readonly children: ReactNode;
};

export function PanelPart({ title, count, lead, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line px-5 py-4 last:border-b-0">
      <h3 id={id} className="flex items-baseline gap-2 text-sm font-semibold">
        {title}
        {count !== undefined && <span className="font-normal text-muted tabular-nums">{count}</span>}
      </h3>
      {lead !== undefined && <p className="mt-0.5 text-sm text-pretty text-muted">{lead}</p>}
      <div className="mt-2.5">{children}</div>
    </section>
  );
}
