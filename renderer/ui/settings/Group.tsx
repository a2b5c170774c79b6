// Settings that belong together, on a card, with a line on what they are about.
import { type ReactNode, useId } from 'react';

type Props = {
  readonly title?: string;
  readonly lead?: string;
  readonly testId?: string;
  readonly children?: ReactNode;
};

export function Group({ title, lead, testId, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      data-testid={testId}
      className="rounded-2xl bg-surface px-5 py-4 shadow-rest"
    >
      {title !== undefined && (
        <h4 id={id} className="font-semibold">
          {title}
        </h4>
      )}
      {lead !== undefined && <p className="text-sm text-pretty text-muted">{lead}</p>}
      {children !== undefined && <div className="not-first:mt-2">{children}</div>}
    </section>
  );
}
