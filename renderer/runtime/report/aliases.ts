// Stand-ins for people, rooms, calls and hosts in a report: the same one for the same id throughout, and nothing of the id in it. Pure.

type AliasKind = 'person' | 'room' | 'call' | 'host' | 'id';

/** `person-1` for the first person met, `person-2` for the next. */
export type Aliases = (kind: AliasKind, id: string) => string;

/** Ids of people who came and went in a busy week; what is older loses its stand-in, never its secrecy. */
const REMEMBERED = 10_000;

export function createAliases(): Aliases {
  const known = new Map<string, string>();
  const counts = new Map<AliasKind, number>();
  return (kind, id) => {
    const key = `${kind} ${id}`;
    const alias = known.get(key);
    if (alias !== undefined) return alias;
    if (known.size >= REMEMBERED) known.clear();
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const made = `${kind}-${count}`;
    known.set(key, made);
    return made;
  };
}
