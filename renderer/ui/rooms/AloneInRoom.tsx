// Inside, and nobody else is: how to get somebody here.
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomInside } from '../../core/room-state.ts';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { RoomLink } from './RoomLink.tsx';

type Props = {
  readonly room: RoomInside;
  /** Of what stands at the top of the stage, in pixels: nothing of this may be under it. */
  readonly topHeight: number;
  readonly onAdd: () => void;
};

export function AloneInRoom({ room, topHeight, onAdd }: Props) {
  const { t } = useTranslation();
  const isOnline = useView((state) => state.connection.phase === 'online');
  return (
    <div
      className="absolute inset-x-0 bottom-0 flex overflow-y-auto px-4 pt-1 pb-72 @min-[40rem]:pb-32"
      style={{ top: `calc(${topHeight}px + 1.25rem)` }}
    >
      <section
        data-testid="room-alone"
        className="m-auto w-full max-w-sm rounded-3xl bg-surface p-5 text-center shadow-float sm:p-6"
      >
        <h2 className="text-xl font-semibold tracking-tight">{t('rooms.alone')}</h2>
        <p className="mt-1.5 mb-5 text-pretty text-muted">{t('rooms.aloneLead')}</p>
        <RoomLink room={room.name} />
        <Button look="primary" icon={UserPlus} className="mt-4 w-full" disabled={!isOnline} onClick={onAdd}>
          {t('call.addPerson')}
        </Button>
      </section>
    </div>
  );
}
