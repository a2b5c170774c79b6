// Tells of new messages from people whose rows can't be seen, and leads there. It floats over that edge of the list which they are
// beyond, and takes no room in it.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { type OutOfView, outOfView } from './out-of-view.ts';
import type { PeopleRow } from './people-groups.ts';

type Props = {
  /** Which edge of the list it stands at; it speaks only of rows beyond that one. */
  readonly edge: 'top' | 'bottom';
  readonly rows: readonly PeopleRow[];
  readonly scroller: HTMLElement | null;
  readonly onGo: (index: number, part: string) => void;
};

export function UnreadHint({ edge, rows, scroller, onGo }: Props) {
  const { t } = useTranslation();
  const threads = useView((state) => state.chat.threads);
  const news = useMemo(() => rows.flatMap(({ key }, index) => (threads[key]?.unread ? [index] : [])), [rows, threads]);
  const hidden = useOutOfView(news, scroller);
  const name = hidden && rows[hidden.index]?.name;
  if (!hidden || name === undefined || hidden.isAbove !== (edge === 'top')) return null;
  const Arrow = hidden.isAbove ? ArrowUp : ArrowDown;
  return (
    <div
      className={classes(
        'pointer-events-none sticky z-10 flex h-0 justify-center px-3',
        edge === 'top' ? 'top-3 items-start' : 'bottom-3 items-end',
      )}
    >
      <button
        type="button"
        data-testid="unread-hint"
        onClick={() => onGo(hidden.index, 'message')}
        className="pointer-events-auto flex h-9 max-w-full animate-appear items-center gap-2 rounded-xl bg-accent px-3.5 text-sm font-medium text-on-accent shadow-float hover:bg-accent-hover pointer-coarse:h-11"
      >
        <Arrow className="size-4 shrink-0" aria-hidden />
        <span className="truncate">
          {hidden.count === 1 ? (
            <Sentence text={t('people.newFrom', { name: NAME })} name={name} />
          ) : (
            t('people.newFromMany', { count: hidden.count })
          )}
        </span>
      </button>
    </div>
  );
}

function useOutOfView(news: readonly number[], scroller: Props['scroller']): OutOfView | undefined {
  const [hidden, setHidden] = useState<OutOfView>();
  useEffect(() => {
    if (!scroller || news.length === 0) return setHidden(undefined);
    let frame = 0;
    const look = () => {
      const seen = rowsInView(scroller);
      setHidden(seen && outOfView(news, seen.first, seen.last));
    };
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(lookSoon);
    observer.observe(scroller);
    scroller.addEventListener('scroll', lookSoon, { passive: true });
    lookSoon();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', lookSoon);
    };
  }, [news, scroller]);
  return hidden;
}

/** @returns the rows of which a part is seen; `undefined` when the list is out of view as a whole. */
function rowsInView(column: HTMLElement): { readonly first: number; readonly last: number } | undefined {
  const view = column.getBoundingClientRect();
  const seen = [...column.querySelectorAll<HTMLElement>('[data-row]')].flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom ? [Number(row.dataset.row)] : [];
  });
  return seen.length === 0 ? undefined : { first: Math.min(...seen), last: Math.max(...seen) };
}
