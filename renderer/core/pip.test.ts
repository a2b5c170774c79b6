import { describe, expect, it } from 'vitest';
import type { CallId, PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { type Call, initialState, linkOf, type State } from './state.ts';
import { update } from './update.ts';

const ANN = '@annannan' as PersonId;
const ID = 'callcall' as CallId;
const SMALL = { width: 400, height: 225 };

const call: Extract<Call, { phase: 'active' }> = {
  phase: 'active',
  id: ID,
  party: { id: ANN, name: 'Ann' },
  role: 'caller',
  sinceMs: 0,
  link: 'connected',
  wasConnected: true,
  own: { hasCamera: true, isMuted: false },
  theirs: undefined,
  view: undefined,
};
const alone = initialState(readPreferences(null), undefined, 'wss://lab/ws');
const inCall: State = { ...alone, call };
const HIDDEN: Event = { type: 'page.changedVisibility', isVisible: false };
const TILE: Event = { type: 'page.sizedTile', person: ANN, width: 1280, height: 720 };
const PRESSED: Event = { type: 'user.toggledPip' };
const DREW: Event = { type: 'page.drewPip', views: { [ANN]: SMALL } };

function play(state: State, ...events: Event[]): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = state;
  for (const event of events) {
    const [next, orders] = update(now, event, { nowMs: 1_000, freshId: 'fresh' });
    now = next;
    effects.push(...orders);
  }
  return { state: now, effects };
}

/** What Ann was told of how large she is drawn, in order. */
const toldAnn = (...events: Event[]) =>
  play(inCall, ...events).effects.flatMap((effect) =>
    effect.type === 'sendToPeer' && effect.link === linkOf(ID) && effect.message.type === 'view'
      ? [[effect.message.width, effect.message.height]]
      : [],
  );

describe('the small window', () => {
  it('U89 is asked for and given up by the same press, only in a call or a room', () => {
    expect(play(inCall, PRESSED).state.pip.phase).toBe('opening');
    expect(play(inCall, PRESSED, DREW).state.pip.phase).toBe('open');
    expect(play(inCall, PRESSED, DREW, PRESSED).state.pip.phase).toBe('none');
    expect(play(alone, PRESSED).state.pip.phase).toBe('none');
  });

  it('U89 that the browser refuses or the person closes is gone, and a late picture does not bring it back', () => {
    expect(play(inCall, PRESSED, { type: 'page.closedPip' }, DREW).state.pip.phase).toBe('none');
  });

  it('U89 ends with the call', () => {
    const { state } = play(inCall, PRESSED, DREW, { type: 'user.pressedHangUp' }, { type: 'user.dismissedCallEnd' });
    expect(state.pip.phase).toBe('none');
  });

  it('U90 is what the others send for, also while the page is hidden; without it a hidden page is sent nothing', () => {
    expect(toldAnn(TILE, HIDDEN)).toEqual([
      [1280, 720],
      [0, 0],
    ]);
    expect(toldAnn(TILE, PRESSED, DREW, HIDDEN)).toEqual([
      [1280, 720],
      [400, 225],
    ]);
    expect(toldAnn(TILE, PRESSED, DREW, { type: 'page.closedPip' }).at(-1)).toEqual([1280, 720]);
  });

  it('U90 who is not drawn in it sends no picture', () => {
    expect(toldAnn(TILE, PRESSED, { type: 'page.drewPip', views: {} }).at(-1)).toEqual([0, 0]);
  });
});
