// What I share, as the others see it, with where they point: small, over the stage, while I want to see it or somebody points. I can point
// on it, too; what my own mouse does elsewhere is in the picture already.
import { MousePointer2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { PointerMarks } from '../stage/PointerMarks.tsx';
import type { StagedPerson } from '../stage/staged.ts';
import { usePointing } from '../stage/use-pointing.ts';
import { WHOLE } from '../stage/zoom.ts';

type Props = {
  readonly me: PersonId;
  readonly people: readonly StagedPerson[];
  readonly isWanted: boolean;
  readonly onClose: () => void;
};

export function OwnScreen({ me, people, isWanted, onClose }: Props) {
  const isPointedAt = useView(({ pointers }) => Object.values(pointers).some(({ screen }) => screen === me));
  return isWanted || isPointedAt ? <Preview me={me} people={people} onClose={onClose} isWanted={isWanted} /> : null;
}

function Preview({ me, people, isWanted, onClose }: Props) {
  const { t } = useTranslation();
  const { localScreen } = useApp();
  const tile = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [isPointing, setIsPointing] = useState(false);
  usePointing({ tile, video, screen: me, zoom: WHOLE, isOn: isPointing });
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = localScreen;
    return () => {
      element.srcObject = null;
    };
  }, [localScreen]);
  return (
    <section
      aria-label={t('watch.mine')}
      data-testid="own-screen"
      className="pointer-events-auto w-80 max-w-full animate-rise self-start overflow-hidden rounded-2xl bg-surface shadow-float"
    >
      <div ref={tile} className="relative aspect-video bg-black">
        <video
          ref={video}
          aria-label={t('watch.mine')}
          className={classes('absolute inset-0 size-full object-contain', isPointing && 'cursor-crosshair')}
          autoPlay
          muted
          playsInline
        />
        <PointerMarks video={video} screen={me} people={people} zoom={WHOLE} />
        <div className="absolute top-1.5 right-1.5 flex rounded-xl bg-canvas/80">
          <IconButton
            icon={MousePointer2}
            label={isPointing ? t('watch.stopPointing') : t('watch.point')}
            look={isPointing ? 'tonal' : 'ghost'}
            aria-pressed={isPointing}
            data-testid="point-on-mine"
            onClick={() => setIsPointing(!isPointing)}
          />
          {isWanted && <IconButton icon={X} label={t('common.close')} onClick={onClose} />}
        </div>
      </div>
    </section>
  );
}
