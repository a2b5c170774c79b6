// What stands behind a person, on fake cameras: live changes, and what becomes of it when it fails.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, setUp } from '../../tests/contract/capture-on-fake.ts';
import type { FakeDevice } from '../../tests/contract/fake-media-devices.ts';
import { type BackgroundChoice, NO_BACKGROUND } from '../core/background-choice.ts';
import type { WantedCapture } from '../core/media.ts';

const CAM: FakeDevice = { deviceId: 'cam1', kind: 'video', label: 'Webcam' };
const OTHER: FakeDevice = { deviceId: 'cam2', kind: 'video', label: 'Phone' };
const NONE: WantedCapture = { camera: false, microphone: false, listensFor: undefined, attempt: 0 };
const ON = { kind: 'on', deviceId: 'cam1', label: 'Webcam' };

const seen = (background: Partial<BackgroundChoice>, deviceId?: string, attempt = 0): WantedCapture => ({
  ...NONE,
  camera: { deviceId, background: { ...NO_BACKGROUND, ...background } },
  attempt,
});
const BLUR = seen({ kind: 'blur' });
const SEA = seen({ kind: 'picture', picture: 'sea' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('M91 nothing is fetched before another background is wished', async () => {
  const { backgrounds, want } = setUp(CAM);
  await want(seen({}));
  expect(backgrounds.loads).toBe(0);
  await want(BLUR);
  expect(backgrounds.loads).toBe(1);
});

test('M92 the treated picture goes out, marked as moving, and the camera stops with it', async () => {
  const { media, stream, backgrounds, capture, want, last } = setUp(CAM);
  await want(BLUR);
  const [raw] = media.live();
  const out = capture.tracks().camera;
  expect(out).not.toBe(raw);
  expect(out?.contentHint).toBe('motion');
  expect(stream.getTracks()).toEqual([out]);
  expect(last().camera).toEqual(ON);
  await want(NONE);
  expect([media.live(), out?.readyState, backgrounds.closed]).toEqual([[], 'ended', 1]);
});

test('M92 the first background opens the camera anew beside the old picture; others, and none, change nothing of it', async () => {
  const { media, backgrounds, capture, want } = setUp(CAM);
  await want(seen({}));
  const raw = capture.tracks().camera;
  const treat = gate(backgrounds);
  await want(BLUR);
  expect([capture.tracks().camera, raw?.readyState]).toEqual([raw, 'live']);
  treat();
  await vi.advanceTimersByTimeAsync(1);
  const out = capture.tracks().camera;
  expect([out === raw, media.live().length]).toEqual([false, 1]);
  const { length } = media.requests;
  await want(SEA);
  await want(seen({}));
  await want(BLUR);
  expect(capture.tracks().camera).toBe(out);
  expect(media.requests).toHaveLength(length);
  expect(backgrounds.wished.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1])).toEqual([
    'blur',
    'picture',
    'none',
    'blur',
  ]);
});

test('M92 another camera, and the camera switched off and on, keep the background', async () => {
  const { media, backgrounds, capture, want, last } = setUp(CAM, OTHER);
  await want(SEA);
  await want(seen({ kind: 'picture', picture: 'sea' }, 'cam2'));
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam2' });
  expect(media.live()).not.toContain(capture.tracks().camera);
  await want(NONE);
  await want(SEA);
  expect(media.live()).not.toContain(capture.tracks().camera);
  expect(backgrounds.wished.at(-1)).toMatchObject({ kind: 'picture', picture: 'sea' });
});

test('M92 a background that is chosen while the camera opens is the one that stands', async () => {
  const { media, backgrounds, want, settled } = setUp(CAM);
  const open = gate(media);
  await want(BLUR);
  await want(SEA);
  open();
  await settled();
  expect(backgrounds.wished.at(-1)).toMatchObject({ kind: 'picture', picture: 'sea' });
});

test('M96 where it can not be fetched the camera goes out as it is, and that is said', async () => {
  const { media, backgrounds, capture, want, last } = setUp(CAM);
  backgrounds.canLoad = false;
  await want(BLUR);
  expect(last().camera).toEqual({ ...ON, backgroundProblem: 'failed' });
  expect(media.live()).toEqual([capture.tracks().camera]);
  await want({ ...BLUR, listensFor: 'silence' });
  expect(backgrounds.loads).toBe(1);
});

test('M96 a computer that is too slow goes back to the camera without a gap, and says so', async () => {
  const { media, backgrounds, capture, want, last, settled } = setUp(CAM);
  await want(BLUR);
  const out = capture.tracks().camera;
  const open = gate(media);
  backgrounds.breakDown('too-slow');
  await settled();
  expect(out?.readyState).toBe('live');
  open();
  await settled();
  expect([out?.readyState, backgrounds.closed]).toEqual(['ended', 1]);
  expect(media.live()).toEqual([capture.tracks().camera]);
  expect(last().camera).toEqual({ ...ON, backgroundProblem: 'too-slow' });
});

test('M96 it is tried again when the person asks, chooses another background, or none and then this one', async () => {
  const { backgrounds, want, last } = setUp(CAM);
  backgrounds.canLoad = false;
  await want(BLUR);
  expect(last().camera).toMatchObject({ backgroundProblem: 'failed' });
  backgrounds.canLoad = true;
  await want(seen({ kind: 'blur' }, undefined, 1));
  expect(last().camera).toEqual(ON);
  backgrounds.breakDown('too-slow');
  await want(seen({ kind: 'picture' }, undefined, 1));
  expect(last().camera).toEqual(ON);
  backgrounds.breakDown('too-slow');
  await want(seen({}, undefined, 1));
  expect(last().camera).toEqual(ON);
  await want(seen({ kind: 'picture' }, undefined, 1));
  expect(last().camera).toEqual(ON);
  expect(backgrounds.loads).toBe(4);
});
