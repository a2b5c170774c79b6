// Everybody who can be called, favourites first, and the way to find one of them.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { drawnLater } from '../later.tsx';
import { Invite } from '../lobby/Invite.tsx';
import { NobodyHere } from './NobodyHere.tsx';
import { PeopleSearch } from './PeopleSearch.tsx';
import { PlainRows } from './PlainRows.tsx';
import { findInGroups, groupPeople, type PeopleGroup } from './people-groups.ts';
import type { RowsProps } from './rows-props.ts';
import { SEARCH_FROM } from './sort-people.ts';
import { useRowWalk } from './use-row-walk.ts';
import { namesIn, namesWrittenWith } from './written-with.ts';

/** From how many rows on only those near the view are in the page. */
const VIRTUAL_FROM = 60;

const VirtualRows = drawnLater(
  async () => (await import('./VirtualRows.tsx')).VirtualRows,
  ({ groups, current }) => <PlainRows groups={firstRows(groups)} current={current} />,
);

const UnreadHint = drawnLater(async () => (await import('./UnreadHint.tsx')).UnreadHint);

export function PeopleCard({ scroller }: Pick<RowsProps, 'scroller'>) {
  const { t, i18n } = useTranslation();
  const byId = useView((state) => state.people.byId);
  const favourites = useView((state) => state.preferences.favourites);
  const written = useView((state) => namesWrittenWith(state.chat.threads));
  const [query, setQuery] = useState('');
  const everybody = useMemo(
    () => groupPeople(byId, favourites, i18n.language, namesIn(written)),
    [byId, favourites, i18n.language, written],
  );
  const groups = useMemo(() => findInGroups(everybody, query), [everybody, query]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const count = useMemo(() => Object.keys(byId).length, [byId]);
  const { holder, current, goTo } = useRowWalk(rows);
  const rowCount = everybody.reduce((sum, group) => sum + group.rows.length, 0);
  if (count === 0 && written === '') return <NobodyHere />;
  const list = (
    <section
      {...holder}
      aria-label={t('people.title')}
      className="@container rounded-3xl bg-surface p-2 shadow-rest sm:p-3 lg:flex-1"
    >
      <header className="flex items-center justify-between gap-3 px-3 py-2 sm:px-4">
        <div>
          <h1 className="text-lg font-semibold tracking-tight">{t('people.title')}</h1>
          <p className="text-sm text-muted" data-testid="people-count">
            {t('people.count', { count })}
          </p>
        </div>
        <Invite />
      </header>
      {(rowCount >= SEARCH_FROM || query !== '') && <PeopleSearch query={query} onChange={setQuery} />}
      <p role="status" className={rows.length > 0 ? 'sr-only' : 'px-4 py-10 text-center text-muted'}>
        {query !== '' && (rows.length > 0 ? t('people.found', { count: rows.length }) : t('people.noMatch', { query }))}
      </p>
      <UnreadHint edge="top" rows={rows} scroller={scroller} onGo={goTo} />
      {rowCount >= VIRTUAL_FROM ? (
        <VirtualRows groups={groups} current={current} scroller={scroller} />
      ) : (
        <PlainRows groups={groups} current={current} />
      )}
      <UnreadHint edge="bottom" rows={rows} scroller={scroller} onGo={goTo} />
    </section>
  );
  if (count > 0) return list;
  return (
    <>
      <NobodyHere />
      {list}
    </>
  );
}

/** Enough to fill a view, until the rest can be drawn. */
function firstRows(groups: readonly PeopleGroup[]): readonly PeopleGroup[] {
  return groups.map(({ kind, rows }) => ({ kind, rows: rows.slice(0, VIRTUAL_FROM) }));
}
