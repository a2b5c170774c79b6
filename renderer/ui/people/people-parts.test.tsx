// The list of people, as it is first drawn.
import { expect, test } from 'vitest';
import type { PersonStatus } from '../../../signaling/protocol/index.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { PeopleCard } from './PeopleCard.tsx';

const SETTINGS = { capacity: 8, hasPasscode: false, hasLobby: false, isLocked: false, isListed: true };

function online(people: readonly (readonly [string, PersonStatus])[], change: Partial<State> = {}): State {
  const byId = people.map(([name, status], n) => [`@here000${n}`, { id: `@here000${n}`, name, status }]);
  return {
    ...initialState({ ...readPreferences(null), favourites: ['Zoë', 'Bob'] }, undefined, undefined),
    connection: { phase: 'online', address: 'x', socketUrl: 'wss://x/ws', hostName: 'Lab', urls: [], key: undefined },
    people: { me: undefined, byId: Object.fromEntries(byId) as State['people']['byId'] },
    ...change,
  };
}

const rowsOf = (state: State) =>
  drawnOnce(state, <PeopleCard scroller={null} />)
    .split('data-testid="person"')
    .slice(1);

test('U99 a favourite who is not here is shown as that, and can be reached in no way', () => {
  const [bob, zoe, ann] = rowsOf(
    online([
      ['Ann', 'free'],
      ['Bob', 'free'],
    ]),
  );
  expect(bob).toMatch(/^ data-person="Bob" data-status="free".*aria-label="Favourite: Bob" aria-pressed="true"/);
  expect(zoe).toMatch(/^ data-person="Zoë" data-status="not-here".*Not here now/);
  expect(zoe?.match(/<button/g)).toHaveLength(1);
  expect(ann).toMatch(/aria-label="Favourite: Ann" aria-pressed="false"/);
});

test('U106 how one can be reached is said in a word, and in which room of the list somebody is', () => {
  const rooms = { hall: { name: 'Hall', settings: SETTINGS, members: ['@here0001'] } } as unknown as State['rooms'];
  const words: readonly PersonStatus[] = ['free', 'in-call', 'in-call', 'do-not-disturb', 'away'];
  const rows = rowsOf(
    online(
      words.map((status, n) => [`Seat ${n}`, status] as const),
      { rooms },
    ),
  );
  const said = rows.slice(2).map((row) => row.replace(/<\/?bdi[^>]*>|<\/?span[^>]*>/g, ''));
  const expected = ['Free', 'In Hall', 'In a call', 'Doesn’t want to be disturbed', 'Reconnecting'];
  expect(said.map((row, n) => row.includes(expected[n] ?? ''))).toEqual(expected.map(() => true));
});

test('U102 Tab leads to one row only', () => {
  const state = online([
    ['Ann', 'free'],
    ['Cat', 'free'],
  ]);
  const markup = drawnOnce(state, <PeopleCard scroller={null} />);
  expect(markup.match(/<li[^>]*tabindex="0"/gi)).toHaveLength(1);
  expect(markup.match(/<li[^>]*tabindex="-1"/gi)).toHaveLength(3);
});
