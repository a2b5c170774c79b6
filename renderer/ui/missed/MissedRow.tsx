// One missed call: who, how and when, and the way back to them. Who isn't here can be called once they are.
import { Phone, PhoneMissed, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MissedCall } from '../../core/missed-calls.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { momentOf } from '../kit/times.ts';

type Props = { readonly missed: MissedCall; readonly isNew: boolean };

export function MissedRow({ missed, isNew }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const { id, party, media, atMs } = missed;
  const { name } = party;
  const isHere = useView((state) => personHere(state.people, party) !== undefined);
  const isOnline = useView((state) => state.connection.phase === 'online');
  const moment = momentOf(atMs, Date.now(), i18n.language);
  return (
    <li
      data-testid="missed-call"
      data-name={name}
      data-new={isNew}
      className="flex items-center gap-3 rounded-2xl px-3 py-2.5 sm:gap-4 sm:px-4"
    >
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 leading-snug font-medium">
          <bdi className="line-clamp-2 min-w-0 text-left">{name}</bdi>
          {isNew && (
            <span className="shrink-0 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent-ink">
              {t('ring.missed.isNew')}
            </span>
          )}
        </p>
        <p className="mt-0.5 flex items-center gap-1.5 text-[0.8125rem] text-muted">
          <PhoneMissed className="size-3.5 shrink-0 text-danger-ink" aria-hidden />
          <span className="min-w-0">
            {t(`ring.missed.${media}`, { moment })}
            {isOnline && !isHere && <> · {t('ring.missed.notHere')}</>}
          </span>
        </p>
      </div>
      <Button
        look="tonal"
        icon={media === 'video' ? Video : Phone}
        aria-label={t('ring.missed.backNamed', { name })}
        data-testid="call-back"
        disabled={!isOnline || !isHere}
        className="@max-[34rem]:w-11 @max-[34rem]:px-0"
        onClick={() => app.emit({ type: 'user.pressedCallBack', id })}
      >
        <span className="@max-[34rem]:hidden">{t('ring.missed.back')}</span>
      </Button>
    </li>
  );
}
