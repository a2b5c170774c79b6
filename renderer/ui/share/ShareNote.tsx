// Between the wish to share and the picture of it: it is being started, or why it could not be.
import { ScreenShareOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Share } from '../../core/share-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Spinner } from '../kit/Spinner.tsx';

export function ShareNote({ share }: { readonly share: Share }) {
  const { t } = useTranslation();
  const app = useApp();
  const hasSettings = useView(({ system }) => system?.settingsPanes.includes('screen') ?? false);
  if (share.phase === 'opening') {
    return (
      <p
        role="status"
        data-testid="share-opening"
        className="flex animate-appear items-center gap-2 rounded-full bg-surface/95 px-4 py-2 text-sm text-muted shadow-float"
      >
        <Spinner />
        {t('share.opening')}
      </p>
    );
  }
  if (share.phase !== 'none' || share.problem === undefined) return null;
  return (
    <div
      role="alert"
      data-testid="share-problem"
      className="pointer-events-auto flex w-full max-w-2xl animate-rise flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-warn-soft py-2 pr-2 pl-4 text-sm text-warn-ink shadow-float"
    >
      <ScreenShareOff className="size-5 shrink-0" aria-hidden />
      <p className="min-w-52 flex-1 text-pretty">{t(`share.problem.${share.problem}`)}</p>
      <div className="flex items-center gap-2">
        {share.problem === 'refused' && hasSettings && (
          <Button size="small" onClick={() => app.emit({ type: 'user.pressedSystemSettings', pane: 'screen' })}>
            {t('share.picker.openSettings')}
          </Button>
        )}
        <Button size="small" onClick={() => app.emit({ type: 'user.pressedShare' })}>
          {t('common.retry')}
        </Button>
        <IconButton
          icon={X}
          label={t('common.close')}
          onClick={() => app.emit({ type: 'user.dismissedShareProblem' })}
        />
      </div>
    </div>
  );
}
