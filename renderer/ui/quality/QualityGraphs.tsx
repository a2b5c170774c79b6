// The last minute of a link at a glance.
import { useTranslation } from 'react-i18next';
import type { LinkStats } from '../../core/link-stats.ts';
import { lossesOf, ratesOf, roundTripsOf } from './graphs.ts';
import { rateOf, shareOf, timeOf } from './numbers.ts';
import { Sparkline } from './Sparkline.tsx';

/** The least that fills each graph: beyond it one would notice. */
const ROUND_TRIP_MS = 50;
const LOSS_RATIO = 0.05;
const RATE_BITS_PER_S = 500_000;

export function QualityGraphs({ looks }: { readonly looks: readonly LinkStats[] }) {
  const { t } = useTranslation();
  return (
    <div className="grid grid-cols-3 gap-2" data-testid="quality-graphs">
      <Sparkline
        label={t('quality.graph.roundTrip')}
        series={roundTripsOf(looks)}
        atLeast={ROUND_TRIP_MS}
        write={timeOf}
      />
      <Sparkline label={t('quality.graph.loss')} series={lossesOf(looks)} atLeast={LOSS_RATIO} write={shareOf} />
      <Sparkline
        label={t('quality.graph.in')}
        series={ratesOf(looks, 'in')}
        second={{ label: t('quality.graph.out'), series: ratesOf(looks, 'out') }}
        atLeast={RATE_BITS_PER_S}
        write={rateOf}
      />
    </div>
  );
}
