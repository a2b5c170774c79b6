// How hosts were looked for, and what came of each way: for those who wonder why somebody isn't in the list.
import { Ban, Check, ChevronDown, CircleAlert, Minus, RotateCw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Discovery, Way, WayOutcome } from '../../../app/bridge/discovery-facts.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { Spinner } from '../kit/Spinner.tsx';

const WAYS: readonly Way[] = ['mdns', 'probe', 'known'];
const SIGNS = {
  found: { icon: Check, ink: 'text-accent-ink' },
  nothing: { icon: Minus, ink: 'text-muted' },
  blocked: { icon: Ban, ink: 'text-warn-ink' },
  failed: { icon: CircleAlert, ink: 'text-danger-ink' },
};

export function HowWeLooked({ discovery }: { readonly discovery: Discovery }) {
  const { t } = useTranslation();
  const app = useApp();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { hosts, ways } = discovery;
  const isSearching = WAYS.some((way) => ways[way] === 'searching');
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          look="ghost"
          size="small"
          className="-ml-3"
          aria-expanded={isOpen}
          aria-controls={id}
          data-testid="how-we-looked"
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('find.how.title')}
          <ChevronDown className={classes('size-4 transition-transform', isOpen && 'rotate-180')} aria-hidden />
        </Button>
        <Button
          size="small"
          look="ghost"
          icon={RotateCw}
          isBusy={isSearching}
          data-testid="search-hosts"
          onClick={() => app.emit({ type: 'user.pressedSearchHosts' })}
        >
          {t('find.how.again')}
        </Button>
      </div>
      <ul id={id} hidden={!isOpen} className={classes('mt-2 rounded-2xl bg-sunken px-4 py-2', isOpen && 'grid')}>
        {WAYS.map((way) => (
          <WayLine
            key={way}
            way={way}
            outcome={ways[way]}
            count={hosts.filter((host) => host.ways.includes(way)).length}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = { readonly way: Way; readonly outcome: WayOutcome; readonly count: number };

function WayLine({ way, outcome, count }: LineProps) {
  const { t } = useTranslation();
  const isFound = outcome === 'found' && count > 0;
  const advice = outcome === 'blocked' || outcome === 'failed' ? t(`find.how.advice.${outcome}`) : undefined;
  return (
    <li data-testid="way" data-way={way} data-outcome={outcome} className="flex gap-3 py-2.5 text-sm">
      <Sign outcome={outcome} />
      <div className="min-w-0">
        <p className="font-medium">{t(`find.how.way.${way}`)}</p>
        <p className="text-muted">{isFound ? t('find.how.found', { count }) : t(`find.how.outcome.${outcome}`)}</p>
        {advice !== undefined && <p className="mt-1 text-pretty">{advice}</p>}
      </div>
    </li>
  );
}

function Sign({ outcome }: { readonly outcome: WayOutcome }) {
  if (outcome === 'searching') return <Spinner />;
  const { icon: Icon, ink } = SIGNS[outcome];
  return <Icon className={classes('mt-0.5 size-4 shrink-0', ink)} aria-hidden />;
}
