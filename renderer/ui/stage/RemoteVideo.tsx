// Their picture. Without one their letters stand in. It is silent: `RemoteSound` is heard whether there is a picture or not.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import type { StagedPerson } from './staged.ts';
import { useRemoteVideo } from './use-remote-video.ts';

type Props = {
  readonly person: StagedPerson;
  /** Told whenever there is a picture to see, and whenever there is none. */
  readonly onPicture: (hasPicture: boolean) => void;
  /** What stands there while there is no picture. */
  readonly children: ReactNode;
};

export function RemoteVideo({ person, onPicture, children }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const { hasFrames, fit } = useRemoteVideo(video, app.remoteStream(person.link));
  const hasPicture = hasFrames && person.theirs?.camera !== false;
  useEffect(() => onPicture(hasPicture), [hasPicture, onPicture]);
  const isWeak = person.state !== 'connected';
  return (
    <>
      <video
        ref={video}
        data-testid="remote-video"
        data-has-picture={hasPicture}
        aria-label={t('call.theirPicture', { name: person.name })}
        className={classes(
          'absolute inset-0 size-full transition-opacity duration-150',
          fit === 'cover' ? 'object-cover' : 'object-contain',
          hasPicture ? (isWeak ? 'opacity-40' : 'opacity-100') : 'opacity-0',
        )}
        autoPlay
        muted
        playsInline
      />
      {!hasPicture && children}
    </>
  );
}
