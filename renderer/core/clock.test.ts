import { expect, it } from 'vitest';
import type { CallId, LinkId, PeerMessage, PersonId } from '../../signaling/protocol/index.ts';
import { clock, clockTimers, spentMs } from './clock.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';

const LINK = 'callcall' as LinkId;
const idle = initialState(readPreferences(null), undefined, 'wss://lab/ws');
const inCall: State = {
  ...idle,
  call: {
    phase: 'active',
    id: 'callcall' as CallId,
    party: { id: '@annannan' as PersonId, name: 'Ann' },
    role: 'caller',
    sinceMs: 0,
    link: 'connected',
    wasConnected: true,
    own: { hasCamera: true, isMuted: false },
    theirs: undefined,
    view: undefined,
  },
};
type Timed = Extract<PeerMessage, { type: 'timer' }>;
const says = (more: Partial<Timed> = {}): Event => ({
  type: 'link.received',
  link: LINK,
  message: { type: 'timer', id: 'b', start: 1, change: 0, phase: 'running', spentMs: 0, lengthMs: 60_000, ...more },
});

/** What is known after each of these happened at its moment. */
function after(...steps: readonly (readonly [nowMs: number, event: Event])[]) {
  let state = inCall;
  const orders: string[] = [];
  for (const [nowMs, event] of steps) {
    const [now, effects] = clock(state, event, { nowMs, freshId: `own${nowMs}` });
    state = { ...state, clock: now };
    orders.push(...effects.map(({ type }) => type));
  }
  return { clock: state.clock, orders };
}
const start = (lengthMs: number | undefined): Event => ({ type: 'user.startedTimer', lengthMs });

it('C135 what was told to have run is counted from the moment it was heard, whatever the teller’s clock says', () => {
  const { clock: heard } = after([5_000_000, says({ spentMs: 20_000 })]);
  expect(heard && spentMs(heard, 5_010_000)).toBe(30_000);
  expect(clockTimers(heard)).toEqual({ 'timer:b-0': 40_000 });
});

it('C135 paused it stands, and goes on from there', () => {
  const paused = after([0, start(60_000)], [10_000, { type: 'user.toggledTimer' }]);
  expect(paused.clock && spentMs(paused.clock, 500_000)).toBe(10_000);
  expect(clockTimers(paused.clock)).toEqual({});
  const on = after(
    [0, start(60_000)],
    [10_000, { type: 'user.toggledTimer' }],
    [90_000, { type: 'user.toggledTimer' }],
  );
  expect(on.clock && spentMs(on.clock, 100_000)).toBe(20_000);
  expect(Object.values(clockTimers(on.clock))).toEqual([50_000]);
});

it('C135 one that counts up has no end', () => {
  expect(clockTimers(after([0, start(undefined)]).clock)).toEqual({});
});

it('C136 it ends once with a sound, is told for a while and then gone', () => {
  const ran = after([0, start(60_000)], [60_000, { type: 'timer.fired', timer: 'timer:own0-0' }]);
  expect([ran.clock?.phase, ran.orders]).toEqual(['over', ['playTimeUp']]);
  const [key = ''] = Object.keys(clockTimers(ran.clock));
  const gone = after(
    [0, start(60_000)],
    [60_000, { type: 'timer.fired', timer: 'timer:own0-0' }],
    [72_000, { type: 'timer.fired', timer: key }],
  );
  expect([gone.clock?.phase, gone.orders]).toEqual(['stopped', ['playTimeUp']]);
});

it('C136 the latest start wins, of two at once the same one for everybody, and an old word brings nothing back', () => {
  expect(after([0, says({ start: 3 })], [1, says({ start: 2, id: 'z' })]).clock?.start).toBe(3);
  expect(after([0, says({ id: 'a' })], [1, says({ id: 'c' })]).clock?.id).toBe('c');
  expect(after([0, says({ id: 'c' })], [1, says({ id: 'a' })]).clock?.id).toBe('c');
  const stopped = after([0, says()], [1, { type: 'user.stoppedTimer' }], [2, says()]);
  expect(stopped.clock?.phase).toBe('stopped');
  expect(after([0, says({ start: 3 })], [1, start(1_000)]).clock?.start).toBe(4);
});

it('C136 who stopped and who paused at once agree: stopped', () => {
  const [stop, pause] = [says({ change: 1, phase: 'stopped' }), says({ change: 1, phase: 'paused', spentMs: 900 })];
  expect(after([0, says()], [1, stop], [2, pause]).clock?.phase).toBe('stopped');
  expect(after([0, says()], [1, pause], [2, stop]).clock?.phase).toBe('stopped');
});

it('C136 outside a call there is none, and it ends with the call', () => {
  expect(clock(idle, start(1_000), { nowMs: 0, freshId: 'x' })[0]).toBeUndefined();
  const { clock: running } = after([0, start(1_000)]);
  expect(clock({ ...idle, clock: running }, { type: 'page.started' }, { nowMs: 0, freshId: 'x' })[0]).toBeUndefined();
});
