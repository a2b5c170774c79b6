import { describe, expect, it } from 'vitest';
import { choiceFor, deviceSetOf, type EntryChoices, withChoice } from './entry-choices.ts';
import type { Event } from './events.ts';
import { type CaptureReport, NOTHING_CAPTURED } from './media.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const HOME = 'wss://lab/ws';
const DESK: CaptureReport = {
  ...NOTHING_CAPTURED,
  cameras: [{ deviceId: 'cam', label: 'Webcam' }],
  microphones: [
    { deviceId: 'desk', label: 'Desk' },
    { deviceId: 'headset', label: 'Headset' },
  ],
};
const TRAIN: CaptureReport = { ...DESK, microphones: [{ deviceId: 'built-in', label: 'Built-in' }] };
const report = (next: CaptureReport): Event => ({ type: 'media.changed', report: next });

function at(room: string | undefined, change: Partial<State['preferences']> = {}): State {
  return initialState({ ...readPreferences(null), name: 'Ann', ...change }, undefined, HOME, room);
}

function play(start: State, ...events: readonly Event[]) {
  const said: unknown[] = [];
  let state = start;
  for (const event of events) {
    const [next, effects] = update(state, event, { nowMs: 0, freshId: 'id' });
    state = next;
    for (const effect of effects) if (effect.type === 'sendToServer') said.push(effect.message);
  }
  return { state, said };
}

const online = (): readonly Event[] => [
  { type: 'page.started' },
  { type: 'server.opened' },
  {
    type: 'server.received',
    message: {
      type: 'login',
      success: true,
      session: 's'.repeat(22) as never,
      you: { id: '@aaaaaaaa' as never, name: 'Ann', status: 'free' },
      people: [],
      rooms: [],
      host: { name: 'Lab', protocol: 1 },
    },
  },
];
const joins = (said: readonly unknown[]) => said.filter((message) => (message as { type: string }).type === 'join');
const goIn: Event = { type: 'user.pressedGoIn' };

describe('in front of a room whose address was opened', () => {
  it('U109 one is logged in, sees oneself, and is not in the room before one says so', () => {
    const { state, said } = play(at('Lab'), ...online());
    expect(state.connection.phase).toBe('online');
    expect([joins(said), state.room.phase, state.greenRoom?.room]).toEqual([[], 'none', 'Lab']);
    expect(wants(state).capture).toMatchObject({ camera: {}, microphone: { isMuted: false } });
    expect(wants({ ...state, isVisible: false }).capture).toMatchObject({ camera: false, microphone: false });
  });

  it('U109 one goes in as one has switched, whether the host is there already or comes later', () => {
    const off: Event = { type: 'user.switchedEntry', change: { hasCamera: false } };
    const muted: Event = { type: 'user.switchedEntry', change: { isMuted: true } };
    const own = { hasCamera: false, isMuted: true };
    const after = play(at('Lab'), ...online(), off, muted, goIn);
    const before = play(at('Lab'), off, muted, goIn, ...online());
    for (const { state, said } of [after, before]) {
      expect(state.room).toMatchObject({ phase: 'entering', name: 'Lab', own });
      expect(joins(said)).toEqual([{ type: 'join', room: 'Lab', hasVideo: false }]);
      expect(state.greenRoom).toBeUndefined();
    }
  });

  it('U109 what is switched off is closed there and stays so on the way in, preview or not', () => {
    for (const hasPreview of [true, false]) {
      const off: Event = { type: 'user.switchedEntry', change: { hasCamera: false } };
      const { state } = play(at('Lab', { hasPreview }), ...online(), off);
      expect(wants(state).capture).toMatchObject({ camera: false, microphone: { isMuted: false } });
      expect(wants(play(state, goIn).state).capture.camera).toBe(false);
    }
  });

  it('U109 one may go to the people instead, and is then in no room', () => {
    const { state, said } = play(at('Lab'), ...online(), { type: 'user.leftGreenRoom' }, goIn);
    expect([state.greenRoom, state.room.phase, joins(said)]).toEqual([undefined, 'none', []]);
  });

  it('U109 accepting a call leads away from it', () => {
    const ring = { type: 'ring', from: '@bbbbbbbb', to: '@aaaaaaaa', call: 'c1', media: 'video', id: 'c1' } as never;
    const bob = { id: '@bbbbbbbb', name: 'Bob', status: 'free' } as never;
    const came: Event = { type: 'server.received', message: { type: 'presence', came: [bob] } as never };
    const rung = play(at('Lab'), ...online(), came, { type: 'server.received', message: ring });
    expect(rung.state.greenRoom).toBeDefined();
    const { state } = play(rung.state, { type: 'user.pressedAccept', media: 'video' });
    expect([state.call.phase, state.greenRoom]).toEqual(['active', undefined]);
  });

  it('U111 without a room in the address there is nothing to pass', () => {
    const { state } = play(at(undefined), ...online());
    expect([state.greenRoom, state.connection.phase]).toEqual([undefined, 'online']);
  });
});

describe('what is remembered of it', () => {
  it('U110 it is remembered for the devices that are plugged in, and for no others', () => {
    const muted: Event = { type: 'user.switchedEntry', change: { isMuted: true } };
    const first = play(at('Lab'), report(DESK), muted, goIn).state.preferences;
    expect(JSON.stringify(first.entryChoices)).not.toContain('headset');
    const again = play(at('Lab', first), report(DESK), goIn).state;
    expect(again.room).toMatchObject({ own: { hasCamera: true, isMuted: true } });
    const elsewhere = play(at('Lab', first), report(TRAIN), goIn).state;
    expect(elsewhere.room).toMatchObject({ own: { hasCamera: true, isMuted: false } });
  });

  it('U110 what was switched before the devices were known holds', () => {
    const off: Event = { type: 'user.switchedEntry', change: { hasCamera: false } };
    expect(play(at('Lab'), off, report(DESK), goIn).state.room).toMatchObject({ own: { hasCamera: false } });
  });

  it('U110 a set of devices is the same in whatever order it is listed, and under whatever ids', () => {
    const other = { ...DESK, microphones: [...DESK.microphones].reverse() };
    expect(deviceSetOf(other)).toBe(deviceSetOf(DESK));
    expect(deviceSetOf(TRAIN)).not.toBe(deviceSetOf(DESK));
    const tomorrow = DESK.microphones.map(({ label }) => ({ deviceId: `new ${label}`, label }));
    expect(deviceSetOf({ ...DESK, microphones: tomorrow })).toBe(deviceSetOf(DESK));
    expect(deviceSetOf(NOTHING_CAPTURED)).toMatch(/^[0-9a-f]{8}$/);
  });

  it('U110 the last 20 sets are kept, and what can’t be read costs nothing else', () => {
    const muted = { hasCamera: false, isMuted: true };
    let choices: EntryChoices = [];
    for (let index = 0; index < 25; index += 1) choices = withChoice(choices, `set${index}`, muted);
    choices = withChoice(choices, 'set10', { hasCamera: true, isMuted: true });
    expect(choices).toHaveLength(20);
    expect(choiceFor(choices, 'set10')).toEqual({ hasCamera: true, isMuted: true });
    expect(choiceFor(choices, 'set4')).toEqual({ hasCamera: true, isMuted: false });
    expect(readPreferences(JSON.stringify({ name: 'Ann', entryChoices: choices })).entryChoices).toEqual(choices);
    expect(readPreferences('{"name":"Ann","entryChoices":[{"devices":7}]}')).toMatchObject({
      name: 'Ann',
      entryChoices: [],
    });
  });
});

describe('the check of the devices', () => {
  it('U113 opens camera and microphone, also where the preview is off, and only while it is open and seen', () => {
    const quiet = play(at(undefined, { hasPreview: false }), ...online()).state;
    expect(wants(quiet).capture).toMatchObject({ camera: false, microphone: false });
    const { state } = play(quiet, { type: 'user.openedDeviceCheck' });
    expect(wants(state).capture).toMatchObject({ camera: {}, microphone: { isMuted: false } });
    expect(wants({ ...state, isVisible: false }).capture).toMatchObject({ camera: false, microphone: false });
    expect(wants(play(state, { type: 'user.closedDeviceCheck' }).state).capture).toEqual(wants(quiet).capture);
  });

  it('U113 gives way to a call', () => {
    const { state } = play(at(undefined), ...online(), { type: 'user.openedDeviceCheck' });
    expect(play(state, { type: 'user.pressedAccept', media: 'video' }).state.isCheckingDevices).toBe(false);
  });
});
