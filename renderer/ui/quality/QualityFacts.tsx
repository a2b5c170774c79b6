// Every number of the newest look, in groups.
import { useTranslation } from 'react-i18next';
import type { LinkStats } from '../../core/link-stats.ts';
import { factsOf } from './facts.ts';

export function QualityFacts({ look }: { readonly look: LinkStats }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="flex flex-col gap-4 pt-1" data-testid="quality-facts">
      {factsOf(look, { t, language: i18n.language }).map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h4 className="mb-1.5 text-xs font-semibold text-muted">{title}</h4>
          <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            {facts.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="text-right wrap-anywhere tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
