// Messages with one person or in a room, beside whatever else is on the screen; over it on small ones.
import { Users, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../core/state.ts';
import { personNamed } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { ChatInput } from './ChatInput.tsx';
import { ChatLines } from './ChatLines.tsx';
import { isInRoomOf, isRoomThread, threadName } from './thread.ts';

const NO_LINES: readonly ChatLine[] = [];

export function ChatPanel() {
  const { t } = useTranslation();
  const app = useApp();
  const key = useView(({ chat }) => chat.open);
  const thread = useView(({ chat }) => (chat.open === undefined ? undefined : chat.threads[chat.open]));
  const isRoom = key !== undefined && isRoomThread(key);
  const name = useView(({ rooms }) => threadName(key ?? '', thread, rooms)) ?? t('rooms.stageAdHoc');
  const canWrite = useView(({ room }) => !isRoom || isInRoomOf(key, room));
  const isHere = useView((state) => isRoom || personNamed(state.people, name) !== undefined);
  // Read while first drawing: the input below takes the focus right after.
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.focus()), [before]);
  if (key === undefined) return null;
  const close = () => app.emit({ type: 'user.closedChat' });
  return (
    <aside
      data-testid="chat"
      aria-label={isRoom ? t('chat.roomTitle', { name }) : t('chat.title', { name })}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && close()}
      className="z-20 flex animate-appear flex-col bg-surface max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 lg:border-l lg:border-line 2xl:w-104"
    >
      <header className="flex items-center gap-3 border-b border-line py-3 pr-3 pl-4">
        {isRoom ? (
          <span aria-hidden className="grid size-9 place-items-center rounded-full bg-sunken text-muted">
            <Users className="size-4.5" />
          </span>
        ) : (
          <Avatar name={name} className="size-9 text-sm" />
        )}
        <h2 className="min-w-0 flex-1 leading-snug font-semibold">
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </h2>
        <IconButton icon={X} label={t('chat.close')} data-testid="close-chat" onClick={close} />
      </header>
      <ChatLines key={key} lines={thread?.lines ?? NO_LINES} thread={key} name={name} />
      {!isHere && (
        <p role="status" className="mx-3 mb-3 rounded-xl bg-sunken px-3 py-2.5 text-sm text-pretty text-muted">
          <Sentence text={t('chat.away', { name: NAME })} name={name} />
        </p>
      )}
      {canWrite ? (
        <ChatInput key={`input ${key}`} thread={key} name={name} />
      ) : (
        <p role="status" className="border-t border-line px-4 py-4 text-sm text-pretty text-muted">
          {t('chat.notInside')}
        </p>
      )}
    </aside>
  );
}
