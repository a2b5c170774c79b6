// Says aloud who is shown large to everybody, and that nobody is any more.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { SELF } from '../stage/spot.ts';
import { useNameOf } from './use-name-of.ts';
import { useSpotlit } from './use-spotlit.ts';

export function SpotlightAnnouncer() {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const now = useSpotlit();
  const before = useRef(now);
  const [text, setText] = useState('');
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    if (now === undefined) setText(t('together.spotlight.newsOff'));
    else if (now === SELF) setText(t('together.spotlight.newsSelf'));
    else setText(t('together.spotlight.news', { name: nameOf(now as PersonId) }));
  }, [now, nameOf, t]);
  return (
    <p aria-live="polite" data-testid="spotlight-news" className="sr-only">
      {text}
    </p>
  );
}
