// The way to them isn't there yet, or is there no more: what is being done about it.
import { useTranslation } from 'react-i18next';
import { Spinner } from '../kit/Spinner.tsx';
import type { ActiveCall } from './phases.ts';

export function LinkNote({ call }: { readonly call: ActiveCall }) {
  const { t } = useTranslation();
  const isLost = call.link !== 'connected' && call.wasConnected;
  return (
    <div role="status" data-testid="link-state" data-link={call.link} className="pointer-events-none">
      {isLost && (
        <div className="flex animate-appear items-center gap-3 rounded-2xl bg-surface/90 px-5 py-3.5 shadow-float backdrop-blur-xl">
          <Spinner />
          <div className="text-sm">
            <p className="font-semibold">{t('call.reconnecting')}</p>
            <p className="text-muted">{t('call.reconnectingWhy')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
