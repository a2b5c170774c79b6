// Their picture and their sound. Without a picture their letters stand in, and the sound goes on.
import { Volume2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linkOf } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
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
  const { hasFrames, fit, isBlocked, playAloud } = useRemoteVideo(video, app.remoteStream(linkOf(call.id)));
  const { name } = call.party;
  const hasPicture = hasFrames && call.theirs?.camera !== false;
  useEffect(() => onPicture(hasPicture), [hasPicture, onPicture]);
  const isWeak = call.link !== 'connected';
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a live conversation has no captions */}
      <video
        ref={video}
        data-testid="remote-video"
        data-has-picture={hasPicture}
        aria-label={t('call.theirPicture', { name })}
        className={classes(
          'absolute inset-0 size-full transition-opacity duration-300',
          fit === 'cover' ? 'object-cover' : 'object-contain',
          hasPicture ? (isWeak ? 'opacity-40' : 'opacity-100') : 'opacity-0',
        )}
        autoPlay
        playsInline
      />
      {!hasPicture && children}
      {isBlocked && (
        <Button
          look="primary"
          size="large"
          icon={Volume2}
          onClick={() => void playAloud()}
          data-testid="hear"
          className="absolute top-1/2 left-1/2 z-10 -translate-1/2 shadow-float"
        >
          <span>
            <Sentence text={t('call.hear', { name: NAME })} name={name} />
          </span>
        </Button>
      )}
    </>
  );
}
