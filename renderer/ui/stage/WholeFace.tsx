// The only other person while there is no picture of them: their letters, and what is known.
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigAvatar } from '../call/BigAvatar.tsx';
import { Duration } from '../call/Duration.tsx';
import type { StagedPerson } from './staged.ts';

type Props = { readonly person: StagedPerson; readonly sinceMs: number };

export function WholeFace({ person, sinceMs }: Props) {
  const { t } = useTranslation();
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
        </span>
      ) : (
        <span role="status">{t('call.connecting')}</span>
      )}
    </BigAvatar>
  );
}
