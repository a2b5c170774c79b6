// How a microphone is asked to sound, on fake ones: live changes, the built-in suppression, and what becomes of it when it fails.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, setUp } from '../../tests/contract/capture-on-fake.ts';
import type { FakeDevice } from '../../tests/contract/fake-media-devices.ts';
import type { WantedCapture } from '../core/media.ts';
import { type SoundChoice, USUAL_SOUND } from '../core/sound.ts';

const MIC: FakeDevice = { deviceId: 'mic1', kind: 'audio', label: 'Headset' };
const DESK: FakeDevice = { deviceId: 'mic2', kind: 'audio', label: 'Desk' };
const NONE: WantedCapture = { camera: false, microphone: false, listensFor: undefined, attempt: 0 };

const sounding = (sound: Partial<SoundChoice>, rest: Partial<WantedCapture> = {}, isMuted = false): WantedCapture => ({
  ...NONE,
  microphone: { deviceId: undefined, isMuted, sound: { ...USUAL_SOUND, ...sound } },
  ...rest,
});
const BUILT_IN = sounding({ suppression: 'built-in' });
const ON = { kind: 'on', deviceId: 'mic1', label: 'Headset' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('M32 what is chosen is asked of the device', async () => {
  const { media, want } = setUp(MIC);
  await want(sounding({}));
  await want(sounding({ suppression: 'off', isEchoCancelled: false, isGainAutomatic: false }));
  expect(media.sounds).toMatchObject([
    { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  ]);
});

test('M32 another sound is open before the old one stops, on the same device, and nothing is said of it', async () => {
  const { media, stream, capture, want, last, settled, reports } = setUp(MIC, DESK);
  await want(sounding({}));
  const count = reports.length;
  const open = gate(media);
  await want(sounding({ isEchoCancelled: false }));
  expect(media.live()).toHaveLength(1);
  expect(capture.tracks().microphone?.readyState).toBe('live');
  open();
  await settled();
  expect(media.requests).toEqual(['audio:', 'audio:mic1']);
  expect(media.live()).toHaveLength(1);
  expect(stream.getTracks()).toEqual([capture.tracks().microphone]);
  expect(last().microphone).toEqual(ON);
  expect(reports).toHaveLength(count);
});

test('M32 a sound that the device refuses leaves the old one running', async () => {
  const { media, want, last } = setUp(MIC);
  await want(sounding({}));
  media.inUse.add('mic1');
  await want(sounding({ isGainAutomatic: false }));
  expect(last().microphone).toEqual(ON);
  expect(media.live()).toHaveLength(1);
});

test('M32 two changes in a row end with the last', async () => {
  const { media, want, settled } = setUp(MIC);
  await want(sounding({}));
  const open = gate(media);
  await want(sounding({ isEchoCancelled: false }));
  await want(sounding({ isGainAutomatic: false }));
  open();
  await settled();
  expect(media.sounds.at(-1)).toMatchObject({ echoCancellation: true, autoGainControl: false });
  expect(media.live()).toHaveLength(1);
});

test('M33 the built-in suppression is fetched when it is chosen, not before', async () => {
  const { suppressor, want } = setUp(MIC);
  await want(sounding({}));
  expect(suppressor.loads).toBe(0);
  await want(BUILT_IN);
  expect(suppressor.loads).toBe(1);
});

test('M33 the treated sound goes out, and the untouched one of the device stops with it', async () => {
  const { media, stream, suppressor, capture, want, last } = setUp(MIC);
  await want(BUILT_IN);
  const [raw] = media.live();
  const out = capture.tracks().microphone;
  expect(out).not.toBe(raw);
  expect(stream.getTracks()).toEqual([out]);
  expect(media.sounds.at(-1)).toMatchObject({ noiseSuppression: false, echoCancellation: true });
  expect(last().microphone).toEqual(ON);
  await want(NONE);
  expect([media.live(), out?.readyState, suppressor.closed]).toEqual([[], 'ended', 1]);
});

test('M33 muting silences both, at once; a treated microphone that is unplugged is replaced', async () => {
  const { media, capture, want, last, settled } = setUp(MIC, DESK);
  await want(BUILT_IN);
  capture.reconcile(sounding({ suppression: 'built-in' }, {}, true));
  expect([media.live()[0]?.enabled, capture.tracks().microphone?.enabled]).toEqual([false, false]);
  media.unplug('mic1');
  await settled();
  expect(last().microphone).toMatchObject({ kind: 'on', deviceId: 'mic2', replaced: { deviceId: 'mic1' } });
  expect([media.live()[0]?.enabled, capture.tracks().microphone?.enabled]).toEqual([false, false]);
});

test('M33 what is unplugged while it is being treated is noticed', async () => {
  const { media, suppressor, want, last, settled } = setUp(MIC);
  const treat = gate(suppressor);
  await want(BUILT_IN);
  expect(last().microphone).toEqual({ kind: 'opening' });
  media.unplug('mic1');
  treat();
  await settled();
  expect(last().microphone).toEqual({ kind: 'failed', problem: 'unplugged' });
  expect(suppressor.closed).toBe(1);
});

test('M34 when it can not be fetched the browser does it, and the report says so', async () => {
  const { media, suppressor, want, last } = setUp(MIC);
  suppressor.canLoad = false;
  await want(BUILT_IN);
  expect(last().microphone).toEqual({ ...ON, hasFallenBack: true });
  expect(media.sounds.map(({ noiseSuppression }) => noiseSuppression)).toEqual([false, true]);
  expect(media.live()).toHaveLength(1);
  await want({ ...BUILT_IN, listensFor: 'silence' });
  expect(suppressor.loads).toBe(1);
});

test('M34 when it breaks down the browser takes over without a gap', async () => {
  const { media, suppressor, capture, want, last, settled } = setUp(MIC);
  await want(BUILT_IN);
  const out = capture.tracks().microphone;
  const open = gate(media);
  suppressor.breakDown();
  await settled();
  expect(out?.readyState).toBe('live');
  open();
  await settled();
  expect(out?.readyState).toBe('ended');
  expect(last().microphone).toEqual({ ...ON, hasFallenBack: true });
  expect([media.live().length, suppressor.closed]).toEqual([1, 1]);
});

test('M34 it gets another chance when the person asks, or chooses it again', async () => {
  const { suppressor, want, last } = setUp(MIC);
  suppressor.canLoad = false;
  await want(BUILT_IN);
  suppressor.canLoad = true;
  await want({ ...BUILT_IN, attempt: 1 });
  expect(last().microphone).toEqual(ON);
  suppressor.canLoad = false;
  await want(sounding({}));
  await want(BUILT_IN);
  expect(last().microphone).toEqual({ ...ON, hasFallenBack: true });
  suppressor.canLoad = true;
  await want(sounding({ suppression: 'off' }));
  await want(BUILT_IN);
  expect(last().microphone).toEqual(ON);
});

test('M35 music is marked as such for those who send it', async () => {
  const { capture, want } = setUp(MIC);
  await want(sounding({}));
  expect(capture.tracks().microphone?.contentHint).toBe('');
  await want(sounding({ isMusic: true }));
  expect(capture.tracks().microphone?.contentHint).toBe('music');
});

test('M30 the ear gets the untouched sound of the device, and only while there is something to listen for', async () => {
  const { media, listened, want } = setUp(MIC);
  await want(BUILT_IN);
  expect(listened).toEqual([]);
  await want({ ...BUILT_IN, listensFor: 'silence' });
  expect(listened.at(-1)).toEqual([media.live()[0], 'silence']);
  await want({ ...NONE, listensFor: 'speech' });
  expect(listened.at(-1)).toEqual([null, 'speech']);
});

test('M82 another volume stands between the device and what goes out; once there it changes without another capture', async () => {
  const { media, gains, capture, want, reports } = setUp(MIC);
  await want(sounding({}));
  const before = capture.tracks().microphone;
  await want(sounding({ gain: 1.5 }));
  const out = capture.tracks().microphone;
  expect(out).not.toBe(before);
  expect(media.live()).toHaveLength(1);
  const counts = [media.requests.length, reports.length];
  await want(sounding({ gain: 0.4 }));
  await want(sounding({ gain: 1 }));
  expect(capture.tracks().microphone).toBe(out);
  expect(gains.wished).toEqual(expect.arrayContaining([1.5, 0.4]));
  expect(gains.wished.at(-1)).toBe(1);
  expect([media.requests.length, reports.length]).toEqual(counts);
  await want(NONE);
  expect([media.live(), out?.readyState, gains.closed]).toEqual([[], 'ended', 1]);
});

test('M82 the volume comes after the suppression, and both go with the device', async () => {
  const { media, suppressor, gains, want } = setUp(MIC);
  await want(sounding({ suppression: 'built-in', gain: 2 }));
  expect([suppressor.loads, gains.wished[0]]).toEqual([1, 2]);
  await want(NONE);
  expect([media.live(), suppressor.closed, gains.closed]).toEqual([[], 1, 1]);
});

test('M82 a volume that can not be had leaves the sound as it comes, says so, and is tried again when asked', async () => {
  const { media, gains, want, last } = setUp(MIC);
  gains.canLoad = false;
  await want(sounding({ gain: 1.5 }));
  expect(last().microphone).toEqual({ ...ON, isUnadjusted: true });
  expect(media.live()).toHaveLength(1);
  gains.canLoad = true;
  await want(sounding({ gain: 1.5 }, { attempt: 1 }));
  expect(last().microphone).toEqual(ON);
  expect(gains.wished.at(-1)).toBe(1.5);
});
