// One person: who, how they can be reached, and the three ways to do it. Who is not here has none of them, but what was written with them.
import { memo } from 'react';
import type { Person } from '../../../signaling/protocol/index.ts';
import { roomWith } from '../../core/views.ts';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { drawnLater } from '../later.tsx';
import { speaking } from '../texts/start-texts.ts';
import { PersonActions } from './PersonActions.tsx';
import { PersonStar } from './PersonStar.tsx';
import { PersonStatusLine } from './PersonStatusLine.tsx';

const LastWords = drawnLater(speaking(async () => (await import('./AwayConversation.tsx')).LastWords));
const AwayMessages = drawnLater(speaking(async () => (await import('./AwayConversation.tsx')).AwayMessages));

type Props = {
  readonly name: string;
  readonly person: Person | undefined;
  readonly isFavourite: boolean;
  /** The id under which name and status name the row. */
  readonly labelId: string;
  /** Whether Tab leads to the row's buttons. */
  readonly tabIndex: 0 | -1;
};

export const PersonRow = memo(function PersonRow({ name, person, isFavourite, labelId, tabIndex }: Props) {
  const room = useView((state) => person && roomWith(state.rooms, person.id));
  const status = person?.status ?? 'not-here';
  return (
    <div
      data-testid="person"
      data-person={name}
      data-status={status}
      className="flex items-center gap-3 rounded-2xl px-3 py-2.5 transition-colors hover:bg-sunken/60 sm:gap-4 sm:px-4"
    >
      <PersonStar name={name} isFavourite={isFavourite} tabIndex={tabIndex} />
      <div id={labelId} className="min-w-0 flex-1">
        <p className={classes('leading-snug font-medium', !person && 'text-muted')}>
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </p>
        <PersonStatusLine status={status} room={room} />
        {!person && <LastWords name={name} />}
      </div>
      {person ? (
        <PersonActions person={person} tabIndex={tabIndex} />
      ) : (
        <AwayMessages name={name} tabIndex={tabIndex} />
      )}
    </div>
  );
});
