// Tells whom the small window draws, and how large, so that they send that: the page behind it may be hidden.
import { type RefObject, useEffect } from 'react';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { Size, View } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import type { PipShown } from './pip-shown.ts';

/** A window that is dragged larger has a new size in every frame; this often is enough, in milliseconds. */
const TOLD_EVERY_MS = 250;

/** @param tiles its children are the tiles, in the order of who is shown. */
export function usePipViews(small: Window, tiles: RefObject<HTMLElement | null>, { people, isScreen }: PipShown): void {
  const app = useApp();
  const order = people.map(({ id }) => id).join(' ');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const all = [...(tiles.current?.children ?? [])];
      const ids = order === '' ? [] : order.split(' ');
      const views = ids.map((id, index) => [id, viewOf(sizeOf(all[index], small), isScreen)] as const);
      app.emit({ type: 'page.drewPip', views: Object.fromEntries(views) as Record<PersonId, View> });
    };
    const lookSoon = () => {
      timer ??= setTimeout(look, TOLD_EVERY_MS);
    };
    look();
    small.addEventListener('resize', lookSoon);
    return () => {
      clearTimeout(timer);
      small.removeEventListener('resize', lookSoon);
    };
  }, [app, small, tiles, order, isScreen]);
}

/** @param size in device pixels. */
export function viewOf(size: Size, isScreen: boolean): View {
  return isScreen ? { width: 0, height: 0, screen: size } : { ...size, screen: { width: 0, height: 0 } };
}

function sizeOf(tile: Element | undefined, { devicePixelRatio }: Window): Size {
  return {
    width: Math.round((tile?.clientWidth ?? 0) * devicePixelRatio),
    height: Math.round((tile?.clientHeight ?? 0) * devicePixelRatio),
  };
}
