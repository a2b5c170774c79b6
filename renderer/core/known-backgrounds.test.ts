import { expect, test } from 'vitest';
import { BACKGROUND_KINDS, type BackgroundChoice } from './background-choice.ts';
import type { Event } from './events.ts';
import { type CaptureReport, NOTHING_CAPTURED } from './media.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';
import { wants } from './wants.ts';

const ON = { kind: 'on', deviceId: 'cam', label: 'Webcam' } as const;
const DESK: CaptureReport = { ...NOTHING_CAPTURED, camera: ON, cameras: [{ deviceId: 'cam', label: 'Webcam' }] };
const TRAIN: CaptureReport = { ...NOTHING_CAPTURED, camera: ON, cameras: [{ deviceId: 'front', label: 'Built-in' }] };
const HEADSET: CaptureReport = { ...DESK, microphones: [{ deviceId: 'head', label: 'Headset' }] };
const INSIDE: State['call'] = {
  phase: 'outgoing',
  id: 'call-1',
  party: { id: 'bob', name: 'Bob' },
  media: 'video',
  own: { hasCamera: true, isMuted: false },
  link: 'new',
  isRinging: true,
} as unknown as State['call'];

const report = (next: CaptureReport): Event => ({ type: 'media.changed', report: next });
const chose = (change: Partial<BackgroundChoice>): Event => ({ type: 'user.choseBackground', change });

function begin(): State {
  return { ...initialState({ ...readPreferences(null), name: 'Ann' }, undefined, 'wss://lab/ws', undefined) };
}

function play(start: State, ...events: readonly Event[]): State {
  return events.reduce((state, event) => update(state, event, { nowMs: 0, freshId: 'id' })[0], start);
}

const background = (state: State) => state.preferences.background;

test('M97 what was chosen is saved, and wanted of the camera', () => {
  const [next, effects] = update(play(begin(), report(DESK)), chose({ kind: 'blur' }), { nowMs: 0, freshId: 'id' });
  expect(effects).toContainEqual({ type: 'savePreferences', preferences: next.preferences });
  const { camera } = wants({ ...next, isVisible: true }).capture;
  expect(camera).toMatchObject({ background: { kind: 'blur' } });
  expect(readPreferences(JSON.stringify(next.preferences)).background).toEqual(background(next));
});

test('M97 with cameras that were there before comes back what was chosen with them', () => {
  const there = play(
    begin(),
    report(DESK),
    chose({ kind: 'blur' }),
    report(TRAIN),
    chose({ kind: 'picture', picture: 'sea' }),
  );
  expect(background(play(there, report(DESK)))).toMatchObject({ kind: 'blur' });
  expect(background(play(there, report(DESK), report(TRAIN)))).toMatchObject({ kind: 'picture', picture: 'sea' });
});

test('M97 with new cameras, while none are listed, and with another headset it stays as it is', () => {
  const blurred = play(begin(), report(DESK), chose({ kind: 'blur' }));
  for (const next of [TRAIN, NOTHING_CAPTURED, HEADSET]) {
    expect(background(play(blurred, report(next)))).toMatchObject({ kind: 'blur' });
  }
});

test('M97 in a call no device that comes or goes changes it', () => {
  const shown = play(begin(), report(TRAIN), chose({ kind: 'none' }), report(DESK), chose({ kind: 'blur' }));
  const state = play({ ...shown, call: INSIDE }, report(TRAIN));
  expect(background(state)).toMatchObject({ kind: 'blur' });
});

test('M97 the picture stays chosen while there is none, and another of one’s own is another', () => {
  const sea = play(begin(), report(DESK), chose({ kind: 'picture', picture: 'sea' }), chose({ kind: 'none' }));
  expect(background(sea)).toEqual({ kind: 'none', picture: 'sea', ownCount: 0 });
  const own = play(sea, chose({ kind: 'picture', picture: 'own', ownCount: 1 }), report(TRAIN), report(DESK));
  expect(background(own)).toEqual({ kind: 'picture', picture: 'own', ownCount: 1 });
});

test('M97 no more than twenty places are remembered, the last ones', () => {
  const places = Array.from({ length: 25 }, (_, index) => [
    report({ ...DESK, cameras: [{ deviceId: `cam${index}`, label: `Camera ${index}` }] }),
    chose({ kind: BACKGROUND_KINDS[index % 3] ?? 'none' }),
  ]);
  const state = play(begin(), ...places.flat());
  expect(state.preferences.knownBackgrounds).toHaveLength(20);
  expect(readPreferences(JSON.stringify(state.preferences)).knownBackgrounds).toHaveLength(20);
});

test.each([
  ['a number', 7],
  ['another word', { kind: 'beach', picture: 'beach', ownCount: -1 }],
])('M97 %s in what was kept is the room as it is', (_, kept) => {
  expect(readPreferences(JSON.stringify({ background: kept, knownBackgrounds: kept }))).toMatchObject({
    background: { kind: 'none', picture: 'dawn', ownCount: 0 },
    knownBackgrounds: [],
  });
});

test.each(['too-slow', 'failed'] as const)('U163 in a call it is said once that the room is seen: %s', (why) => {
  const off = report({ ...DESK, camera: { ...ON, backgroundProblem: why } });
  const start = { ...play(begin(), report(DESK), chose({ kind: 'blur' })), call: INSIDE };
  const told = play(start, off, off);
  expect(told.notices).toMatchObject([{ kind: 'background-off', why }]);
  expect(play(told, chose({ kind: 'none' })).notices).toEqual([]);
});

test('U163 outside of a call it is said beside the choice alone', () => {
  const off = report({ ...DESK, camera: { ...ON, backgroundProblem: 'failed' } });
  expect(play(begin(), report(DESK), chose({ kind: 'blur' }), off).notices).toEqual([]);
});
