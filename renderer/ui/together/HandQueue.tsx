// The raised hands in the panel of a room, first come first. I take down mine, the room's owner anybody's.
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomInside } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { PanelPart } from '../rooms/PanelPart.tsx';
import { HandTime } from './HandMark.tsx';
import { useHands } from './use-hands.ts';

export function HandQueue({ room }: { readonly room: RoomInside }) {
  const { t } = useTranslation();
  const app = useApp();
  const queue = useHands();
  const myName = useView(({ people, preferences }) => people.me?.name ?? preferences.name);
  if (queue.length === 0) return null;
  const isOwner = room.settings.owner === room.me.id;
  return (
    <PanelPart title={t('together.hand.title')} count={queue.length}>
      <ol data-testid="hand-queue" className="flex flex-col gap-0.5">
        {queue.map(({ person, isMine, sinceMs }, index) => {
          const name = isMine ? myName : (room.members.find(({ id }) => id === person)?.name ?? '');
          return (
            <li key={person} data-testid="raised-hand" data-name={name} className="flex min-h-11 items-center gap-3">
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-accent text-sm font-semibold text-on-accent tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 leading-snug">
                <bdi className="line-clamp-2 text-left text-[0.9375rem]">{name}</bdi>
                {isMine && <span className="text-xs text-muted">{t('rooms.you')}</span>}
              </span>
              <span className="text-sm text-muted tabular-nums">
                <span className="sr-only">{t('together.hand.since')} </span>
                <HandTime sinceMs={sinceMs} />
              </span>
              {(isMine || isOwner) && (
                <IconButton
                  icon={X}
                  label={isMine ? t('together.hand.lower') : t('together.hand.lowerOf', { name })}
                  data-testid="lower-hand"
                  onClick={() =>
                    app.emit(isMine ? { type: 'user.toggledHand' } : { type: 'user.pressedLowerHand', person })
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
    </PanelPart>
  );
}
