// How long the call has lasted.
import { useTranslation } from 'react-i18next';
import { clockOf, machineDurationOf } from '../kit/times.ts';
import { useNow } from '../kit/use-now.ts';

export function Duration({ sinceMs }: { readonly sinceMs: number }) {
  const { t } = useTranslation();
  const durationMs = useNow(1_000) - sinceMs;
  return (
    <time
      role="timer"
      aria-label={t('call.duration')}
      data-testid="duration"
      dateTime={machineDurationOf(durationMs)}
      className="tabular-nums"
    >
      {clockOf(durationMs)}
    </time>
  );
}
