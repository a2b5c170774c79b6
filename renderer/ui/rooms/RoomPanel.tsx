// Everything about the room beside the pictures: who waits, who is here, how others get in, and what its owner decides.
import { UserPlus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInside } from '../../core/room-state.ts';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { isTyping } from '../kit/is-typing.ts';
import { HandQueue } from '../together/HandQueue.tsx';
import { PanelPart } from './PanelPart.tsx';
import { RoomLink } from './RoomLink.tsx';
import { RoomMembers } from './RoomMembers.tsx';
import { RoomSettingsForm } from './RoomSettingsForm.tsx';
import { WaitingList } from './WaitingList.tsx';

type Props = { readonly room: RoomInside; readonly onClose: () => void; readonly onAdd: () => void };

export function RoomPanel({ room, onClose, onAdd }: Props) {
  const { t } = useTranslation();
  const isOnline = useView((state) => state.connection.phase === 'online');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!isTyping()) panel.current?.focus();
    return () => void (before instanceof HTMLElement && before.focus());
  }, []);
  const isOwner = room.settings.owner === room.me.id;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      data-testid="room-panel"
      aria-label={room.isAdHoc ? t('rooms.panel.titleCall') : t('rooms.panel.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="z-20 flex animate-appear flex-col bg-surface outline-none max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 lg:border-l lg:border-line 2xl:w-104"
    >
      <header className="flex items-center gap-3 border-b border-line py-3 pr-3 pl-5">
        <h2 className="min-w-0 flex-1 leading-snug font-semibold">
          {room.isAdHoc ? t('rooms.panel.titleCall') : <bdi className="line-clamp-2 text-left">{room.name}</bdi>}
        </h2>
        <IconButton icon={X} label={t('rooms.panel.close')} data-testid="close-room-panel" onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-[max(1.5rem,env(safe-area-inset-bottom))]">
        {room.waiting.length > 0 && (
          <PanelPart title={t('rooms.panel.waiting')}>
            <WaitingList people={room.waiting} />
          </PanelPart>
        )}
        <HandQueue room={room} />
        <PanelPart title={t('rooms.panel.people')} count={room.members.length + 1}>
          <RoomMembers room={room} />
          <Button icon={UserPlus} className="mt-2 w-full" disabled={!isOnline} onClick={onAdd}>
            {t('call.addPerson')}
          </Button>
        </PanelPart>
        {isOwner && (
          <PanelPart title={t('rooms.panel.settings')}>
            <RoomSettingsForm room={room} />
          </PanelPart>
        )}
        <PanelPart title={t('rooms.panel.link')} lead={t('rooms.panel.linkLead')}>
          <RoomLink room={room.name} />
        </PanelPart>
      </div>
    </aside>
  );
}
