// Up and down walk from a search field through what it found, and back.
import type { KeyboardEvent } from 'react';

/** For the element that holds the field and the list. Walks over its fields and those buttons of the list that can be pressed. */
export function walkWithArrows(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.nativeEvent.isComposing) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button:not(:disabled)')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
