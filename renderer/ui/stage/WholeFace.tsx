// The only other person while there is no picture of them: their letters, and what is known.
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useView } from '../app-context.tsx';
import { BigAvatar } from '../call/BigAvatar.tsx';
import { Duration } from '../call/Duration.tsx';
import type { StagedPerson } from './staged.ts';
import { TileMenu } from './TileMenu.tsx';
import { VolumeMark } from './VolumeMark.tsx';

type Props = {
  readonly person: StagedPerson;
  readonly sinceMs: number;
  readonly onQuality: (person: PersonId) => void;
};

export function WholeFace({ person, sinceMs, onQuality }: Props) {
  const { t } = useTranslation();
  // A room has a head above, and their menu is in it.
  const hasHead = useView(({ room }) => room.phase === 'inside');
  const { theirs } = person;
  return (
    <BigAvatar name={person.name}>
      {person.wasConnected || person.state === 'connected' ? (
        <span className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1">
          <Duration sinceMs={sinceMs} />
          {theirs?.camera === false && (
            <span className="flex items-center gap-1.5 text-sm">
              <VideoOff className="size-4" aria-hidden />
              {t('call.cameraOff')}
            </span>
          )}
          {theirs?.microphone === false && (
            <span className="flex items-center gap-1.5 text-sm" data-testid="their-mute">
              <MicOff className="size-4" aria-hidden />
              {t('call.muted')}
            </span>
          )}
          <span className="text-sm empty:hidden">
            <VolumeMark name={person.name} hasWords />
          </span>
          {!hasHead && <TileMenu person={person} button="bar" onQuality={onQuality} />}
        </span>
      ) : (
        <span role="status">{t('call.connecting')}</span>
      )}
    </BigAvatar>
  );
}
