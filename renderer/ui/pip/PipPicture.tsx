// The small window where only the browser draws in it (the app, Safari): the picture of one person, or of a screen, with the browser's own
// buttons, which do here what they say.
import { useEffect, useRef } from 'react';
import { useApp } from '../app-context.tsx';
import type { Staged } from '../stage/staged.ts';
import { useRemoteVideo } from '../stage/use-remote-video.ts';
import { hasAnyPicture, pipShown } from './pip-shown.ts';
import { usePipButtons } from './use-pip-buttons.ts';
import { viewOf } from './use-pip-views.ts';

export function PipPicture({ staged }: { readonly staged: Staged }) {
  const app = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const { people, isScreen } = pipShown(staged.people, 1);
  const person = people[0];
  const hasSomething = hasAnyPicture(staged.people);
  const stream = person && (isScreen ? app.remoteScreen(person.link) : app.remoteStream(person.link));
  const { hasFrames } = useRemoteVideo(video, stream);
  usePipButtons(staged.own);

  useEffect(() => {
    if (!hasSomething) app.emit({ type: 'page.closedPip' });
  }, [app, hasSomething]);

  const id = person?.id;
  useEffect(() => {
    const element = video.current;
    // It is refused before there is a picture.
    if (!element || !hasFrames || id === undefined) return;
    let isOver = false;
    let small: PictureInPictureWindow | undefined;
    const tell = () => {
      if (isOver || !small) return;
      const size = { width: small.width * devicePixelRatio, height: small.height * devicePixelRatio };
      app.emit({ type: 'page.drewPip', views: { [id]: viewOf(size, isScreen) } });
    };
    const tellClosed = () => {
      if (!isOver) app.emit({ type: 'page.closedPip' });
    };
    element.requestPictureInPicture().then((opened) => {
      small = opened;
      small.addEventListener('resize', tell);
      tell();
    }, tellClosed);
    element.addEventListener('leavepictureinpicture', tellClosed);
    return () => {
      isOver = true;
      small?.removeEventListener('resize', tell);
      element.removeEventListener('leavepictureinpicture', tellClosed);
    };
  }, [app, id, isScreen, hasFrames]);

  useEffect(
    () => () => {
      if (document.pictureInPictureElement) document.exitPictureInPicture().catch(() => undefined);
    },
    [],
  );
  return (
    <video
      ref={video}
      data-testid="pip-picture"
      aria-hidden
      className="pointer-events-none absolute size-px opacity-0"
      autoPlay
      muted
      playsInline
    />
  );
}
