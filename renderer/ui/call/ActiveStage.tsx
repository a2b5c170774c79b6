// A running call: their picture, or their letters with what is known of them.
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigAvatar } from './BigAvatar.tsx';
import { Duration } from './Duration.tsx';
import type { ActiveCall } from './phases.ts';
import { RemoteSound } from './RemoteSound.tsx';
import { RemoteVideo } from './RemoteVideo.tsx';

type Props = { readonly call: ActiveCall; readonly onPicture: (hasPicture: boolean) => void };

export function ActiveStage({ call, onPicture }: Props) {
  const { t } = useTranslation();
  const { theirs } = call;
  return (
    <>
      <RemoteSound call={call} />
      <RemoteVideo call={call} onPicture={onPicture}>
        <BigAvatar name={call.party.name}>
          {call.wasConnected || call.link === 'connected' ? (
            <span className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1">
              <Duration sinceMs={call.sinceMs} />
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
      </RemoteVideo>
    </>
  );
}
