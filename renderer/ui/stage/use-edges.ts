// What head and controls cover of the stage, at the size of text that the page has.
import { useMemo } from 'react';
import { type Edges, edgesOf } from './stage-edges.ts';
import type { ElementSize } from './use-size.ts';

/** @param barsHeight of what stays under the head, in pixels. */
export function useEdges(size: ElementSize, barsHeight: number): Edges {
  return useMemo(() => {
    const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return edgesOf(size.width, textPx / 16, barsHeight);
  }, [size, barsHeight]);
}
