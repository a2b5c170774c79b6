// Which side of an incompatible pair needs the newer version. Pure.

/**
 * @param theirs the host's version, as `1.2.3`; empty when it told none.
 * @param mine this app's; `undefined` when it isn't known.
 * @returns what the host is, compared with this app.
 */
export function ageOf(theirs: string, mine: string | undefined): 'isNewer' | 'isOlder' | 'isOther' {
  const [there, here] = [numbersOf(theirs), numbersOf(mine ?? '')];
  if (!there || !here) return 'isOther';
  const index = there.findIndex((number, place) => number !== here[place]);
  if (index < 0) return 'isOther';
  return (there[index] ?? 0) > (here[index] ?? 0) ? 'isNewer' : 'isOlder';
}

function numbersOf(version: string): readonly number[] | undefined {
  return /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
}
