// Makes this computer the host.
import { RadioTower } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HostingState } from '../../../app/bridge/contract.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';

export function HostCard({ hosting }: { readonly hosting: HostingState }) {
  const { t } = useTranslation();
  const app = useApp();
  const isStarting = hosting.kind === 'starting' || hosting.kind === 'on';
  return (
    <section className="flex flex-col rounded-3xl bg-surface p-6 shadow-rest sm:p-8">
      <span className="grid size-12 place-items-center rounded-2xl bg-accent-soft text-accent-ink">
        <RadioTower className="size-6" aria-hidden />
      </span>
      <h2 className="mt-5 text-xl font-semibold tracking-tight">{t('whereTo.host')}</h2>
      <p className="mt-1.5 mb-6 flex-1 text-[0.9375rem] text-pretty text-muted">{t('whereTo.hostLead')}</p>
      {hosting.kind === 'failed' && (
        <div className="mb-4">
          <Callout tone="danger">{t(`hostFailed.${hosting.reason}`)}</Callout>
        </div>
      )}
      <Button
        look="primary"
        size="large"
        data-testid="host"
        className="w-full"
        isBusy={isStarting}
        onClick={() => app.emit({ type: 'user.pressedHost' })}
      >
        {isStarting ? t('whereTo.starting') : t('whereTo.host')}
      </Button>
    </section>
  );
}
