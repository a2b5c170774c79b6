// Over the picture in the corner of a call of two: drags it to another corner, arrow keys do the same, a press swaps it with the large one.
// It is one element whoever stands there, so that it keeps the focus when the two change places.
import { ArrowLeftRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { type Corner, cornerTowards } from './corner.ts';
import type { Place } from './tile-grid.ts';
import { useCornerDrag } from './use-corner-drag.ts';

type Props = {
  readonly stage: RefObject<HTMLElement | null>;
  readonly place: Place;
  /** Whose picture it makes large; `undefined` is mine. */
  readonly name: string | undefined;
  readonly onSwap: () => void;
};

export function CornerHandle({ stage, place, name, onSwap }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const description = useId();
  const corner = useView(({ preferences }) => preferences.corner);
  const [isTold, setIsTold] = useState(false);
  // Not the one that is drawn: of two keys the second may come before the first is seen.
  const cornerNow = () => app.getState().preferences.corner;
  const moveTo = (wanted: Corner) => {
    if (wanted !== cornerNow()) app.emit({ type: 'user.changedPreferences', change: { corner: wanted } });
  };
  const { handlers, wasDragged } = useCornerDrag(stage, place, moveTo);
  const press = (event: KeyboardEvent) => {
    const wanted = cornerTowards(cornerNow(), event.key);
    if (!wanted) return;
    event.preventDefault();
    setIsTold(true);
    moveTo(wanted);
  };
  const label = name === undefined ? t('stage.swapMine') : t('stage.swapTheirs', { name });
  return (
    <>
      <button
        type="button"
        data-testid="corner"
        data-corner={corner}
        aria-label={label}
        aria-describedby={description}
        data-hint={label}
        style={place}
        className="group/corner absolute z-10 cursor-grab touch-none rounded-2xl ring-white/50 transition-[left,top,width,height,translate,box-shadow] duration-200 ease-out [translate:var(--drag-x,0px)_var(--drag-y,0px)] group-data-dragging/stage:cursor-grabbing group-data-dragging/stage:transition-none hover:ring-2"
        {...handlers}
        onKeyDown={press}
        // A key has no position: what a drag left behind says nothing about it.
        onClick={({ detail }) => (detail === 0 || !wasDragged()) && onSwap()}
      >
        <span className="absolute top-2 right-2 grid size-7 place-items-center rounded-full bg-canvas/80 opacity-0 transition-opacity group-hover/corner:opacity-100 group-focus-visible/corner:opacity-100">
          <ArrowLeftRight className="size-4" aria-hidden />
        </span>
      </button>
      <p id={description} className="sr-only">
        {t('stage.moves')}
      </p>
      <p role="status" className="sr-only">
        {isTold && t(`stage.corners.${corner}`)}
      </p>
    </>
  );
}
