// One message, mine or theirs, with its time, and what to do when it was not sent.
import { CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChatLine as Line } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { momentOf } from '../kit/times.ts';

type Props = { readonly line: Line; readonly thread: string; readonly name: string; readonly nowMs: number };

export function ChatLine({ line, thread, name, nowMs }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const isFailed = line.delivery === 'failed';
  const isWaiting = line.delivery === 'waiting';
  return (
    <li
      data-testid="chat-line"
      data-mine={line.isMine}
      data-delivery={line.delivery}
      className={classes('flex max-w-[86%] flex-col gap-1', line.isMine ? 'items-end self-end' : 'items-start')}
    >
      {line.author !== undefined && !line.isMine ? (
        <p className="px-1 text-xs font-medium text-muted">
          <bdi>{line.author}</bdi>
          <span className="sr-only">: </span>
        </p>
      ) : (
        <span className="sr-only">{line.isMine ? t('chat.mine') : name}: </span>
      )}
      <p
        dir="auto"
        className={classes(
          'rounded-2xl px-3.5 py-2 text-[0.9375rem] leading-relaxed break-words whitespace-pre-wrap select-text [overflow-wrap:anywhere]',
          !line.isMine && 'rounded-bl-md bg-sunken',
          line.isMine && 'rounded-br-md',
          line.isMine && (isFailed ? 'bg-danger-soft text-danger-ink' : 'bg-accent-soft text-ink'),
          isWaiting && 'opacity-70',
        )}
      >
        {line.text}
      </p>
      {isFailed ? (
        <p className="flex items-center gap-1.5 px-1 text-xs text-danger-ink">
          <CircleAlert className="size-3.5" aria-hidden />
          {t('chat.failed')}
          <button
            type="button"
            data-testid="resend"
            className="rounded-lg px-1.5 py-1 font-semibold underline underline-offset-2 pointer-coarse:min-h-11"
            onClick={() => app.emit({ type: 'user.pressedResend', thread, id: line.id })}
          >
            {t('chat.resend')}
          </button>
        </p>
      ) : isWaiting ? (
        <p className="flex items-center gap-1.5 px-1 text-xs text-muted">
          <Clock className="size-3.5" aria-hidden />
          {t('chat.waiting')}
        </p>
      ) : (
        <time className="px-1 text-xs text-muted" dateTime={new Date(line.atMs).toISOString()}>
          {momentOf(line.atMs, nowMs, i18n.language)}
        </time>
      )}
    </li>
  );
}
