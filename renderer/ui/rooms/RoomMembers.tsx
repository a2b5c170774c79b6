// Who is in the room: me first, then the others as they came, then those who are being called.
import { MicOff, UserMinus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInside } from '../../core/room-state.ts';
import type { Party } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { OwnSpotlight } from '../together/OwnSpotlight.tsx';
import { MemberRow } from './MemberRow.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

export function RoomMembers({ room }: { readonly room: RoomInside }) {
  const { t } = useTranslation();
  const app = useApp();
  const myName = useView(({ people, preferences }) => people.me?.name ?? preferences.name);
  const list = useRef<HTMLUListElement>(null);
  const [removing, setRemoving] = useState<Party>();
  const { owner } = room.settings;
  const isOwner = owner === room.me.id;
  return (
    <>
      <ul ref={list} tabIndex={-1} data-testid="members" className="flex flex-col gap-0.5 outline-none">
        <MemberRow name={myName} note={t('rooms.you')} isOwner={isOwner}>
          {room.own.isMuted && <Muted label={t('call.muted')} />}
          {isOwner && room.members.length > 1 && <OwnSpotlight me={room.me.id} />}
        </MemberRow>
        {room.members.map((member) => (
          <MemberRow key={member.id} name={member.name} isOwner={owner === member.id}>
            {member.theirs?.microphone === false && <Muted label={t('rooms.panel.muted', { name: member.name })} />}
            {isOwner && (
              <IconButton
                icon={UserMinus}
                label={t('rooms.panel.remove', { name: member.name })}
                data-testid="remove-member"
                onClick={() => setRemoving(member)}
              />
            )}
          </MemberRow>
        ))}
        {room.invited.map(({ call, party, isRinging }) => (
          <MemberRow
            key={call}
            name={party.name}
            note={isRinging ? t('rooms.ringingGuest') : t('rooms.callingGuest')}
            isOwner={false}
          >
            <IconButton
              icon={X}
              label={t('rooms.cancelGuest', { name: party.name })}
              onClick={() => app.emit({ type: 'user.pressedCancelInvite', call })}
            />
          </MemberRow>
        ))}
      </ul>
      {removing && <RemoveDialog person={removing} onClose={() => setRemoving(undefined)} returnTo={list} />}
    </>
  );
}

function Muted({ label }: { readonly label: string }) {
  return (
    <span className="flex text-muted">
      <MicOff className="size-4.5" aria-hidden />
      <span className="sr-only">{label}</span>
    </span>
  );
}
