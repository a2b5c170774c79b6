// What the head, the bars that stay under it and the controls cover of the stage. Pure. They grow with the text, which is larger on very
// large screens.

/** In pixels. */
export type Edges = {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  readonly gap: number;
  /** Size of the text, where 1 is 16 px. */
  readonly scale: number;
};

/** In pixels at a text size of 16: on a small stage, and on a large one. */
const EDGES = {
  small: { top: 68, bottom: 96, side: 10, gap: 6 },
  large: { top: 80, bottom: 112, side: 24, gap: 12 },
};
/** Between two things under the head, and under the last of them, at a text size of 16. */
const UNDER_BAR = 12;
/** From this width on a stage is a large one. */
const LARGE_FROM = 640;

/**
 * @param width of the stage, in pixels.
 * @param barsHeight of what stays under the head, a recording or a timer, in pixels; 0 without any.
 */
export function edgesOf(width: number, scale: number, barsHeight: number): Edges {
  const { top, bottom, side, gap } = width < LARGE_FROM ? EDGES.small : EDGES.large;
  return {
    top: top * scale + (barsHeight > 0 ? barsHeight + UNDER_BAR * scale : 0),
    bottom: bottom * scale,
    side: side * scale,
    gap: gap * scale,
    scale,
  };
}
