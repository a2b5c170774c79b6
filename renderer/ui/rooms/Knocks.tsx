// Somebody knocks at my room: over the pictures, with both answers. One at a time; the others wait in the panel.
import { DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomInside } from '../../core/room-state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

type Props = { readonly room: RoomInside; readonly onMore: () => void };

export function Knocks({ room, onMore }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const [person, ...others] = room.waiting;
  if (!person) return null;
  const { id, name } = person;
  return (
    <div
      key={id}
      data-testid="knock"
      data-knocking={name}
      className="pointer-events-auto flex w-full max-w-xl animate-rise flex-wrap items-center gap-x-4 gap-y-2.5 rounded-2xl bg-surface/95 p-3 pl-4 text-sm shadow-float"
    >
      <DoorOpen className="size-5 shrink-0 text-accent-ink" aria-hidden />
      <div className="min-w-44 flex-1">
        <p className="font-semibold text-pretty">
          <Sentence text={t('rooms.panel.wants', { name: NAME })} name={name} />
        </p>
        {others.length > 0 && (
          <button
            type="button"
            className="rounded text-muted underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
            onClick={onMore}
          >
            {t('rooms.panel.moreWait', { count: others.length })}
          </button>
        )}
      </div>
      <div className="flex gap-2">
        <Button
          size="small"
          aria-label={t('rooms.panel.refuseNamed', { name })}
          data-testid="refuse"
          onClick={() => app.emit({ type: 'user.pressedRefuse', person: id })}
        >
          {t('rooms.panel.refuse')}
        </Button>
        <Button
          size="small"
          look="primary"
          aria-label={t('rooms.panel.admitNamed', { name })}
          data-testid="admit"
          onClick={() => app.emit({ type: 'user.pressedAdmit', person: id })}
        >
          {t('rooms.panel.admit')}
        </Button>
      </div>
    </div>
  );
}
