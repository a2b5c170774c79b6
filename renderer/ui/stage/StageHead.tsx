// What one is in: the other person's name or the room's, for how long, and how good the way to them is.
import { Lock, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { Duration } from '../call/Duration.tsx';
import { QualityDot } from '../quality/QualityDot.tsx';
import { HandMark } from '../together/HandMark.tsx';
import { hasWholeStage, type Staged } from './staged.ts';
import { TileMenu } from './TileMenu.tsx';
import { VolumeMark } from './VolumeMark.tsx';

type Props = { readonly staged: Staged; readonly onQuality: (person: PersonId) => void };

export function StageHead({ staged, onQuality }: Props) {
  const { t } = useTranslation();
  const { people, room, sinceMs } = staged;
  const only = hasWholeStage(staged) ? people[0] : undefined;
  const hasName = room !== undefined && !room.isAdHoc;
  const title = hasName ? room.name : only?.name;
  return (
    <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-full bg-surface/95 py-2 pr-2.5 pl-4 not-has-[button]:pr-4 text-sm shadow-float">
      <h1 className="min-w-0 truncate font-semibold">{title === undefined ? t('rooms.callOf') : <bdi>{title}</bdi>}</h1>
      {room?.settings.isLocked && (
        <span className="flex text-muted">
          <Lock className="size-4" aria-hidden />
          <span className="sr-only">{t('rooms.isLocked')}</span>
        </span>
      )}
      {hasName && only && (
        <span className="min-w-0 truncate text-muted">
          <bdi>{only.name}</bdi>
        </span>
      )}
      {!only && people.length > 0 && (
        <span className="shrink-0 text-muted">{t('rooms.headCount', { count: people.length + 1 })}</span>
      )}
      <span className="shrink-0 text-muted">
        <Duration sinceMs={sinceMs} />
      </span>
      {only?.theirs?.microphone === false && (
        <span className="flex items-center gap-1.5 text-muted" data-testid="their-mute">
          <MicOff className="size-4" aria-hidden />
          <span aria-hidden className="max-sm:hidden">
            {t('call.muted')}
          </span>
          <span className="sr-only">{t('call.theirMuted', { name: only.name })}</span>
        </span>
      )}
      {only && (
        <>
          <HandMark of={only.id} />
          <VolumeMark name={only.name} hasWords />
          <span className="flex items-center">
            <QualityDot person={only.id} link={only.link} name={only.name} onOpen={onQuality} />
            <TileMenu person={only} button="bar" onQuality={onQuality} />
          </span>
        </>
      )}
    </div>
  );
}
