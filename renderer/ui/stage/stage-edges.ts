// What the head, the bar of my own share and the controls cover of the stage. Pure. They grow with the text, which is larger on very
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
  small: { top: 68, bar: 124, bottom: 96, side: 10, gap: 6 },
  large: { top: 80, bar: 72, bottom: 112, side: 24, gap: 12 },
};
/** From this width on a stage is a large one. */
const LARGE_FROM = 640;

/**
 * @param width of the stage, in pixels.
 * @param hasBar something else stands under the head: that my own screen goes out.
 */
export function edgesOf(width: number, scale: number, hasBar: boolean): Edges {
  const { top, bar, bottom, side, gap } = width < LARGE_FROM ? EDGES.small : EDGES.large;
  return {
    top: (hasBar ? top + bar : top) * scale,
    bottom: bottom * scale,
    side: side * scale,
    gap: gap * scale,
    scale,
  };
}
