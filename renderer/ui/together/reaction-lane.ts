// Where a reaction rises. Pure. The same one keeps its lane, and ten in a row don't cover each other.

const LANES = 8;
/** In percent of the picture's width; the last lane leaves room for a wide emoji. */
const FIRST = 6;
const STEP = 10;

/** @returns how far from the left edge, in percent. */
export function laneOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9_973;
  return FIRST + STEP * (sum % LANES);
}
