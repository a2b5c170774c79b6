// Where the others point on a shared screen, each with their name. Drawn over the picture, and never in anybody's way.
import { MousePointer2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { Size } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { placeOf } from './picture-place.ts';
import type { StagedPerson } from './staged.ts';
import { useSize } from './use-size.ts';
import type { Zoom } from './zoom.ts';

type Props = {
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Whose screen it is. */
  readonly screen: PersonId;
  readonly people: readonly StagedPerson[];
  readonly zoom: Zoom;
};

export function PointerMarks({ video, screen, people, zoom }: Props) {
  const pointers = useView((state) => state.pointers);
  const all = useRef<HTMLDivElement>(null);
  // As large as the tile that it covers.
  const place = useSize(all);
  const picture = usePictureSize(video);
  const isMeasured = place.width > 0 && picture.width > 0;
  return (
    <div ref={all} aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {people.map(({ id, name }) => {
        const pointer = pointers[id];
        if (!isMeasured || pointer?.screen !== screen) return null;
        const { x, y } = placeOf(pointer.at, place, picture, zoom);
        return (
          <span
            key={id}
            data-testid="pointer"
            data-who={name}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            className="absolute flex items-start text-accent drop-shadow-md transition-[left,top] duration-75 ease-linear"
          >
            <MousePointer2 className="size-5 shrink-0 fill-current" />
            <span className="mt-4 -ml-1 max-w-40 truncate rounded-full bg-accent px-2 py-0.5 text-xs font-medium text-on-accent">
              <bdi>{name}</bdi>
            </span>
          </span>
        );
      })}
    </div>
  );
}

function usePictureSize(video: RefObject<HTMLVideoElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const listeners = new AbortController();
    const look = () => setSize({ width: element.videoWidth, height: element.videoHeight });
    look();
    for (const event of ['resize', 'loadedmetadata']) element.addEventListener(event, look, listeners);
    return () => listeners.abort();
  }, [video]);
  return size;
}
