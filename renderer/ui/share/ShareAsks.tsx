// Somebody asks me to share my screen: over the pictures, with both answers. One at a time.
import { ScreenShare } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import type { StagedPerson } from '../stage/staged.ts';

export function ShareAsks({ people }: { readonly people: readonly StagedPerson[] }) {
  const { t } = useTranslation();
  const app = useApp();
  const { from, asked } = useView((state) => state.shareAsks);
  const isChoosing = useView(({ share }) => share.phase !== 'none');
  const asking = isChoosing ? undefined : people.find(({ id }) => id === from[0]);
  const waitedFor = people.find(({ id }) => id === asked.at(-1));
  const cannot = asking !== undefined && !app.canShareScreen;
  useEffect(() => {
    // A phone's browser can't: whoever asked shall not wait.
    if (cannot) app.emit({ type: 'user.declinedShareAsk', person: asking.id });
  }, [app, cannot, asking]);
  // Always there: news in a region that comes with it is not read out.
  return (
    <div role="status" className="flex w-full flex-col items-center" data-testid="share-asks">
      {waitedFor && <p className="sr-only">{t('watch.asked', { name: waitedFor.name })}</p>}
      {asking && !cannot && (
        <div
          key={asking.id}
          data-testid="share-ask"
          data-asking={asking.name}
          className="pointer-events-auto flex w-full max-w-xl animate-rise flex-wrap items-center gap-x-4 gap-y-2.5 rounded-2xl bg-surface/95 p-3 pl-4 text-sm shadow-float"
        >
          <ScreenShare className="size-5 shrink-0 text-accent-ink" aria-hidden />
          <p className="min-w-44 flex-1 font-semibold text-pretty">
            <Sentence text={t('watch.asks', { name: NAME })} name={asking.name} />
          </p>
          <div className="flex gap-2">
            <Button
              size="small"
              data-testid="decline-share"
              onClick={() => app.emit({ type: 'user.declinedShareAsk', person: asking.id })}
            >
              {t('watch.decline')}
            </Button>
            <Button
              size="small"
              look="primary"
              data-testid="accept-share"
              onClick={() => app.emit({ type: 'user.pressedShare' })}
            >
              {t('watch.share')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
