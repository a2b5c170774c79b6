// Makes this computer the host: the large answer where nobody hosts, a quiet one beside hosts that were found.
import { RadioTower } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HostingState } from '../../../app/bridge/hosting-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Spinner } from '../kit/Spinner.tsx';

type Props = { readonly hosting: HostingState; readonly isAlone: boolean };

export function StartHere({ hosting, isAlone }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const isStarting = hosting.kind === 'starting' || hosting.kind === 'restarting';
  const isOn = hosting.kind === 'on';
  const isFirstLook = useView((state) => state.autoJoin === 'looking');
  const press = () => app.emit({ type: 'user.pressedHost' });
  const failure = hosting.kind === 'failed' && <Callout tone="danger">{t(`hostFailed.${hosting.reason}`)}</Callout>;
  if (!isAlone) {
    return (
      <div className="grid gap-3">
        {failure}
        <Button
          icon={RadioTower}
          data-testid="host"
          isBusy={isStarting}
          className="justify-self-stretch sm:justify-self-start"
          onClick={press}
        >
          {isStarting ? t('whereTo.starting') : isOn ? t('find.back') : t('find.hostHere')}
        </Button>
      </div>
    );
  }
  return (
    <section className="rounded-3xl bg-surface p-6 shadow-rest sm:p-8">
      {failure && <div className="mb-5">{failure}</div>}
      <Button
        look="primary"
        size="large"
        icon={RadioTower}
        data-testid="host"
        className="w-full"
        isBusy={isStarting}
        onClick={press}
      >
        {isStarting ? t('whereTo.starting') : isOn ? t('find.back') : t('find.start')}
      </Button>
      <p className="mt-4 text-[0.9375rem] text-pretty text-muted">{isOn ? t('find.backLead') : t('find.startLead')}</p>
      <p role="status" className="mt-5 flex items-center gap-2.5 border-t border-line pt-4 text-sm text-muted">
        <Spinner />
        {isFirstLook ? t('find.searching') : t('find.looking')}
      </p>
    </section>
  );
}
