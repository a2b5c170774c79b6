// Messages with one person or in a room, beside whatever else is on the screen; over it on small ones.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChatLine, linesOf } from '../../core/chat-lines.ts';
import { personNamed } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { ChatHead } from './ChatHead.tsx';
import { ChatInput } from './ChatInput.tsx';
import { ChatLines } from './ChatLines.tsx';
import { ComposingNote } from './ComposingNote.tsx';
import type { Composing } from './composing.ts';
import { mayHoldPicture, pictureIn } from './picture-source.ts';
import { TypingNote } from './TypingNote.tsx';
import { isInRoomOf, isRoomThread, threadName } from './thread.ts';
import { useAttached } from './use-attached.ts';

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
  const isKept = useView(({ chat }) => chat.isKept);
  const [composing, setComposing] = useState<Composing & { readonly thread: string }>();
  const attachment = useAttached(key);
  const [found, setFound] = useState<string>();
  // Read while first drawing: the input below takes the focus right after.
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.focus()), [before]);
  if (key === undefined) return null;
  const close = () => app.emit({ type: 'user.closedChat' });
  const composed = composing?.thread === key ? composing : undefined;
  const takesPictures = canWrite && composed?.kind !== 'edit';
  return (
    <aside
      data-testid="chat"
      aria-label={isRoom ? t('chat.roomTitle', { name }) : t('chat.title', { name })}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && close()}
      onDragOver={(event) => {
        if (!takesPictures || !mayHoldPicture(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        const dropped = takesPictures ? pictureIn(event.dataTransfer) : undefined;
        if (!dropped) return;
        event.preventDefault();
        attachment.attach(dropped);
      }}
      className="z-20 flex animate-appear flex-col bg-surface max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 lg:border-l lg:border-line 2xl:w-104"
    >
      <ChatHead thread={key} name={name} onClose={close} onFound={setFound} />
      <ChatLines
        key={key}
        lines={thread ? linesOf(thread) : NO_LINES}
        thread={key}
        name={name}
        canWrite={canWrite}
        found={found}
        onCompose={(next) => setComposing({ ...next, thread: key })}
      />
      {!isHere && (
        <p role="status" className="mx-3 mb-3 rounded-xl bg-sunken px-3 py-2.5 text-sm text-pretty text-muted">
          <Sentence text={t('chat.away', { name: NAME })} name={name} />
        </p>
      )}
      {!isKept && (
        <p role="status" className="mx-3 mb-3 rounded-xl bg-warn-soft px-3 py-2.5 text-sm text-pretty text-warn-ink">
          {t('chat.notKept')}
        </p>
      )}
      <TypingNote thread={key} />
      {canWrite && composed && <ComposingNote composing={composed} onStop={() => setComposing(undefined)} />}
      {canWrite ? (
        <ChatInput
          key={`input ${key} ${composed?.kind} ${composed?.line.key}`}
          thread={key}
          name={name}
          composing={composed}
          attachment={attachment}
          onDone={() => setComposing(undefined)}
        />
      ) : (
        <p role="status" className="border-t border-line px-4 py-4 text-sm text-pretty text-muted">
          {t('chat.notInside')}
        </p>
      )}
    </aside>
  );
}
