// Tells the others where my pointer is on a shared screen, while I want that.
import { type RefObject, useEffect, useRef } from 'react';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { Point } from '../../core/pointer-state.ts';
import { useApp } from '../app-context.tsx';
import { pointAt } from './picture-place.ts';
import { dueInMs } from './pointing-pace.ts';
import type { Zoom } from './zoom.ts';

type Pointing = {
  readonly tile: RefObject<HTMLElement | null>;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Whose screen it is. */
  readonly screen: PersonId | undefined;
  readonly zoom: Zoom;
  readonly isOn: boolean;
};

export function usePointing({ tile, video, screen, zoom, isOn }: Pointing): void {
  const { emit } = useApp();
  const zoomNow = useRef(zoom);
  zoomNow.current = zoom;
  useEffect(() => {
    const [element, picture] = [tile.current, video.current];
    if (!element || !picture || !isOn || screen === undefined) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    let at: Point | undefined;
    let told: Point | undefined;
    let toldAtMs: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const tell = () => {
      timer = undefined;
      if (at === told) return;
      told = at;
      toldAtMs = performance.now();
      emit({ type: 'user.pointed', screen, at });
    };
    const tellSoon = (next: Point | undefined) => {
      at = next;
      timer ??= setTimeout(tell, dueInMs(toldAtMs, performance.now()));
    };
    element.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const place = { x: (clientX - left) / width, y: (clientY - top) / height };
        const size = { width: picture.videoWidth, height: picture.videoHeight };
        tellSoon(pointAt(place, { width, height }, size, zoomNow.current));
      },
      { signal },
    );
    element.addEventListener('pointerleave', () => tellSoon(undefined), { signal });
    return () => {
      listeners.abort();
      clearTimeout(timer);
      at = undefined;
      tell();
    };
  }, [tile, video, screen, isOn, emit]);
}
