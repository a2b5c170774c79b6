// In front of a room until its owner opens: calm, with time to look at oneself.
import { useTranslation } from 'react-i18next';
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { Room } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

export function WaitingForRoom({ room }: { readonly room: Extract<Room, { phase: 'waiting' }> }) {
  const { t } = useTranslation();
  const app = useApp();
  const owner = useView(({ rooms, people }) => {
    const id = rooms[nameKey(room.name)]?.settings.owner;
    return id === undefined ? undefined : people.byId[id]?.name;
  });
  const hasPreview = useView((state) => state.preferences.hasPreview);
  return (
    <section data-testid="room-waiting" className="flex flex-col gap-6">
      <div role="status" className="text-center">
        <p className="text-sm text-muted">
          <Sentence text={t('rooms.waiting.room', { room: NAME })} name={room.name} />
        </p>
        <h1 className="mt-1.5 text-2xl font-semibold tracking-tight">
          {owner === undefined ? (
            t('rooms.waiting.byOwner')
          ) : (
            <Sentence text={t('rooms.waiting.byName', { name: NAME })} name={owner} />
          )}
        </h1>
        <p className="mt-2 text-muted">{t('rooms.waiting.lead')}</p>
      </div>
      <div className="rounded-3xl bg-surface p-3 shadow-rest">
        {hasPreview && room.own.hasCamera && <SelfPreview className="mb-2 rounded-2xl" />}
        <div className="grid sm:grid-cols-2">
          <DevicePicker kind="camera" />
          <DevicePicker kind="microphone" />
        </div>
        {hasPreview && (
          <div className="px-3 pt-1.5 pb-2.5">
            <MicrophoneLevel />
          </div>
        )}
      </div>
      <Button
        size="large"
        className="self-center"
        data-testid="cancel-room"
        onClick={() => app.emit({ type: 'user.dismissedRoom' })}
      >
        {t('common.cancel')}
      </Button>
    </section>
  );
}
