// Says aloud who raises a hand and lowers it. Always there with the stage: a live region must exist before its news.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { type HandNews, type HandsNow, handNews } from './hand-news.ts';
import { useHands } from './use-hands.ts';

const NO_NEWS: readonly HandNews[] = [];

export function HandAnnouncer() {
  const { t } = useTranslation();
  const room = useView((state) => state.room);
  const loweredBy = useView(({ hands }) => hands.loweredBy);
  const queue = useHands();
  const now = useMemo(
    (): HandsNow | undefined =>
      room.phase === 'inside' ? { queue, loweredBy, here: room.members.map(({ id }) => id) } : undefined,
    [room, queue, loweredBy],
  );
  const before = useRef<HandsNow>(undefined);
  const [news, setNews] = useState(NO_NEWS);
  useEffect(() => {
    const latest = handNews(before.current, now);
    before.current = now;
    if (latest.length > 0) setNews(latest);
    else if (!now) setNews(NO_NEWS);
  }, [now]);
  const nameOf = (person: string) =>
    (room.phase === 'inside' && room.members.find(({ id }) => id === person)?.name) || '';
  return (
    <p aria-live="polite" data-testid="hand-news" className="sr-only">
      {news
        .map((each) => {
          if ('person' in each) return t(`together.hand.news.${each.kind}`, { name: nameOf(each.person) });
          return each.kind === 'iRaised'
            ? t('together.hand.news.iRaised', { place: each.place })
            : t(`together.hand.news.${each.kind}`);
        })
        .join(' ')}
    </p>
  );
}
