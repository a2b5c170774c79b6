// One person in the small window, or their screen. Silent: they are heard from the stage.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import type { StagedPerson } from '../stage/staged.ts';
import { TileFace } from '../stage/TileFace.tsx';
import { TileName } from '../stage/TileName.tsx';
import { useRemoteVideo } from '../stage/use-remote-video.ts';
import { VolumeMark } from '../stage/VolumeMark.tsx';

type Props = { readonly person: StagedPerson; readonly isScreen: boolean };

export function PipTile({ person, isScreen }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const { name, link, theirs, state } = person;
  const stream = isScreen ? app.remoteScreen(link) : app.remoteStream(link);
  const { hasFrames, fit } = useRemoteVideo(video, stream);
  const hasPicture = hasFrames && (isScreen || theirs?.camera !== false);
  const isMuted = theirs?.microphone === false;
  return (
    <li
      data-testid="pip-tile"
      data-member={name}
      className="@container-size relative min-h-0 overflow-hidden rounded-xl bg-surface nth-3:last:col-span-2"
    >
      <video
        ref={video}
        data-has-picture={hasPicture}
        aria-label={t(isScreen ? 'share.theirPicture' : 'call.theirPicture', { name })}
        className={classes(
          'absolute inset-0 size-full',
          !isScreen && fit === 'cover' ? 'object-cover' : 'object-contain',
          hasPicture ? (state === 'connected' ? 'opacity-100' : 'opacity-40') : 'opacity-0',
        )}
        autoPlay
        muted
        playsInline
      />
      {!hasPicture && <TileFace name={name} />}
      <TileName name={name} muted={isMuted ? t('rooms.panel.muted', { name }) : undefined}>
        <VolumeMark name={name} />
      </TileName>
    </li>
  );
}
