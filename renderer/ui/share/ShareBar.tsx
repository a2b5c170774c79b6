// My screen goes out: what is shared, what matters most about it, and the way to stop. Never hidden while it lasts.
import { Eye, ScreenShare, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Share, ShareHint } from '../../core/share-state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

type Props = {
  readonly share: Extract<Share, { phase: 'on' }>;
  /** I look at it myself. */
  readonly isSeen: boolean;
  readonly onSee: (isSeen: boolean) => void;
};

export function ShareBar({ share, isSeen, onSee }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const { name, surface, hasSound, hint } = share;
  const hints: readonly ShareHint[] = ['detail', 'motion'];
  return (
    <section
      aria-label={t('share.bar.label')}
      data-testid="share-bar"
      data-hint-chosen={hint}
      className="pointer-events-auto flex max-w-full animate-rise flex-wrap items-center justify-between gap-x-3 gap-y-2 rounded-3xl bg-accent-soft py-2 pr-2 pl-4 text-sm text-accent-ink shadow-float"
    >
      <p className="flex min-w-0 flex-1 items-center gap-2 font-medium">
        <ScreenShare className="size-4.5 shrink-0" aria-hidden />
        <span className="max-w-72 min-w-0 truncate">
          {name === '' ? (
            t(`share.bar.${surface === 'unknown' ? 'screen' : surface}`)
          ) : (
            <Sentence text={t('share.bar.named', { name: NAME })} name={name} />
          )}
        </span>
        {hasSound && (
          <span className="flex shrink-0">
            <Volume2 className="size-4" aria-hidden />
            <span className="sr-only">{t('share.bar.withSound')}</span>
          </span>
        )}
      </p>
      {/* On a narrow stage under the rest: stopping stays beside what is shared. */}
      <div className="flex max-sm:order-last max-sm:w-full max-sm:justify-center">
        <Choices
          label={t('share.picker.hint')}
          value={hint}
          choices={hints.map((value) => ({ value, label: t(`share.hint.${value}`) }))}
          onChange={(wanted) => app.emit({ type: 'user.choseShareHint', hint: wanted })}
        />
      </div>
      <IconButton
        icon={Eye}
        label={t('watch.seeMine')}
        aria-pressed={isSeen}
        data-testid="see-own-screen"
        className="text-inherit"
        onClick={() => onSee(!isSeen)}
      />
      <Button
        look="danger"
        aria-label={t('share.bar.stopLabel')}
        data-testid="stop-share"
        onClick={() => app.emit({ type: 'user.pressedStopShare' })}
      >
        {t('share.bar.stop')}
      </Button>
    </section>
  );
}
