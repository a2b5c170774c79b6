// Says aloud what happens to files: who offers some, what is done, what failed. Once each; how far they are is read from the list.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../core/transfer-state.ts';
import { useView } from '../app-context.tsx';
import { shownTransfers } from './shown-transfers.ts';
import { newsOf } from './transfer-news.ts';
import { outcomeKey, shownName } from './transfer-words.ts';

export function FilesAnnouncer() {
  const { t } = useTranslation();
  const list = useView(shownTransfers);
  const before = useRef<readonly Transfer[]>(list);
  const [news, setNews] = useState<Transfer>();
  useEffect(() => {
    const latest = newsOf(before.current, list);
    before.current = list;
    if (latest) setNews(latest);
  }, [list]);
  return (
    <p aria-live="polite" className="sr-only" data-testid="files-said">
      {news && wordsOf(news)}
    </p>
  );

  function wordsOf(transfer: Transfer): string {
    const { name } = transfer.party;
    const file = shownName(transfer);
    if (transfer.phase === 'offered') return t('files.said.offer', { name, file });
    if (transfer.outcome === 'done') return t('files.said.done', { file });
    return t('files.said.failed', { file, why: t(`files.outcome.${outcomeKey(transfer)}`, { name }) });
  }
}
