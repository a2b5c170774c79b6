// Finds messages in this and all other conversations; without words it lists the conversations. A press leads there.
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { momentOf } from '../kit/times.ts';
import { useNow } from '../kit/use-now.ts';
import { searchLines } from './search-lines.ts';

type Props = { readonly thread: string; readonly onFound: (key: string) => void; readonly onClose: () => void };

export function ChatSearch({ thread, onFound, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const nowMs = useNow(60_000);
  const threads = useView(({ chat }) => chat.threads);
  const [words, setWords] = useState('');
  const hits = searchLines(threads, thread, useDeferredValue(words));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what has the focus somewhere inside
    <div
      className="flex max-h-[60%] flex-col border-b border-line"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: the field appears because one wants to type into it
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        aria-label={t('chat.search')}
        placeholder={t('chat.searchHint')}
        data-testid="chat-search"
        className="m-3 h-11 rounded-2xl border border-edge bg-surface px-4 text-[0.9375rem]"
      />
      <p role="status" className="px-4 pb-1 text-xs text-muted">
        {words.trim() === '' ? t('chat.conversations') : t('chat.hits', { count: hits.length })}
      </p>
      <ul className="overflow-y-auto px-2 pb-2">
        {hits.map(({ thread: key, name, line }) => (
          <li key={line.key}>
            <button
              type="button"
              data-testid="hit"
              onClick={() => {
                app.emit({ type: 'user.openedThread', thread: key });
                onFound(line.key);
              }}
              className="flex w-full flex-col rounded-xl px-3 py-2 text-left text-sm hover:bg-sunken"
            >
              <span className="flex w-full justify-between gap-2 text-xs text-muted">
                <bdi className="truncate font-medium">{name}</bdi>
                <time dateTime={new Date(line.atMs).toISOString()}>{momentOf(line.atMs, nowMs, i18n.language)}</time>
              </span>
              <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
                {line.text || t('picture.word')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
