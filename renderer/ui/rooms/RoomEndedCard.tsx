// How a room ended for me: in one line, and away by itself.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../core/room-state.ts';
import { useApp } from '../app-context.tsx';
import { useHeldEnd } from '../call/use-held-end.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { clockOf } from '../kit/times.ts';

export function RoomEndedCard({ room }: { readonly room: Extract<Room, { phase: 'ended' }> }) {
  const { t } = useTranslation();
  const app = useApp();
  const card = useRef<HTMLElement>(null);
  const held = useHeldEnd();
  const dismiss = () => app.emit({ type: 'user.dismissedRoom' });
  // The button that was pressed last is gone with the stage: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus();
  }, []);
  const { end, isAdHoc, name } = room;
  return (
    <div className="pointer-events-none fixed inset-x-3 bottom-3 z-30 flex justify-center sm:bottom-8">
      <section
        ref={card}
        tabIndex={-1}
        role="status"
        data-testid="room-ended"
        data-end={end}
        onKeyDown={(event) => event.key === 'Escape' && dismiss()}
        {...held}
        className="pointer-events-auto relative w-full animate-rise rounded-3xl border border-line bg-surface p-5 pr-16 shadow-float outline-none sm:w-112"
      >
        <h2 className="text-lg font-semibold tracking-tight">
          {isAdHoc ? (
            t(`rooms.end.${end}.adHoc`)
          ) : (
            <Sentence text={t(`rooms.end.${end}.title`, { room: NAME })} name={name} />
          )}
        </h2>
        <p className="text-[0.9375rem] text-pretty text-muted">
          {(isAdHoc || end === 'removed') && `${t(`rooms.endWhy.${end}`)} `}
          {room.talkedMs > 0 && t(isAdHoc ? 'callEnded.talked' : 'rooms.stayed', { duration: clockOf(room.talkedMs) })}
        </p>
        <div className="absolute top-3 right-3">
          <IconButton icon={X} label={t('common.close')} data-testid="close-room-end" onClick={dismiss} />
        </div>
      </section>
    </div>
  );
}
