// One message, mine or theirs, with its time, how far it has come, and what can be done about it.
import { useTranslation } from 'react-i18next';
import type { ChatLine as Line } from '../../core/chat-lines.ts';
import { classes } from '../kit/classes.ts';
import { momentOf } from '../kit/times.ts';
import { ChatPicture } from './ChatPicture.tsx';
import type { Composing } from './composing.ts';
import { LineActions } from './LineActions.tsx';
import { LinkedText } from './LinkedText.tsx';
import { Quote } from './Quote.tsx';
import { Reactions } from './Reactions.tsx';
import { Ticks } from './Ticks.tsx';
import { isRoomThread } from './thread.ts';

type Props = {
  readonly line: Line;
  readonly thread: string;
  readonly nowMs: number;
  readonly canWrite: boolean;
  readonly isFound: boolean;
  readonly onCompose: (composing: Composing) => void;
};

export function ChatLine({ line, thread, nowMs, canWrite, isFound, onCompose }: Props) {
  const { t, i18n } = useTranslation();
  const isMine = line.author === undefined;
  return (
    <li
      data-testid="chat-line"
      data-mine={isMine}
      data-key={line.key}
      className={classes('group flex max-w-[92%] flex-col gap-1', isMine ? 'items-end self-end' : 'items-start')}
    >
      {isRoomThread(thread) && !isMine ? (
        <p className="px-1 text-xs font-medium text-muted">
          <bdi>{line.author}</bdi>
          <span className="sr-only">: </span>
        </p>
      ) : (
        <span className="sr-only">{line.author ?? t('chat.mine')}: </span>
      )}
      <div className={classes('flex max-w-full items-center gap-1', isMine && 'flex-row-reverse')}>
        <div
          className={classes(
            'min-w-0 rounded-2xl px-3.5 py-2 text-[0.9375rem] leading-relaxed select-text',
            isMine ? 'rounded-br-md bg-accent-soft text-ink' : 'rounded-bl-md bg-sunken',
            isFound && 'ring-2 ring-accent',
          )}
        >
          {line.replyTo && <Quote quoted={line.replyTo} />}
          {line.isDeleted ? (
            <p className="text-muted italic">{t('chat.deleted')}</p>
          ) : (
            line.picture && <ChatPicture line={line} picture={line.picture} />
          )}
          {line.text !== '' && (
            <p dir="auto" className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]">
              <LinkedText text={line.text} />
            </p>
          )}
        </div>
        {!line.isDeleted && <LineActions line={line} thread={thread} canWrite={canWrite} onCompose={onCompose} />}
      </div>
      <Reactions line={line} thread={thread} />
      <p className="flex items-center gap-1.5 px-1 text-xs text-muted">
        {line.isEdited && <span data-testid="edited">{t('chat.edited')}</span>}
        <time dateTime={new Date(line.atMs).toISOString()}>{momentOf(line.atMs, nowMs, i18n.language)}</time>
        {isMine && <Ticks line={line} />}
      </p>
    </li>
  );
}
