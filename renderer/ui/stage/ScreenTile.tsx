// A screen that somebody shares: whole, never cropped, with its own sound; large in the middle, or small at the side to be picked.
import { ScreenShare } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { usePhotos } from '../recording/Photos.tsx';
import { PointerMarks } from './PointerMarks.tsx';
import { RemoteSound } from './RemoteSound.tsx';
import { ScreenControls } from './ScreenControls.tsx';
import { ScreenZoom } from './ScreenZoom.tsx';
import type { StagedPerson } from './staged.ts';
import type { Place } from './tile-grid.ts';
import { usePointing } from './use-pointing.ts';
import { useRemoteVideo } from './use-remote-video.ts';
import { useTileSize } from './use-tile-size.ts';
import { useZoom } from './use-zoom.ts';
import { worthOf } from './zoom.ts';

type Props = {
  readonly person: StagedPerson;
  /** Everybody else: they may point on it. */
  readonly people: readonly StagedPerson[];
  readonly place: Place;
  readonly isLarge: boolean;
  readonly onPicture: (key: string, hasPicture: boolean) => void;
  readonly onPick: (link: string) => void;
};

export function ScreenTile({ person, people, place, isLarge, onPicture, onPick }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const tile = useRef<HTMLLIElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { id, name, link, state } = person;
  const { zoom, press } = useZoom(tile, isLarge);
  const [wantsPointing, setWantsPointing] = useState(false);
  const isPointing = isLarge && wantsPointing;
  usePointing({ tile, video, screen: id, zoom, isOn: isPointing });
  const stream = app.remoteScreen(link);
  const { hasFrames } = useRemoteVideo(video, stream);
  const takePhoto = usePhotos();
  const [volume, setVolume] = useState(1);
  useTileSize(tile, id, 'page.sizedScreen', worthOf(zoom));
  useEffect(() => {
    const key = `screen ${link}`;
    onPicture(key, hasFrames);
    return () => onPicture(key, false);
  }, [link, hasFrames, onPicture]);
  const toggleFullScreen = useCallback(() => {
    // Refused without a touch of the person, and where the browser has none: then nothing happens, as it should.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    else tile.current?.requestFullscreen?.().catch(() => {});
  }, []);
  return (
    <li
      ref={tile}
      data-testid="screen"
      data-sharer={name}
      data-large={isLarge}
      data-scale={zoom.scale}
      style={place}
      className="@container-size group absolute overflow-hidden rounded-2xl bg-black transition-[left,top,width,height] duration-300 ease-out"
    >
      <RemoteSound stream={stream} name={name} volume={volume} testId="screen-sound" />
      <video
        ref={video}
        data-testid="screen-video"
        data-has-picture={hasFrames}
        aria-label={t('share.theirPicture', { name })}
        className={classes(
          'absolute inset-0 size-full object-contain transition-opacity duration-150',
          isLarge && 'touch-none',
          isPointing ? 'cursor-crosshair' : zoom.scale > 1 && 'cursor-grab active:cursor-grabbing',
          hasFrames ? (state === 'connected' ? 'opacity-100' : 'opacity-40') : 'opacity-0',
        )}
        style={{ transform: `translate(${zoom.x * 100}%, ${zoom.y * 100}%) scale(${zoom.scale})` }}
        onDoubleClick={isLarge ? toggleFullScreen : undefined}
        autoPlay
        muted
        playsInline
      />
      {!hasFrames && (
        <p role="status" className="absolute inset-0 flex items-center justify-center gap-2 text-sm text-muted">
          <Spinner />
          <span className={classes(!isLarge && 'sr-only')}>{t('share.coming')}</span>
        </p>
      )}
      {isLarge && <PointerMarks video={video} screen={id} people={people} zoom={zoom} />}
      {!isLarge && (
        <button
          type="button"
          aria-label={t('share.makeLarge', { name })}
          data-hint={t('share.makeLarge', { name })}
          data-testid="pick-screen"
          onClick={() => onPick(link)}
          className="absolute inset-0 rounded-[inherit] ring-accent ring-inset hover:ring-3"
        />
      )}
      <p className="pointer-events-none absolute bottom-1.5 left-1.5 flex h-7 max-w-[calc(100%-0.75rem)] items-center gap-1.5 rounded-full bg-canvas/80 px-2.5 text-[0.8125rem] font-medium @max-[11rem]:h-6 @max-[11rem]:px-2 @max-[11rem]:text-xs">
        <ScreenShare className="size-3.5 shrink-0" aria-hidden />
        <span className="truncate">
          <Sentence text={t('share.theirs', { name: NAME })} name={name} />
        </span>
      </p>
      {isLarge && (
        <ScreenControls
          tile={tile}
          hasSound={person.theirs?.hasScreenSound ?? false}
          volume={volume}
          onVolume={setVolume}
          onFullScreen={toggleFullScreen}
          onPhoto={() => takePhoto({ kind: 'screen', link }, { person: id, name })}
        >
          <ScreenZoom zoom={zoom} onKey={press} isPointing={isPointing} onPointing={setWantsPointing} />
        </ScreenControls>
      )}
    </li>
  );
}
