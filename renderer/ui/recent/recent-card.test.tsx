// The list of recent calls and what stands about not being disturbed, as they are first drawn.
import { expect, test } from 'vitest';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { readPreferences } from '../../core/preferences.ts';
import type { RecentCall } from '../../core/recent-calls.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { QuietNote } from '../lobby/QuietNote.tsx';
import { PersonStatusLine } from '../people/PersonStatusLine.tsx';
import { RecentCard } from './RecentCard.tsx';

const BOB = '@bobbobb1' as PersonId;
const missed = (id: string, name: string, media: 'video' | 'audio' = 'video'): RecentCall => ({
  id,
  party: { id: BOB, name },
  media,
  kind: 'missed',
  talkedMs: 0,
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

const card = (state: State) => drawnOnce(state, <RecentCard />);
const wordsOf = (markup = '') => markup.replace(/<[^>]*>/g, '');
const rowsOf = (markup: string) => markup.split('data-testid="missed-call"').slice(1);

test('U54 a missed call tells who, how and when; who is here can be called back, of others it is said that they are not', () => {
  const [bob, eve] = rowsOf(card(online({ recentCalls: [missed('1', 'Bob'), missed('2', 'Eve', 'audio')] }, ['bob'])));
  expect(wordsOf(bob)).toMatch(/Bob.*Missed video call · Jan 5/);
  expect(bob).not.toContain('Not here now');
  expect(bob).toMatch(/aria-label="Call Bob back"/);
  expect(bob).not.toContain('disabled=""');
  expect(bob).toMatch(/text-danger-ink[^>]*>Missed/);
  expect(wordsOf(eve)).toMatch(/Eve.*Missed audio call · Jan 5.*Not here now/);
  expect(eve).toContain('disabled=""');
});

test('U54 the first three are shown, the others wait behind a button; without any there is no card', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => missed(id, `Bob ${id}`));
  const markup = card(online({ recentCalls: five }));
  expect(rowsOf(markup)).toHaveLength(3);
  expect(markup).toContain('Show 2 more');
  expect(card(online({ recentCalls: five.slice(0, 3) }))).not.toContain('more-recent');
  expect(card(online({}))).toBe('');
});

test('U100 a line tells how the call was, how long, and how many calls it stands for', () => {
  const talked = { ...missed('3', 'Bob'), kind: 'out', talkedMs: 200_000 } as const;
  const recentCalls = [
    talked,
    { ...talked, id: '2', talkedMs: 0 },
    { ...missed('1', 'Eve', 'audio'), kind: 'declined' },
  ];
  const lines = card(online({ recentCalls: recentCalls as RecentCall[] }, ['Bob'])).split('data-testid="recent-call"');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/Bob.*2 calls.*Outgoing video call.*<time dateTime="PT200S"[^>]*>3:20<.*Call again/);
  expect(lines[2]).toMatch(/Eve.*Declined audio call/);
  const unanswered = card(online({ recentCalls: recentCalls.slice(1, 2) as RecentCall[] }));
  expect(unanswered).toContain('No answer');
  expect(unanswered).not.toContain('<time');
});

test('U56 while one does not want to be disturbed that is said, with the way out; others read it of one', () => {
  expect(drawnOnce(online({ isDoNotDisturb: true }), <QuietNote />)).toMatch(/Calls don’t ring.*Switch off/);
  expect(drawnOnce(online({}), <QuietNote />)).toBe('');
  const line = drawnOnce(online({}), <PersonStatusLine status="do-not-disturb" />);
  expect(line).toContain('Doesn’t want to be disturbed');
});
