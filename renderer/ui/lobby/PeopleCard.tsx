// Everybody who can be called.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Invite } from './Invite.tsx';
import { NobodyHere } from './NobodyHere.tsx';
import { PeopleSearch } from './PeopleSearch.tsx';
import { PersonRow } from './PersonRow.tsx';
import { findPeople, SEARCH_FROM, sortPeople } from './sort-people.ts';

export function PeopleCard() {
  const { t, i18n } = useTranslation();
  const byId = useView((state) => state.people.byId);
  const [query, setQuery] = useState('');
  const people = useMemo(() => sortPeople(Object.values(byId), i18n.language), [byId, i18n.language]);
  const hasSearch = people.length >= SEARCH_FROM || query !== '';
  const shown = hasSearch ? findPeople(people, query) : people;
  if (people.length === 0) return <NobodyHere />;
  return (
    <section
      aria-label={t('people.title')}
      className="@container rounded-3xl bg-surface p-2 shadow-rest sm:p-3 lg:flex-1"
    >
      <header className="flex items-center justify-between gap-3 px-3 py-2 sm:px-4">
        <div>
          <h1 className="text-lg font-semibold tracking-tight">{t('people.title')}</h1>
          <p className="text-sm text-muted" data-testid="people-count">
            {t('people.count', { count: people.length })}
          </p>
        </div>
        <Invite />
      </header>
      {hasSearch && <PeopleSearch query={query} onChange={setQuery} />}
      <ul data-testid="people" aria-label={t('people.title')} className="flex flex-col">
        {shown.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {shown.length === 0 && (
        <p role="status" className="px-4 py-10 text-center text-muted">
          {t('people.noMatch', { query })}
        </p>
      )}
    </section>
  );
}
