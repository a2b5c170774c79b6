// The list of missed calls and what stands about not being disturbed, as they are first drawn.
import { expect, test } from 'vitest';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { MissedCall } from '../../core/missed-calls.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { PersonStatusLine } from '../lobby/PersonStatusLine.tsx';
import { QuietNote } from '../lobby/QuietNote.tsx';
import { MissedCard } from './MissedCard.tsx';

const BOB = '@bobbobb1' as PersonId;
const missed = (id: string, name: string, media: 'video' | 'audio' = 'video'): MissedCall => ({
  id,
  party: { id: BOB, name },
  media,
  atMs: Date.UTC(2024, 0, 5, 12),
  isSeen: true,
});

function online(change: Partial<State['preferences']>, here: readonly string[] = []): State {
  const byId = Object.fromEntries(
    here.map((name, n) => [`@here000${n}`, { id: `@here000${n}`, name, status: 'free' }]),
  );
  return {
    ...initialState({ ...readPreferences(null), ...change }, undefined, undefined),
    connection: { phase: 'online', address: 'x', socketUrl: 'wss://x/ws', hostName: 'Lab', urls: [], key: undefined },
    people: { me: undefined, byId: byId as State['people']['byId'] },
  };
}

const card = (state: State) => drawnOnce(state, <MissedCard />);
const rowsOf = (markup: string) => markup.split('data-testid="missed-call"').slice(1);

test('U54 a missed call tells who, how and when; who is here can be called back, of others it is said that they are not', () => {
  const [bob, eve] = rowsOf(card(online({ missedCalls: [missed('1', 'Bob'), missed('2', 'Eve', 'audio')] }, ['bob'])));
  expect(bob).toMatch(/Bob.*Video call, Jan 5/);
  expect(bob).not.toContain('Not here now');
  expect(bob).toMatch(/aria-label="Call Bob back"/);
  expect(bob).not.toContain('disabled=""');
  expect(eve).toMatch(/Eve.*Audio call, Jan 5.*Not here now/);
  expect(eve).toContain('disabled=""');
});

test('U54 the first three are shown, the others wait behind a button; without any there is no card', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => missed(id, `Bob ${id}`));
  const markup = card(online({ missedCalls: five }));
  expect(rowsOf(markup)).toHaveLength(3);
  expect(markup).toContain('Show 2 more');
  expect(card(online({ missedCalls: five.slice(0, 3) }))).not.toContain('more-missed');
  expect(card(online({}))).toBe('');
});

test('U56 while one does not want to be disturbed that is said, with the way out; others read it of one', () => {
  expect(drawnOnce(online({ isDoNotDisturb: true }), <QuietNote />)).toMatch(/Calls don’t ring.*Switch off/);
  expect(drawnOnce(online({}), <QuietNote />)).toBe('');
  const line = drawnOnce(online({}), <PersonStatusLine status="do-not-disturb" />);
  expect(line).toContain('Doesn’t want to be disturbed');
});
