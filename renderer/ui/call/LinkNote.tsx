// The way to them isn't there yet, or is there no more: what is being done about it.
import { useTranslation } from 'react-i18next';
import { Spinner } from '../kit/Spinner.tsx';
import type { StagedPerson } from '../stage/staged.ts';

export function LinkNote({ person }: { readonly person: StagedPerson }) {
  const { t } = useTranslation();
  const isLost = person.state !== 'connected' && person.wasConnected;
  return (
    <div role="status" data-testid="link-state" data-link={person.state} className="pointer-events-none">
      {isLost && (
        <div className="flex animate-appear items-center gap-3 rounded-2xl bg-surface/95 px-5 py-3.5 shadow-float">
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
