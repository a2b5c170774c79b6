// The messages with one person or in a room. Stays at the newest, unless one has scrolled up to read.
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine as Line } from '../../core/state.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useNow } from '../kit/use-now.ts';
import { ChatLine } from './ChatLine.tsx';
import { isRoomThread } from './thread.ts';

/** How close to the end counts as being there, in pixels. */
const NEAR_END = 80;

type Props = { readonly lines: readonly Line[]; readonly thread: string; readonly name: string };

export function ChatLines({ lines, thread, name }: Props) {
  const { t } = useTranslation();
  const nowMs = useNow(60_000);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const isRoom = isRoomThread(thread);
  const last = lines.at(-1);
  useLayoutEffect(() => {
    const element = box.current;
    if (element && last && (isAtEnd.current || last.isMine)) element.scrollTop = element.scrollHeight;
  }, [last]);
  return (
    <div
      ref={box}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 py-4"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {lines.length === 0 && (
        <p className="m-auto max-w-64 text-center text-sm text-pretty text-muted">
          {isRoom ? t('chat.roomEmpty') : <Sentence text={t('chat.empty', { name: NAME })} name={name} />}
        </p>
      )}
      {/* Around the list: a list that is a log as well is none to a screen reader. */}
      <div
        role="log"
        aria-label={t('chat.list')}
        data-testid="chat-list"
        className={lines.length === 0 ? 'sr-only' : 'mt-auto'}
      >
        <ol className="flex flex-col gap-3">
          {lines.map((line) => (
            <ChatLine key={line.id} line={line} thread={thread} name={name} nowMs={nowMs} />
          ))}
        </ol>
      </div>
    </div>
  );
}
