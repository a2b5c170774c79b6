// Enlarges and moves a shared screen: by wheel and touchpad, two fingers, dragging, and keys while the focus is in its tile.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '../../core/pointer-state.ts';
import { isTyping } from '../kit/is-typing.ts';
import { movedBy, WHOLE, wheelFactor, type Zoom, zoomByKey, zoomedBy } from './zoom.ts';

/** Pixels in a line and in a page of a wheel that counts in those. */
const WHEEL_UNITS_PX = [1, 16, 400];

type Zoomed = { readonly zoom: Zoom; readonly press: (key: string) => void };

/** @param isOn false for a screen that is small at the side: it is only picked there. */
export function useZoom(tile: RefObject<HTMLElement | null>, isOn: boolean): Zoomed {
  const [zoom, setZoom] = useState(WHOLE);
  const now = useRef(zoom);
  const set = useRef((next: Zoom) => {
    now.current = next;
    setZoom(next);
  });
  useEffect(() => {
    const element = tile.current;
    if (!element || !isOn) return;
    const change = set.current;
    const stop = listen(element, () => now.current, change);
    return () => {
      stop();
      change(WHOLE);
    };
  }, [tile, isOn]);
  return { zoom, press: (key) => set.current(zoomByKey(now.current, key) ?? now.current) };
}

function listen(tile: HTMLElement, now: () => Zoom, change: (next: Zoom) => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const fingers = new Map<number, Point>();

  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };

  tile.addEventListener(
    'wheel',
    (event) => {
      // A page that scrolls or grows under the pointer is not what is meant here.
      event.preventDefault();
      change(zoomedBy(now(), wheelFactor(event.deltaY * (WHEEL_UNITS_PX[event.deltaMode] ?? 1)), placeOf(event)));
    },
    { signal, passive: false },
  );
  tile.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping() || isSlider(event.target)) return;
      const next = zoomByKey(now(), event.key);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      change(next);
    },
    { signal },
  );
  tile.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button === 0 && isPicture(event.target)) fingers.set(event.pointerId, placeOf(event));
    },
    { signal },
  );
  tile.addEventListener(
    'pointermove',
    (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const at = placeOf(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, at);
      if (other) {
        const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
        const moved = { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 };
        change(movedBy(zoomedBy(now(), apart(at, other) / Math.max(apart(before, other), 0.01), middle), moved));
      } else change(movedBy(now(), { x: at.x - before.x, y: at.y - before.y }));
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    tile.addEventListener(end, ({ pointerId }) => void fingers.delete(pointerId), { signal });
  }
  return () => listeners.abort();
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function isPicture(target: EventTarget | null): boolean {
  return target instanceof HTMLVideoElement;
}

/** Its arrows are its own. */
function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}
