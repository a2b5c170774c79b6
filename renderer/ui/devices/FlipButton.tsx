// Takes the next camera: on my own picture, where there is another one. On a phone it stays in sight; elsewhere it comes with the pointer.
import { SwitchCamera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nextCamera } from '../../core/cameras.ts';
import { useApp, useView } from '../app-context.tsx';
import { ariaKey } from '../shortcuts/key-name.ts';
import { useKeys } from '../shortcuts/use-keys.ts';

export function FlipButton() {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  const hasOther = useView((state) => nextCamera(state) !== undefined);
  if (!hasOther) return null;
  return (
    <button
      type="button"
      data-testid="flip-camera"
      aria-label={t('capture.flip')}
      data-hint={t('capture.flip')}
      aria-keyshortcuts={ariaKey(keys.flip)}
      onClick={() => app.emit({ type: 'user.flippedCamera' })}
      className="grid size-8 place-items-center rounded-lg bg-canvas/80 text-ink opacity-0 transition-opacity group-hover/tile:opacity-100 group-has-focus-visible/tile:opacity-100 focus-visible:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
    >
      <SwitchCamera className="size-4.5" aria-hidden />
    </button>
  );
}
