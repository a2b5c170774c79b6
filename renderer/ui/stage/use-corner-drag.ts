// Drags what stands in the corner, with mouse, pen or finger. Nothing is drawn again meanwhile: two variables on the stage move the
// picture and its handle.
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Corner } from './corner.ts';
import { type Drag, landingOf, movedTo, offsetOf, taken } from './corner-drag.ts';
import type { Place } from './tile-grid.ts';

export function useCornerDrag(stage: RefObject<HTMLElement | null>, place: Place, onLand: (corner: Corner) => void) {
  const drag = useRef<Drag>(undefined);
  // The click that ends a drag presses nothing.
  const wasDragged = useRef(false);

  const end = () => {
    drag.current = undefined;
    letGo(stage.current);
  };
  useEffect(() => {
    const element = stage.current;
    return () => letGo(element);
  }, [stage]);

  return {
    wasDragged: () => wasDragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDragged.current = false;
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = taken(pointOf(event), event.timeStamp);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const element = stage.current;
        if (!drag.current || !element || !event.isPrimary) return;
        drag.current = movedTo(drag.current, pointOf(event), event.timeStamp);
        if (!drag.current.isMoving) return;
        wasDragged.current = true;
        const { x, y } = offsetOf(drag.current, place, sizeOf(element));
        element.dataset.dragging = '';
        element.style.setProperty('--drag-x', `${x}px`);
        element.style.setProperty('--drag-y', `${y}px`);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const element = stage.current;
        if (drag.current?.isMoving && element) {
          onLand(landingOf(drag.current, place, sizeOf(element), event.timeStamp));
        }
        end();
      },
      onPointerCancel: end,
    },
  };
}

function letGo(stage: HTMLElement | null): void {
  if (!stage) return;
  delete stage.dataset.dragging;
  stage.style.removeProperty('--drag-x');
  stage.style.removeProperty('--drag-y');
}

function pointOf({ clientX: x, clientY: y }: PointerEvent) {
  return { x, y };
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement) {
  return { width, height };
}
