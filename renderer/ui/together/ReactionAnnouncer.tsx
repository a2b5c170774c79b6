// Says aloud who reacts, and how: the first of several in a row.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flying } from '../../core/together-state.ts';
import { useView } from '../app-context.tsx';
import { reactionNews } from './reaction-news.ts';
import { useNameOf } from './use-name-of.ts';

const NO_NEWS: readonly Flying[] = [];

export function ReactionAnnouncer() {
  const { t } = useTranslation();
  const flying = useView((state) => state.reactions);
  const nameOf = useNameOf();
  const before = useRef(flying);
  const [news, setNews] = useState(NO_NEWS);
  useEffect(() => {
    const latest = reactionNews(before.current, flying);
    before.current = flying;
    if (latest.length > 0) setNews(latest);
  }, [flying]);
  return (
    <p aria-live="polite" data-testid="reaction-news" className="sr-only">
      {news
        .map(({ from, reaction }) =>
          t('together.reaction.by', {
            name: from === undefined ? '' : nameOf(from),
            reaction: t(`together.reaction.kinds.${reaction}`),
          }),
        )
        .join(' ')}
    </p>
  );
}
