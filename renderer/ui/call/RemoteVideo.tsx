// Their picture. Without one their letters stand in. It is silent: `RemoteSound` is heard whether there is a picture or not.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linkOf } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import type { ActiveCall } from './phases.ts';
import { useRemoteVideo } from './use-remote-video.ts';

type Props = {
  readonly call: ActiveCall;
  /** Told whenever there is a picture to see, and whenever there is none. */
  readonly onPicture: (hasPicture: boolean) => void;
  /** What stands there while there is no picture. */
  readonly children: ReactNode;
};

export function RemoteVideo({ call, onPicture, children }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const { hasFrames, fit } = useRemoteVideo(video, app.remoteStream(linkOf(call.id)));
  const hasPicture = hasFrames && call.theirs?.camera !== false;
  useEffect(() => onPicture(hasPicture), [hasPicture, onPicture]);
  const isWeak = call.link !== 'connected';
  return (
    <>
      <video
        ref={video}
        data-testid="remote-video"
        data-has-picture={hasPicture}
        aria-label={t('call.theirPicture', { name: call.party.name })}
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
