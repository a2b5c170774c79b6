// What head and controls cover of the stage, at the size of text that the page has.
import { useMemo } from 'react';
import { type Edges, edgesOf } from './stage-edges.ts';

/** @param hasBar something else stands under the head: that my own screen goes out. */
export function useEdges(size: { readonly width: number; readonly height: number }, hasBar: boolean): Edges {
  return useMemo(() => {
    const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return edgesOf(size.width, textPx / 16, hasBar);
  }, [size, hasBar]);
}
