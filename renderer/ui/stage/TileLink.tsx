// The way to one person in a room isn't there yet, is interrupted, or was given up: said on their tile, with the way to try again.
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { Spinner } from '../kit/Spinner.tsx';
import type { StagedPerson } from './staged.ts';

export function TileLink({ person }: { readonly person: StagedPerson }) {
  const { t } = useTranslation();
  const app = useApp();
  const { name, state, isLost, wasConnected } = person;
  if (state === 'connected' && !isLost) return null;
  return (
    <div
      className={classes(
        'absolute inset-0 grid animate-appear place-items-center p-2 text-center',
        isLost ? 'bg-canvas/80' : 'bg-canvas/45',
      )}
    >
      {isLost ? (
        <div className="flex flex-col items-center gap-2 @max-[11rem]:gap-1">
          <p role="status" className="text-sm font-semibold @max-[11rem]:text-xs">
            {t('rooms.lost')}
          </p>
          <Button
            size="small"
            icon={RotateCw}
            data-testid="retry-link"
            aria-label={t('rooms.retryNamed', { name })}
            onClick={() => app.emit({ type: 'user.pressedRetryLink', person: person.id })}
          >
            {t('rooms.retry')}
          </Button>
        </div>
      ) : (
        <p
          role="status"
          className="flex items-center gap-2 rounded-full bg-surface/95 px-3 py-1.5 text-[0.8125rem] font-medium shadow-float @max-[11rem]:text-xs"
        >
          <Spinner />
          {wasConnected ? t('rooms.reconnectingTo') : t('rooms.connectingTo')}
        </p>
      )}
    </div>
  );
}
