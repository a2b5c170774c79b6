// The host isn't answering: said without blocking anything, with the way to try at once.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { useStoppedHost } from './use-stopped-host.ts';

export function ReconnectBanner() {
  const { t } = useTranslation();
  const app = useApp();
  const isReconnecting = useView(({ connection }) => connection.phase === 'connecting');
  const stopped = useStoppedHost();
  if (!isReconnecting) return null;
  return (
    <div
      role="status"
      data-testid="reconnecting"
      className="mb-4 flex animate-appear items-center gap-3 rounded-2xl bg-warn-soft py-2 pr-2 pl-4 text-sm text-warn-ink"
    >
      <Spinner />
      <p className="min-w-0 flex-1">
        {stopped === undefined ? (
          t('connection.banner')
        ) : (
          <Sentence text={t('connection.bannerStopped', { name: NAME })} name={stopped} />
        )}
      </p>
      <Button
        look="ghost"
        size="small"
        className="text-warn-ink"
        onClick={() => app.emit({ type: 'user.pressedRetry' })}
      >
        {t('connecting.now')}
      </Button>
    </div>
  );
}
