// The messages with one person or in a room. Stays at the newest, unless one has scrolled up to read.
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine as Line } from '../../core/chat-lines.ts';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useNow } from '../kit/use-now.ts';
import { ChatLine } from './ChatLine.tsx';
import type { Composing } from './composing.ts';
import { isRoomThread } from './thread.ts';

/** How close to the end counts as being there, in pixels. */
const NEAR_END = 80;
/** So many lines are drawn at first, and with each press for earlier ones. */
const DRAWN = 200;

type Props = {
  readonly lines: readonly Line[];
  readonly thread: string;
  readonly name: string;
  readonly canWrite: boolean;
  /** The line a search has led to. */
  readonly found: string | undefined;
  readonly onCompose: (composing: Composing) => void;
};

export function ChatLines({ lines, thread, name, canWrite, found, onCompose }: Props) {
  const { t } = useTranslation();
  const nowMs = useNow(60_000);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [shown, setShown] = useState(DRAWN);
  const foundAt = found === undefined ? -1 : lines.findIndex(({ key }) => key === found);
  const count = Math.max(shown, foundAt < 0 ? 0 : lines.length - foundAt);
  const drawn = lines.slice(-count);
  const last = lines.at(-1)?.key;
  const isLastMine = lines.at(-1)?.author === undefined;
  useLayoutEffect(() => {
    const element = box.current;
    if (element && last !== undefined && (isAtEnd.current || isLastMine)) element.scrollTop = element.scrollHeight;
  }, [last, isLastMine]);
  useLayoutEffect(() => {
    if (found === undefined) return;
    box.current?.querySelector(`[data-key="${CSS.escape(found)}"]`)?.scrollIntoView({ block: 'center' });
  }, [found]);
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
          {isRoomThread(thread) ? t('chat.roomEmpty') : <Sentence text={t('chat.empty', { name: NAME })} name={name} />}
        </p>
      )}
      {drawn.length < lines.length && (
        <Button size="small" className="mx-auto mb-3" data-testid="earlier" onClick={() => setShown(count + DRAWN)}>
          {t('chat.earlier')}
        </Button>
      )}
      {/* Around the list: a list that is a log as well is none to a screen reader. */}
      <div
        role="log"
        aria-label={t('chat.list')}
        data-testid="chat-list"
        className={lines.length === 0 ? 'sr-only' : 'mt-auto'}
      >
        <ol className="flex flex-col gap-3">
          {drawn.map((line) => (
            <ChatLine
              key={line.key}
              line={line}
              thread={thread}
              nowMs={nowMs}
              canWrite={canWrite}
              isFound={line.key === found}
              onCompose={onCompose}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
