// How and when a call was, and how long: an icon, words, and never colour alone.
import { type LucideIcon, PhoneIncoming, PhoneMissed, PhoneOff, PhoneOutgoing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecentCall } from '../../core/recent-calls.ts';
import { classes } from '../kit/classes.ts';
import { clockOf, machineDurationOf, momentOf } from '../kit/times.ts';
import { beganAtMs } from './recent-groups.ts';

const ICONS: Record<RecentCall['kind'], LucideIcon> = {
  in: PhoneIncoming,
  out: PhoneOutgoing,
  declined: PhoneOff,
  missed: PhoneMissed,
};

type Props = {
  readonly call: RecentCall;
  /** They can't be called back now. */
  readonly isAway: boolean;
};

export function RecentFacts({ call, isAway }: Props) {
  const { t, i18n } = useTranslation();
  const { kind, media, talkedMs } = call;
  const Icon = ICONS[kind];
  const isMissed = kind === 'missed';
  return (
    <p className="mt-0.5 flex items-start gap-1.5 text-[0.8125rem] text-muted">
      <Icon className={classes('mt-0.75 size-3.5 shrink-0', isMissed && 'text-danger-ink')} aria-hidden />
      <span className="min-w-0">
        <span className={classes(isMissed && 'text-danger-ink')}>{t(`recent.${kind}.${media}`)}</span>
        <span className="@max-[34rem]:hidden">{' · '}</span>
        <span className="@max-[34rem]:block">
          {momentOf(beganAtMs(call), Date.now(), i18n.language)}
          {talkedMs > 0 && (
            <>
              {' · '}
              <time dateTime={machineDurationOf(talkedMs)} className="tabular-nums">
                {clockOf(talkedMs)}
              </time>
            </>
          )}
          {talkedMs === 0 && kind === 'out' && ` · ${t('recent.noAnswer')}`}
          {talkedMs === 0 && kind === 'in' && ` · ${t('recent.notConnected')}`}
          {isAway && ` · ${t('recent.notHere')}`}
        </span>
      </span>
    </p>
  );
}
