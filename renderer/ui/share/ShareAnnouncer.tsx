// Says aloud who begins and stops sharing. Always there: a live region must exist before its news.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSharing } from '../../core/sharing.ts';
import { useView } from '../app-context.tsx';
import { sharersOf } from '../stage/sharers.ts';
import { stagedOf } from '../stage/staged.ts';
import { type ShareNews, type SharesNow, shareNews } from './share-news.ts';

const NO_NEWS: readonly ShareNews[] = [];

export function ShareAnnouncer() {
  const { t } = useTranslation();
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  const isMine = useView(isSharing);
  const now = useMemo((): SharesNow | undefined => {
    const staged = stagedOf(call, room);
    return staged && { isMine, names: sharersOf(staged.people).map(({ name }) => name) };
  }, [call, room, isMine]);
  const before = useRef<SharesNow>(undefined);
  const [news, setNews] = useState(NO_NEWS);
  useEffect(() => {
    const latest = shareNews(before.current, now);
    before.current = now;
    if (latest.length > 0) setNews(latest);
    else if (!now) setNews(NO_NEWS);
  }, [now]);
  return (
    <p aria-live="polite" data-testid="share-news" className="sr-only">
      {news.map(({ kind, name }) => t(`share.news.${kind}`, { name })).join(' ')}
    </p>
  );
}
