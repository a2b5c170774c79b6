// Which news in the list can't be seen from here. Pure.

export type OutOfView = {
  /** The row nearest to the view. */
  readonly index: number;
  readonly isAbove: boolean;
  /** How many rows with news are out of view. */
  readonly count: number;
};

/**
 * @param news rows with something new, in the order of the list.
 * @param first the first row in view, `last` the last one.
 */
export function outOfView(news: readonly number[], first: number, last: number): OutOfView | undefined {
  const hidden = news.filter((index) => index < first || index > last);
  if (hidden.length === 0) return undefined;
  const distanceOf = (index: number) => (index < first ? first - index : index - last);
  const index = hidden.reduce((nearest, other) => (distanceOf(other) < distanceOf(nearest) ? other : nearest));
  return { index, isAbove: index < first, count: hidden.length };
}
