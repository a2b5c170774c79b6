// A list of any length: only what is near the view is in the page. Whoever joins or leaves above the view moves nothing in it.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupTitle, hasTitles } from './GroupTitle.tsx';
import { RowPlace } from './RowPlace.tsx';
import type { RowsProps } from './rows-props.ts';
import { useListTop } from './use-list-top.ts';
import { columnOf, entryOfRow, withEntry } from './virtual-entries.ts';

/** What they are before they have been measured, in rem: one line of a name, and one of a title. */
const ROW_REM = 4;
const TITLE_REM = 2.25;
/** Rows that are drawn on either side of the view, so that scrolling shows no gap. */
const AROUND = 8;

export function VirtualRows({ groups, current, scroller }: RowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const topPx = useListTop(list, scroller);
  const isTitled = hasTitles(groups);
  const column = useMemo(() => columnOf(groups, isTitled), [groups, isTitled]);
  const kept = entryOfRow(column, current, isTitled);
  const remPx = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const isTopAboveView = (scroller?.scrollTop ?? 0) > topPx;
  const virtual = useVirtualizer({
    count: column.entries.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => remPx * (column.entries[index]?.kind === 'title' ? TITLE_REM : ROW_REM),
    getItemKey: useCallback((index: number) => column.entries[index]?.key ?? index, [column]),
    rangeExtractor: useCallback((range: Range) => withEntry(defaultRangeExtractor(range), kept), [kept]),
    overscan: AROUND,
    scrollMargin: topPx,
    // Keeps the first row in view where it is. While the top of the list is in view as well, new rows may push the others down.
    anchorTo: isTopAboveView ? 'end' : 'start',
  });
  const drawn = virtual.getVirtualItems();
  const placed = (index: number, startPx: number) => ({
    ref: virtual.measureElement,
    'data-index': index,
    style: { transform: `translateY(${startPx - topPx}px)` },
  });
  return (
    <div ref={list} data-testid="people" className="relative" style={{ height: virtual.getTotalSize() }}>
      {column.stretches.map(({ kind, first, end }) => {
        const items = drawn.filter(({ index }) => index >= first && index < end);
        const firstRow = first + (isTitled ? 1 : 0);
        const title = items.find(({ index }) => index < firstRow);
        return (
          <Fragment key={kind}>
            {title && (
              <GroupTitle kind={kind} {...placed(title.index, title.start)} className="absolute inset-x-0 top-0" />
            )}
            <ul aria-label={isTitled ? t(`people.${kind}`) : t('people.title')}>
              {items.map(({ index, start }) => {
                const entry = column.entries[index];
                if (entry?.kind !== 'row') return null;
                return (
                  <RowPlace
                    key={entry.key}
                    {...placed(index, start)}
                    row={entry.row}
                    index={entry.index}
                    isCurrent={entry.index === current}
                    aria-setsize={end - firstRow}
                    aria-posinset={index - firstRow + 1}
                    className="absolute inset-x-0 top-0"
                  />
                );
              })}
            </ul>
          </Fragment>
        );
      })}
    </div>
  );
}
