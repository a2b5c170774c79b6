// Where I am joined, and whether that holds: a dot, and the words for it.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';

export function ConnectionStatus() {
  const { t } = useTranslation();
  const connection = useView((state) => state.connection);
  const isOnline = connection.phase === 'online';
  const text = isOnline
    ? t('connection.online')
    : connection.phase === 'connecting'
      ? t('connection.reconnecting')
      : t('connection.offline');
  return (
    <div className="min-w-0 leading-tight">
      <p className="truncate text-[0.9375rem] font-semibold">
        {isOnline ? <bdi>{connection.hostName}</bdi> : t('product')}
      </p>
      <p
        role="status"
        data-testid="connection-status"
        data-phase={connection.phase}
        className="mt-0.5 flex items-center gap-1.5 text-xs text-muted"
      >
        <span
          aria-hidden
          className={classes('size-2 shrink-0 rounded-full', isOnline ? 'bg-free' : 'animate-pulse bg-warn')}
        />
        <span className="truncate">{text}</span>
      </p>
    </div>
  );
}
