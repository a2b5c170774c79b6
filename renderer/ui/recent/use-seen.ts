// When missed calls count as seen: the list is drawn, the window is on the screen and in front. Which of them were new then goes on
// being marked as long as the list stands.
import { useEffect, useState } from 'react';
import type { RecentCall } from '../../core/recent-calls.ts';
import { useApp, useView } from '../app-context.tsx';

/** @returns the ids of the calls that were new since the list was first drawn. */
export function useSeen(calls: readonly RecentCall[]): ReadonlySet<string> {
  const app = useApp();
  const isVisible = useView((state) => state.isVisible);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const unseen = calls.filter(({ isSeen }) => !isSeen);
  const key = unseen.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key === '') return;
    setFresh((known) => new Set([...known, ...key.split(' ')]));
    if (!isVisible) return;
    const see = () => app.emit({ type: 'user.sawMissedCalls' });
    if (document.hasFocus()) return see();
    window.addEventListener('focus', see, { once: true });
    return () => window.removeEventListener('focus', see);
  }, [app, key, isVisible]);
  return fresh;
}
