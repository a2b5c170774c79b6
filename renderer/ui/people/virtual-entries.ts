// A long list as one column of entries: titles among rows, each with a key that outlives a change of the list. Pure.
import type { PeopleGroup, PeopleRow } from './people-groups.ts';

export type Entry =
  | { readonly kind: 'title'; readonly key: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: PeopleRow; readonly index: number };

/** One group's part of the column: from `first` up to, and without, `end`. The title, where there is one, is its first entry. */
export type Stretch = { readonly kind: PeopleGroup['kind']; readonly first: number; readonly end: number };

export type Column = { readonly entries: readonly Entry[]; readonly stretches: readonly Stretch[] };

export function columnOf(groups: readonly PeopleGroup[], isTitled: boolean): Column {
  const entries: Entry[] = [];
  let index = 0;
  const stretches = groups.map(({ kind, rows }) => {
    const first = entries.length;
    if (isTitled) entries.push({ kind: 'title', key: `title ${kind}` });
    for (const row of rows) entries.push({ kind: 'row', key: `row ${row.key}`, row, index: index++ });
    return { kind, first, end: entries.length };
  });
  return { entries, stretches };
}

/** The place of a row among the entries. */
export function entryOfRow({ stretches }: Column, index: number, isTitled: boolean): number {
  const titlesAbove = stretches.filter(({ first }, n) => index >= first - (isTitled ? n : 0)).length;
  return index + (isTitled ? titlesAbove : 0);
}

/** What is drawn: what is near the view, and the row that has the focus wherever that is. In the order of the list. */
export function withEntry(near: readonly number[], kept: number): number[] {
  return near.includes(kept) ? [...near] : [...near, kept].sort((a, b) => a - b);
}
