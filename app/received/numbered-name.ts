// A name that is taken gets a number before its ending. Pure.

/** @param turn 0 is the name itself. */
export function numberedName(name: string, turn: number): string {
  if (turn === 0) return name;
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return `${name.slice(0, end)} (${turn})${name.slice(end)}`;
}
