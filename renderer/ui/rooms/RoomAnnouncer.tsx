// Says aloud who comes into my room, leaves it or knocks. Always there: a live region must exist before its news.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { type RoomNews, roomNews } from './room-news.ts';

const NO_NEWS: readonly RoomNews[] = [];

export function RoomAnnouncer() {
  const { t } = useTranslation();
  const room = useView((state) => state.room);
  const before = useRef(room);
  const [news, setNews] = useState(NO_NEWS);
  useEffect(() => {
    const latest = roomNews(before.current, room);
    before.current = room;
    if (latest.length > 0) setNews(latest);
    else if (room.phase !== 'inside') setNews(NO_NEWS);
  }, [room]);
  return (
    <p aria-live="polite" data-testid="room-news" className="sr-only">
      {news.map(({ kind, name }) => t(`rooms.news.${kind}`, { name })).join(' ')}
    </p>
  );
}
