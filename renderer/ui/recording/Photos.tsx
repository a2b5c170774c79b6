// Photos of the stage: the shutter's flash and click, and then the picture, to be saved or copied. Who is in it is told at the shutter.
import { createContext, type ReactNode, type RefObject, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Photo, type PhotoAim, useApp } from '../app-context.tsx';
import { PhotoDialog, type Subject } from './PhotoDialog.tsx';

type Take = (aim: PhotoAim, subject?: Subject) => void;

const PhotosContext = createContext<Take>(() => {});

/** @returns takes a photo and shows it. */
export function usePhotos(): Take {
  return useContext(PhotosContext);
}

type Shot = { readonly photo: Photo; readonly subject: Subject | undefined };
type Props = { readonly returnTo: RefObject<HTMLElement | null>; readonly children: ReactNode };

export function PhotosKeeper({ returnTo, children }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const [shot, setShot] = useState<Shot>();
  const [flashes, setFlashes] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const take = useCallback<Take>(
    (aim, subject) => {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      setHasFailed(false);
      if (subject) {
        app.emit({ type: 'user.tookPhoto', person: subject.person, of: aim.kind === 'screen' ? 'screen' : 'camera' });
      }
      if (!isCalm) setFlashes((before) => before + 1);
      app.takePhoto(aim, isCalm).then(
        (photo) => setShot({ photo, subject }),
        () => setHasFailed(true),
      );
    },
    [app],
  );
  const done = useMemo(() => () => setShot(undefined), []);
  return (
    <PhotosContext value={take}>
      {children}
      {flashes > 0 && (
        <span
          key={flashes}
          aria-hidden
          data-testid="flash"
          className="pointer-events-none fixed inset-0 z-30 animate-flash bg-white opacity-0"
        />
      )}
      <p role="status" className="sr-only" data-testid="photo-news">
        {hasFailed && t('recording.photo.failed')}
      </p>
      {shot && <PhotoDialog photo={shot.photo} subject={shot.subject} returnTo={returnTo} onClose={done} />}
    </PhotosContext>
  );
}
