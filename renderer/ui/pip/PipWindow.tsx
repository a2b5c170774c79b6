// The small window where the browser lets the page draw in it: the same components, the same state, another document.
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { useHotkeys } from '../call/use-hotkeys.ts';
import type { Staged } from '../stage/staged.ts';
import { openPipWindow } from './open-pip-window.ts';
import { PipView } from './PipView.tsx';

export function PipWindow({ staged }: { readonly staged: Staged }) {
  const { t } = useTranslation();
  const app = useApp();
  const [small, setSmall] = useState<Window>();
  useEffect(() => {
    let isOver = false;
    let opened: Window | undefined;
    const tellClosed = () => {
      if (!isOver) app.emit({ type: 'page.closedPip' });
    };
    openPipWindow(tellClosed).then(
      (window) => {
        opened = window;
        if (isOver) window.close();
        else setSmall(window);
      },
      // Without a touch before it, or because the person has forbidden it.
      tellClosed,
    );
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [app]);
  useEffect(() => {
    if (!small) return;
    small.document.title = t('pip.window');
    small.document.documentElement.lang = document.documentElement.lang;
  }, [small, t]);
  return small && createPortal(<InWindow small={small} staged={staged} />, small.document.body);
}

function InWindow({ small, staged }: { readonly small: Window; readonly staged: Staged }) {
  useHotkeys(small);
  return <PipView small={small} staged={staged} />;
}
