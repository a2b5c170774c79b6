// Tells how large somebody's picture, or screen, is drawn here, so that no more than that is sent: nothing at all while it is scrolled away.
import { type RefObject, useEffect } from 'react';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';

/** Sizes are told at most this often, in milliseconds: a window that is dragged has a new one in every frame. */
const TOLD_EVERY_MS = 250;

export function useTileSize(
  tile: RefObject<HTMLElement | null>,
  person: PersonId,
  what: 'page.sizedTile' | 'page.sizedScreen',
  /** It is enlarged: so many times more pixels across are worth sending. */
  worth = 1,
): void {
  const { emit } = useApp();
  useEffect(() => {
    const element = tile.current;
    if (!element) return;
    let isInView = true;
    let told = '';
    let timer: ReturnType<typeof setTimeout> | undefined;

    const tell = (width: number, height: number) => {
      const size = `${width} ${height}`;
      if (size !== told) emit({ type: what, person, width, height });
      told = size;
    };
    const look = () => {
      timer = undefined;
      const scale = isInView ? devicePixelRatio * worth : 0;
      tell(Math.round(element.clientWidth * scale), Math.round(element.clientHeight * scale));
    };
    const lookSoon = () => {
      timer ??= setTimeout(look, TOLD_EVERY_MS);
    };

    const sizes = new ResizeObserver(lookSoon);
    const views = new IntersectionObserver((entries) => {
      isInView = entries.at(-1)?.isIntersecting ?? isInView;
      lookSoon();
    });
    sizes.observe(element);
    views.observe(element);
    look();
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      views.disconnect();
      tell(0, 0);
    };
  }, [tile, person, what, worth, emit]);
}
