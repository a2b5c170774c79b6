// Who is large, and in which order the others stand beside. Pure. Two change places when another one becomes large; nobody else moves.

export type Seats = {
  readonly large: string | undefined;
  /** In the order of their places. */
  readonly others: readonly string[];
};

export const NO_SEATS: Seats = { large: undefined, others: [] };

/**
 * @param keys everybody in the order in which they came, myself last.
 * @returns the same object while nothing changes.
 */
export function seatsAfter(before: Seats, keys: readonly string[], large: string | undefined): Seats {
  const others = large === undefined ? keys : othersAfter(before, keys, large);
  const isSame = others.length === before.others.length && others.every((key, index) => key === before.others[index]);
  return isSame && large === before.large ? before : { large, others };
}

function othersAfter(before: Seats, keys: readonly string[], large: string): readonly string[] {
  const others = keys.filter((key) => key !== large);
  // The order of a stage without a large one is that of coming; with one, it is whatever the changes so far have made of it.
  if (before.large === undefined) return others;
  const leaving = before.large;
  const kept = before.others
    .map((key) => (key === large ? leaving : key))
    .filter((key) => key !== large && others.includes(key));
  const come = others.filter((key) => !kept.includes(key));
  const isSelfLast = kept.length > 0 && kept.at(-1) === keys.at(-1);
  return isSelfLast ? [...kept.slice(0, -1), ...come, ...kept.slice(-1)] : [...kept, ...come];
}
