// What stands in front of a room, as it is first drawn.
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { CallId, PersonId } from '../../../signaling/protocol/index.ts';
import { readPreferences } from '../../core/preferences.ts';
import { entering, type Room, type RoomProblem } from '../../core/room-state.ts';
import { initialState, type State } from '../../core/state.ts';
import { IncomingCard } from '../call/IncomingCard.tsx';
import { drawnOnce } from '../drawn-once.tsx';
import { EnteringRoom } from './EnteringRoom.tsx';
import { RefusedRoom } from './RefusedRoom.tsx';

type Refused = Extract<Room, { phase: 'refused' }>;

const online: State = {
  ...initialState(readPreferences(null), undefined, undefined),
  connection: {
    phase: 'online',
    address: 'x',
    socketUrl: 'wss://x/ws',
    hostName: 'Host',
    urls: [],
    key: undefined,
  },
};
const refused = (problem: RoomProblem, more: Partial<Refused> = {}): Refused => ({
  phase: 'refused',
  name: 'Lab',
  problem,
  notBeforeMs: undefined,
  ask: { passcode: 'tried' },
  own: { hasCamera: true, isMuted: false },
  ...more,
});

const drawn = (node: ReactNode) => drawnOnce(online, node);

const wordsOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const nextButton = (markup: string) => /<button[^>]*data-testid="room-next"[^>]*>/.exec(markup)?.[0];

describe('in front of a room', () => {
  it('U25 every reason why one is not inside has its own words, and the next step where there is one', () => {
    const steps: Record<RoomProblem, string | undefined> = {
      full: 'Try again',
      locked: 'Try again',
      'wrong-passcode': 'Enter',
      refused: 'Try again',
      removed: undefined,
      'no-room': 'Open it',
      exists: 'Join it',
      'too-many': undefined,
      failed: 'Try again',
    };
    const seen = new Set<string>();
    for (const [problem, step] of Object.entries(steps) as [RoomProblem, string | undefined][]) {
      const markup = drawn(<RefusedRoom room={refused(problem)} />);
      seen.add(wordsOf(markup));
      expect(markup).toContain('data-testid="room-back"');
      expect(nextButton(markup) !== undefined, problem).toBe(step !== undefined);
      if (step !== undefined) expect(wordsOf(markup)).toContain(step);
    }
    expect(seen.size).toBe(Object.keys(steps).length);
  });

  it('U25 a passcode that was never typed is asked for, not called wrong', () => {
    const asked = wordsOf(drawn(<RefusedRoom room={refused('wrong-passcode', { ask: {} })} />));
    expect(asked).toContain('has a passcode');
    expect(asked).not.toContain('isn’t the passcode');
  });

  it('U21 while one has to wait the button says for how long, and can not be pressed', () => {
    const soon = Date.now() + 3_600_000;
    const waiting = drawn(<RefusedRoom room={refused('full', { notBeforeMs: soon })} />);
    expect(wordsOf(waiting)).toMatch(/Try again in \d{4} seconds/);
    expect(nextButton(waiting)).toContain('disabled=""');
    const over = drawn(<RefusedRoom room={refused('full', { notBeforeMs: 1 })} />);
    expect(wordsOf(over)).not.toContain('seconds');
    expect(nextButton(over)).not.toContain('disabled=""');
  });

  it('U22 a ring into a call, and the way there, show no made-up name; those into a room show its name', () => {
    const ring = (room: string) => {
      const party = { id: '@bob00000' as PersonId, name: 'Bob' };
      const call = { phase: 'incoming', id: 'c1' as CallId, party, media: 'video', link: 'connecting', room } as const;
      return wordsOf(drawn(<IncomingCard call={call} />));
    };
    expect(ring('call-8f21')).not.toContain('call-8f21');
    expect(ring('Lab')).toContain('Lab');
    expect(wordsOf(drawn(<EnteringRoom room={entering('call-8f21')} />))).not.toContain('call-8f21');
    expect(wordsOf(drawn(<EnteringRoom room={entering('Lab')} />))).toContain('Lab');
  });
});
