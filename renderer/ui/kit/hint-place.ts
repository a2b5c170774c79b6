// Where the words of a button appear: above it, or below where there is no room, and never beyond the edge.

export type HintPlace = {
  readonly text: string;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly isBelow: boolean;
  /** Which part of the words stands at `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
};

const GAP = 8;
/** Closer to an edge than this, the words begin or end with the button. */
const EDGE = 110;
/** The room that one line of words needs above a button. */
const NEEDED = 44;

/** @returns `undefined` when the button is gone or has nothing to say. */
export function placeOf(button: Element): HintPlace | undefined {
  const text = button.getAttribute('data-hint');
  if (!text || !button.isConnected) return undefined;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const middle = (left + right) / 2;
  const isBelow = top < NEEDED;
  const anchor = middle < EDGE ? 'start' : middle > innerWidth - EDGE ? 'end' : 'middle';
  const x = anchor === 'start' ? left : anchor === 'end' ? right : middle;
  return { text, x, y: isBelow ? bottom + GAP : top - GAP, isBelow, anchor };
}
