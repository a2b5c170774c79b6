// One notice: what happened while one wasn't looking, and the next step.
import { PhoneMissed, RadioTower, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../core/state.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const app = useApp();
  const isMissed = notice.kind === 'missed-call';
  const caller = useView((state) => (isMissed ? personHere(state.people, notice.party) : undefined));
  const dismiss = () => app.emit({ type: 'user.dismissedNotice', id: notice.id });
  const callBack = () => {
    if (!caller || notice.kind !== 'missed-call') return;
    dismiss();
    app.emit({ type: 'user.pressedCall', person: caller.id, media: notice.media });
  };
  const Icon = isMissed ? PhoneMissed : RadioTower;
  return (
    <li
      data-testid="notice"
      data-kind={notice.kind}
      className="pointer-events-auto flex w-full animate-rise items-start gap-3 rounded-2xl border border-line bg-surface p-3 pl-4 text-ink shadow-float sm:w-88"
    >
      <Icon className="mt-1 size-5 shrink-0 text-warn-ink" aria-hidden />
      <div className="min-w-0 flex-1 py-0.5 text-sm">
        <p className="font-semibold">
          {isMissed ? (
            <Sentence text={t('notices.missed', { name: NAME })} name={notice.party.name} />
          ) : (
            <Sentence text={t('notices.hostStopped', { name: NAME })} name={notice.hostName} />
          )}
        </p>
        <p className="text-muted">{isMissed ? t('notices.missedLead') : t('notices.hostStoppedLead')}</p>
        {caller && (
          <Button look="tonal" size="small" className="mt-2.5" data-testid="call-back" onClick={callBack}>
            {t('notices.callBack')}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={t('common.dismiss')} className="-my-1 -mr-1" onClick={dismiss} />
    </li>
  );
}
