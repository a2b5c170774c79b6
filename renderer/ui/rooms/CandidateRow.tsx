// Somebody who could be called in. The whole row is the button; who is busy can't be pressed, and says why.
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../signaling/protocol/index.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { PersonStatusLine } from '../people/PersonStatusLine.tsx';

type Props = { readonly person: Person; readonly onAdd: () => void };

export function CandidateRow({ person, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        data-testid="candidate"
        data-candidate={person.name}
        aria-label={t('rooms.add.call', { name: person.name })}
        disabled={person.status !== 'free'}
        onClick={onAdd}
        className="group flex w-full items-center gap-3 rounded-2xl px-3 py-2 text-left transition-colors hover:not-disabled:bg-sunken disabled:opacity-60"
      >
        <Avatar name={person.name} className="size-10 text-sm" />
        <span className="min-w-0 flex-1">
          <bdi className="line-clamp-2 leading-snug font-medium">{person.name}</bdi>
          <PersonStatusLine status={person.status} />
        </span>
        {person.status === 'free' && <UserPlus className="size-5 shrink-0 text-muted" aria-hidden />}
      </button>
    </li>
  );
}
