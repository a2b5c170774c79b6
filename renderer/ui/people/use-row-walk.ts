// The focus in the list: keys walk from row to row, Tab goes into the row, and the focus stays with its person, also when their row is
// drawn anew elsewhere or has scrolled away.
import {
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { PeopleRow } from './people-groups.ts';
import { nextRow, SEARCH_ROW } from './walk.ts';

type Held = {
  /** The test id of what has the focus within the row; `undefined` for the row itself. */
  readonly part: string | undefined;
  /** Rows that come into view by keys or a click are scrolled to; what merely moved is not. */
  readonly scroll: 'nearest' | 'center' | undefined;
};

type RowWalk = {
  /** For the element that holds the field and the rows. */
  readonly holder: { readonly ref: RefObject<HTMLElement | null> } & Pick<
    HTMLAttributes<HTMLElement>,
    'onKeyDown' | 'onFocus' | 'onBlur'
  >;
  /** The row that Tab leads to. It must be drawn wherever the list is scrolled to. */
  readonly current: number;
  /** Scrolls a row into the middle and gives it the focus. */
  readonly goTo: (index: number, part: string) => void;
};

export function useRowWalk(rows: readonly PeopleRow[]): RowWalk {
  const list = useRef<HTMLElement>(null);
  const held = useRef<Held>(undefined);
  const isDue = useRef(false);
  const [place, setPlace] = useState({ key: '', index: 0 });
  const found = rows.findIndex(({ key }) => key === place.key);
  const current = found >= 0 ? found : Math.max(0, Math.min(place.index, rows.length - 1));

  useLayoutEffect(() => {
    const { current: wish } = held;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!wish || !(isDue.current || isLost)) return;
    isDue.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    if (wish.scroll) row?.scrollIntoView({ block: wish.scroll });
    const part = wish.part && row?.querySelector<HTMLElement>(`[data-testid="${wish.part}"]:not(:disabled)`);
    (part || row)?.focus({ preventScroll: true });
  });

  const go = (index: number, wish: Held) => {
    held.current = wish;
    isDue.current = true;
    setPlace({ key: rows[index]?.key ?? '', index });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = rowOf(event.target);
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (from === undefined || hasModifier || event.nativeEvent.isComposing) return;
    const next = nextRow(event.key, from, rows.length);
    const field = list.current?.querySelector<HTMLElement>('input[type=search]');
    if (next === undefined || (next === SEARCH_ROW && !field)) return;
    event.preventDefault();
    if (next === SEARCH_ROW) field?.focus();
    else go(next, { part: partOf(event.target), scroll: 'nearest' });
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = rowOf(target);
    if (index === undefined || index === SEARCH_ROW) return;
    held.current = { part: partOf(target), scroll: undefined };
    const key = rows[index]?.key ?? '';
    if (key !== place.key) setPlace({ key, index });
  };
  // What was taken off the page took the focus along: that is not leaving. A moment later it is known which of the two it was.
  const onBlur = ({ target }: FocusEvent<HTMLElement>) =>
    queueMicrotask(() => {
      if (target.isConnected && !isDue.current && rowOf(document.activeElement) === undefined) held.current = undefined;
    });
  return {
    holder: { ref: list, onKeyDown, onFocus, onBlur },
    current,
    goTo: (index, part) => go(index, { part, scroll: 'center' }),
  };
}

/** @returns the row an element is in, `SEARCH_ROW` for the search field, `undefined` for everything else. */
function rowOf(element: EventTarget | null): number | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  if (element.matches('input[type=search]')) return SEARCH_ROW;
  const index = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return index === undefined ? undefined : Number(index);
}

function partOf(element: EventTarget): string | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  return element.dataset.row === undefined ? element.dataset.testid : undefined;
}
