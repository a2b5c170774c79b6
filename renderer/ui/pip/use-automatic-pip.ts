// Opens the small window when one goes to another tab, if the person wants that and the browser allows it. Chromium from 120 on asks
// pages that use a camera or a microphone (https://developer.chrome.com/blog/automatic-picture-in-picture); nobody else does.
import { useEffect } from 'react';
import { useApp, useView } from '../app-context.tsx';
import { onMediaAction } from './media-actions.ts';
import { usePipKind } from './use-pip-kind.ts';

export function useAutomaticPip(): void {
  const app = useApp();
  const isWanted = useView(({ preferences }) => preferences.isPipAutomatic);
  const kind = usePipKind();
  useEffect(() => {
    if (!isWanted || kind !== 'window') return;
    return onMediaAction('enterpictureinpicture', () => {
      if (app.getState().pip.phase === 'none') app.emit({ type: 'user.toggledPip' });
    });
  }, [app, isWanted, kind]);
}
