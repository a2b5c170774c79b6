// Says aloud that a timer was started, paused, stopped or has run out; not how it runs.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../../core/together-state.ts';
import { useView } from '../app-context.tsx';

export function ClockAnnouncer() {
  const { t } = useTranslation();
  const clock = useView((state) => state.clock);
  const before = useRef<Clock>(undefined);
  const [news, setNews] = useState<'running' | 'goesOn' | 'paused' | 'over' | 'stopped'>();
  useEffect(() => {
    const was = before.current;
    before.current = clock;
    if (!clock || (clock.id === was?.id && clock.phase === was.phase)) return;
    // That it was over has been said, and one stopped before I came is no news.
    if (clock.phase === 'stopped' && (was?.phase === 'over' || was?.id !== clock.id)) return;
    setNews(clock.phase === 'running' && was?.id === clock.id ? 'goesOn' : clock.phase);
  }, [clock]);
  return (
    <p aria-live="polite" data-testid="clock-news" className="sr-only">
      {news && t(`together.timer.news.${news}`)}
    </p>
  );
}
