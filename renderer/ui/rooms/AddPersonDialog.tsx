// Picks somebody to call into the room, or into the call: arrows walk the list, Enter calls the first one found.
import { UserPlus } from 'lucide-react';
import { type FormEvent, type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { Modal } from '../kit/Modal.tsx';
import { walkWithArrows } from '../kit/walk-with-arrows.ts';
import { PeopleSearch } from '../people/PeopleSearch.tsx';
import { findPeople, sortPeople } from '../people/sort-people.ts';
import { stagedOf } from '../stage/staged.ts';
import { CandidateRow } from './CandidateRow.tsx';
import { canBeAdded } from './can-be-added.ts';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function AddPersonDialog({ onClose, returnTo }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const byId = useView((state) => state.people.byId);
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  const [query, setQuery] = useState('');
  const people = useMemo(() => {
    const sorted = sortPeople(Object.values(byId), i18n.language);
    return canBeAdded(sorted, stagedOf(call, room));
  }, [byId, call, room, i18n.language]);
  const found = findPeople(people, query);
  const add = (person: Person) => {
    app.emit({ type: 'user.pressedInvite', person: person.id });
    onClose();
  };
  const addFirst = (event: FormEvent) => {
    event.preventDefault();
    const first = found.find(({ status }) => status === 'free');
    if (first && query !== '') add(first);
  };
  return (
    <Modal
      title={t('rooms.add.title')}
      lead={room.phase === 'inside' && !room.isAdHoc ? t('rooms.add.lead') : t('rooms.add.leadCall')}
      onClose={onClose}
      returnTo={returnTo}
    >
      {people.length === 0 ? (
        <p className="flex flex-col items-center gap-3 py-6 text-center text-pretty text-muted">
          <UserPlus className="size-6" aria-hidden />
          {t('rooms.add.nobody')}
        </p>
      ) : (
        <form onSubmit={addFirst} onKeyDown={walkWithArrows} className="-mx-2">
          <PeopleSearch query={query} onChange={setQuery} />
          <ul data-testid="candidates" aria-label={t('people.title')} className="max-h-[46dvh] overflow-y-auto">
            {found.map((person) => (
              <CandidateRow key={person.id} person={person} onAdd={() => add(person)} />
            ))}
          </ul>
          {found.length === 0 && (
            <p role="status" className="px-4 py-8 text-center text-muted">
              {t('people.noMatch', { query })}
            </p>
          )}
        </form>
      )}
    </Modal>
  );
}
