// How a key is written on it, and how assistive technology wants it. Pure.

/** @param space the word for the space bar. */
export function keyName(key: string, space: string): string {
  if (key === ' ') return space;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** As `aria-keyshortcuts` has it; `undefined` where there is none. */
export function ariaKey(key: string): string | undefined {
  return key === '' ? undefined : keyName(key, 'Space');
}
