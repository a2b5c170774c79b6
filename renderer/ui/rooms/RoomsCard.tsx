// The rooms that are open, and the way to open one.
import { DoorOpen, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { drawnLater } from '../later.tsx';
import { RoomRow } from './RoomRow.tsx';

const NewRoomDialog = drawnLater(async () => (await import('./NewRoomDialog.tsx')).NewRoomDialog);

export function RoomsCard() {
  const { t, i18n } = useTranslation();
  const rooms = useView((state) => state.rooms);
  const isOnline = useView((state) => state.connection.phase === 'online');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpening, setIsOpening] = useState(false);
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' });
    return Object.entries(rooms).sort(([, a], [, b]) => compare(a.name, b.name));
  }, [rooms, i18n.language]);
  return (
    <section
      aria-label={t('rooms.title')}
      data-testid="rooms"
      className="@container rounded-3xl bg-surface p-2 shadow-rest sm:p-3"
    >
      <header className="flex items-center justify-between gap-3 px-3 py-2 sm:px-4">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold tracking-tight">{t('rooms.title')}</h2>
          <p className="text-sm text-muted">{t('rooms.lead')}</p>
        </div>
        <Button
          ref={button}
          size="small"
          icon={Plus}
          data-testid="new-room"
          disabled={!isOnline}
          onClick={() => setIsOpening(true)}
        >
          {t('rooms.new')}
        </Button>
      </header>
      {sorted.length === 0 ? (
        <p className="flex items-center gap-3 px-3 pt-1 pb-3 text-sm text-pretty text-muted sm:px-4">
          <DoorOpen className="size-5 shrink-0" aria-hidden />
          {t('rooms.none')}
        </p>
      ) : (
        <ul aria-label={t('rooms.title')} className="flex flex-col">
          {sorted.map(([key, room]) => (
            <RoomRow key={key} room={room} />
          ))}
        </ul>
      )}
      {isOpening && <NewRoomDialog onClose={() => setIsOpening(false)} returnTo={button} />}
    </section>
  );
}
