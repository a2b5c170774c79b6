// Where a key leads in the list. Pure.

/** The search field above the first row. */
export const SEARCH_ROW = -1;

/** @returns the row to go to, `SEARCH_ROW` for the field above; `undefined` for keys that walk nowhere. */
export function nextRow(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return from < last ? from + 1 : undefined;
    case 'ArrowUp':
      return from > SEARCH_ROW ? from - 1 : undefined;
    // In the field these two belong to the caret.
    case 'Home':
      return from > SEARCH_ROW ? 0 : undefined;
    case 'End':
      return from > SEARCH_ROW ? last : undefined;
    default:
      return undefined;
  }
}
