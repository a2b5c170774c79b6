import { expect, test } from 'vitest';
import type { CallId, LinkId, PersonId } from '../../signaling/protocol/index.ts';
import type { Event } from './events.ts';
import type { LinkStats } from './link-stats.ts';
import { readPreferences } from './preferences.ts';
import { quality } from './quality-slice.ts';
import { initialState, type State } from './state.ts';

const idle = initialState(readPreferences(null), undefined, 'wss://lab/ws');
const inCall: State = {
  ...idle,
  call: {
    phase: 'active',
    id: 'c1' as CallId,
    party: { id: '@bbbbbbbb' as PersonId, name: 'Bob' },
    role: 'caller',
    sinceMs: 0,
    link: 'connected',
    wasConnected: true,
    own: { hasCamera: true, isMuted: false },
    theirs: undefined,
    view: undefined,
  },
};
const LINK = 'c1' as LinkId;

const measured = (atMs: number, link = LINK): Event => ({ type: 'link.measured', link, stats: { atMs } as LinkStats });

function play(state: State, ...events: Event[]): State {
  for (const event of events) {
    const [next, effects] = quality(state, event, { nowMs: 0, freshId: 'x' });
    expect(effects).toEqual([]);
    state = { ...state, quality: next };
  }
  return state;
}

test('Q8 the last minute of a link is kept, oldest first', () => {
  const after = play(inCall, ...Array.from({ length: 70 }, (_, second) => measured(second * 1_000)));
  const times = after.quality[LINK]?.map(({ atMs }) => atMs) ?? [];
  expect(times).toHaveLength(60);
  expect([times[0], times.at(-1)]).toEqual([10_000, 69_000]);
  const rare = play(inCall, ...Array.from({ length: 70 }, (_, look) => measured(look * 2_000)));
  expect(rare.quality[LINK]).toHaveLength(30);
});

test('Q8 a link that is gone is forgotten, and what it says late is not kept', () => {
  const after = play(inCall, measured(1));
  const ended = play({ ...after, call: { phase: 'none' } }, { type: 'page.changedNetwork' });
  expect(ended.quality).toEqual({});
  expect(play(ended, measured(2)).quality).toEqual({});
  expect(play(inCall, measured(1, 'other' as LinkId)).quality).toEqual({});
});

test('Q8 an event about something else leaves everything as it is', () => {
  const after = play(inCall, measured(1));
  expect(play(after, { type: 'page.changedNetwork' }).quality).toBe(after.quality);
});
