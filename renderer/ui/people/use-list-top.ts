// How far the list begins below the top of what scrolls: other cards stand above it, and they come, go and grow.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** @returns pixels of the page, 0 before the first look. */
export function useListTop(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [topPx, setTopPx] = useState(0);
  useLayoutEffect(() => {
    if (!scroller) return;
    const look = () => {
      if (!list.current) return;
      const offset = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setTopPx(Math.round(offset + scroller.scrollTop));
    };
    const observer = new ResizeObserver(look);
    for (const part of [scroller, ...scroller.children]) observer.observe(part);
    look();
    return () => observer.disconnect();
  }, [list, scroller]);
  return topPx;
}
