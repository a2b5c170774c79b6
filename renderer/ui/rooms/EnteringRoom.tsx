// On the way into a room: a moment, or as long as the host is away.
import { useTranslation } from 'react-i18next';
import type { Room } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { isMadeUp } from './room-form.ts';

export function EnteringRoom({ room }: { readonly room: Extract<Room, { phase: 'entering' }> }) {
  const { t } = useTranslation();
  const app = useApp();
  const isOnline = useView((state) => state.connection.phase === 'online');
  const isAdHoc = useView((state) => isMadeUp(room.name, state.rooms));
  const title = isAdHoc
    ? t('rooms.entering.adHoc')
    : room.isAgain
      ? t('rooms.entering.again', { room: NAME })
      : t('rooms.entering.title', { room: NAME });
  return (
    <section role="status" data-testid="room-entering" className="flex flex-col items-center text-center">
      <span className="text-3xl text-accent">
        <Spinner />
      </span>
      <h1 className="mt-7 text-2xl font-semibold tracking-tight">
        <Sentence text={title} name={room.name} />
      </h1>
      <p className="mt-2 text-pretty text-muted">{isOnline ? t('rooms.entering.lead') : t('rooms.entering.host')}</p>
      <Button className="mt-8" data-testid="cancel-room" onClick={() => app.emit({ type: 'user.dismissedRoom' })}>
        {t('common.cancel')}
      </Button>
    </section>
  );
}
