// One room in the list: who is inside, what it takes to get in, and the ways to join.
import { Phone, Video } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import type { RoomInList } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Names } from '../kit/Names.tsx';
import { PasscodeDialog } from './PasscodeDialog.tsx';
import { RoomFaces } from './RoomFaces.tsx';
import { RoomSigns } from './RoomSigns.tsx';

export function RoomRow({ room }: { readonly room: RoomInList }) {
  const { t } = useTranslation();
  const app = useApp();
  const people = useView((state) => state.people.byId);
  const isOnline = useView((state) => state.connection.phase === 'online');
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<CallMedia>();
  const { name, settings, members } = room;
  const names = members.flatMap((id) => people[id]?.name ?? []);
  const isFull = members.length >= settings.capacity;
  const isClosed = !isOnline || isFull || settings.isLocked;
  const join = (media: CallMedia) => {
    if (settings.hasPasscode) setAsking(media);
    else app.emit({ type: 'user.pressedEnterRoom', name, ask: { create: false }, media });
  };
  return (
    <li
      data-testid="room-row"
      data-room={name}
      className="flex items-center gap-3 rounded-2xl px-3 py-2.5 transition-colors hover:bg-sunken/60 sm:gap-4 sm:px-4"
    >
      <RoomFaces names={names} />
      <div className="min-w-0 flex-1">
        <p className="leading-snug font-medium">
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-[0.8125rem] text-muted">
          <span aria-hidden className="tabular-nums">
            {isFull ? t('rooms.full') : t('rooms.of', { count: members.length, capacity: settings.capacity })}
          </span>
          <span className="sr-only">{t('rooms.ofSpoken', { count: members.length, capacity: settings.capacity })}</span>
          <RoomSigns settings={settings} />
          <span className="min-w-0">
            <Names names={names} />
          </span>
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-0.5 sm:gap-1">
        <IconButton
          icon={Phone}
          label={t('rooms.joinSoundNamed', { room: name })}
          hint={t('rooms.joinSound')}
          data-testid="join-sound"
          disabled={isClosed}
          onClick={() => join('audio')}
        />
        <Button
          ref={button}
          look="tonal"
          icon={Video}
          aria-label={t('rooms.joinNamed', { room: name })}
          data-testid="join-room"
          disabled={isClosed}
          className="ml-0.5 @max-[34rem]:w-11 @max-[34rem]:px-0 sm:ml-1"
          onClick={() => join('video')}
        >
          <span className="@max-[34rem]:hidden">{t('rooms.join')}</span>
        </Button>
      </div>
      {asking && <PasscodeDialog room={name} media={asking} onClose={() => setAsking(undefined)} returnTo={button} />}
    </li>
  );
}
