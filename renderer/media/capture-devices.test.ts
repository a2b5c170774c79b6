// Cameras and microphones as wanted, on fake ones.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, setUp, setUpOn } from '../../tests/contract/capture-on-fake.ts';
import { FakeStream } from '../../tests/contract/fake-media.ts';
import { type FakeDevice, FakeMediaDevices } from '../../tests/contract/fake-media-devices.ts';
import type { CaptureReport, WantedCapture } from '../core/media.ts';
import { USUAL_SOUND } from '../core/sound.ts';
import { createCapture } from './capture-devices.ts';

const CAM: FakeDevice = { deviceId: 'cam1', kind: 'video', label: 'Webcam' };
const CAM2: FakeDevice = { deviceId: 'cam2', kind: 'video', label: 'Second webcam' };
const MIC: FakeDevice = { deviceId: 'mic1', kind: 'audio', label: 'Headset' };

const CAMERA = { deviceId: undefined };
const MICROPHONE = { deviceId: undefined, isMuted: false, sound: USUAL_SOUND };
const NONE: WantedCapture = { camera: false, microphone: false, listensFor: undefined, attempt: 0 };
const BOTH: WantedCapture = { ...NONE, camera: CAMERA, microphone: MICROPHONE };
const cameraOnly = (deviceId?: string, attempt = 0): WantedCapture => ({ ...NONE, camera: { deviceId }, attempt });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUpUnasked(...devices: FakeDevice[]) {
  const media = new FakeMediaDevices(devices);
  media.isAllowed = false;
  return setUpOn(media);
}

test('M1 nothing is asked for that is not wanted', async () => {
  const { media, want } = setUp(CAM, MIC);
  await want(NONE);
  expect(media.requests).toEqual([]);
});

test('M1 a device that arrives after it is no longer wanted is let go at once', async () => {
  const { media, capture, want, last, settled } = setUp(CAM, MIC);
  const open = gate(media);
  await want(BOTH);
  await want(NONE);
  expect(last().camera).toEqual({ kind: 'off' });
  open();
  await settled();
  expect(media.tracks).toHaveLength(2);
  expect(media.live()).toEqual([]);
  expect(capture.tracks()).toEqual({ microphone: null, camera: null });
});

test('M1 a device that is wanted again while it is being opened is opened once', async () => {
  const { media, want, last, settled } = setUp(CAM);
  const open = gate(media);
  await want(cameraOnly());
  await want(NONE);
  await want(cameraOnly());
  open();
  await settled();
  expect(media.requests).toHaveLength(1);
  expect(last().camera).toEqual({ kind: 'on', deviceId: 'cam1', label: 'Webcam' });
});

test('M2 the first time, the person is asked once for both', async () => {
  const { media, want, last } = setUpUnasked(CAM, MIC);
  await want(BOTH);
  expect(media.requests).toEqual(['audio: video:']);
  expect([last().camera.kind, last().microphone.kind]).toEqual(['on', 'on']);
  expect(last().cameras).toEqual([{ deviceId: 'cam1', label: 'Webcam' }]);
});

test('M2 when the common question fails, each is asked for by itself', async () => {
  const { media, want, last } = setUpUnasked(CAM, MIC);
  media.refused.add('video');
  await want(BOTH);
  expect(media.requests).toEqual(['audio: video:', 'video:', 'audio:']);
  expect(last().camera).toMatchObject({ kind: 'failed', problem: 'refused' });
  expect(last().microphone.kind).toBe('on');
});

test('M3 a camera that is missing, refused or in use never blocks the microphone', async () => {
  const missing = setUp(MIC);
  await missing.want(BOTH);
  expect(missing.last().camera).toEqual({ kind: 'failed', problem: 'missing' });
  expect(missing.last().microphone).toEqual({ kind: 'on', deviceId: 'mic1', label: 'Headset' });
  const inUse = setUp(CAM, MIC);
  inUse.media.inUse.add('cam1');
  await inUse.want(BOTH);
  expect(inUse.last().camera).toMatchObject({ kind: 'failed', problem: 'in-use' });
  expect(inUse.last().microphone.kind).toBe('on');
});

test('M4 muting keeps the microphone and silences it at once; switching the camera off releases it', async () => {
  const { media, capture, want, last } = setUp(CAM, MIC);
  await want(BOTH);
  capture.reconcile({ ...BOTH, camera: false, microphone: { ...MICROPHONE, isMuted: true } });
  const [microphone] = media.live();
  expect(media.live()).toHaveLength(1);
  expect([microphone?.kind, microphone?.enabled]).toEqual(['audio', false]);
  expect(last().camera).toEqual({ kind: 'off' });
  capture.reconcile({ ...BOTH, camera: false });
  expect(microphone?.enabled).toBe(true);
  expect(media.requests).toHaveLength(2);
});

test('M4 a microphone that is muted while it is being opened arrives muted', async () => {
  const { media, want } = setUp(MIC);
  await want({ ...NONE, microphone: { ...MICROPHONE, isMuted: true } });
  expect(media.live()[0]?.enabled).toBe(false);
});

test('M5 another camera is open before the old one stops, in the same stream', async () => {
  const { media, stream, capture, want, last, settled } = setUp(CAM, CAM2);
  await want(cameraOnly());
  const open = gate(media);
  await want(cameraOnly('cam2'));
  expect(media.live().map(({ deviceId }) => deviceId)).toEqual(['cam1']);
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam1' });
  open();
  await settled();
  expect(media.live().map(({ deviceId }) => deviceId)).toEqual(['cam2']);
  expect(stream.getTracks()).toEqual([capture.tracks().camera]);
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam2' });
});

test('M5 a switch that fails leaves the old camera running', async () => {
  const { media, want, last } = setUp(CAM, CAM2);
  await want(cameraOnly());
  media.inUse.add('cam2');
  await want(cameraOnly('cam2'));
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam1' });
  expect(media.live('cam1')).toHaveLength(1);
});

test('M6 a chosen camera that is not there is replaced, and taken again when it is back', async () => {
  const { media, want, last, settled } = setUp(CAM);
  await want(cameraOnly('cam2'));
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam1' });
  media.plug(CAM, CAM2);
  await settled();
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam2' });
  expect(media.live()).toHaveLength(1);
});

test('M7 a camera that is pulled out is replaced by the next one', async () => {
  const { media, want, last, settled } = setUp(CAM, CAM2);
  await want(cameraOnly());
  media.unplug('cam1');
  await settled();
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam2', label: 'Second webcam' });
});

test('M7 the only camera pulled out is reported, and opened again when it is back', async () => {
  const { media, capture, want, last, settled } = setUp(CAM);
  await want(cameraOnly());
  media.unplug('cam1');
  await settled();
  expect(last().camera).toEqual({ kind: 'failed', problem: 'unplugged' });
  expect(capture.tracks().camera).toBeNull();
  media.plug(CAM);
  await settled();
  expect(last().camera).toMatchObject({ kind: 'on', deviceId: 'cam1' });
});

test('M7 a camera that ends as soon as it is opened is not opened for ever', async () => {
  const { media, want, last, settled } = setUp(CAM, CAM2);
  await want(cameraOnly());
  for (let round = 0; round < 10; round += 1) {
    media.live()[0]?.dispatchEvent(new Event('ended'));
    await settled();
  }
  expect(last().camera).toEqual({ kind: 'failed', problem: 'broken' });
  expect(media.requests.length).toBeLessThan(6);
});

test('M9 what was refused stays so until the person tries again', async () => {
  const { media, want, last, settled } = setUp(CAM);
  media.refused.add('video');
  await want(cameraOnly());
  media.plug(CAM, MIC);
  await settled();
  await want(cameraOnly());
  expect(media.requests).toHaveLength(1);
  media.refused.clear();
  await want(cameraOnly(undefined, 1));
  expect(last().camera.kind).toBe('on');
});

test('M9 a camera that was missing is opened when one is plugged in', async () => {
  const { media, want, last, settled } = setUp(MIC);
  await want(cameraOnly());
  expect(media.requests).toEqual([]);
  media.plug(MIC, CAM);
  await settled();
  expect(last().camera.kind).toBe('on');
});

test('M10 a camera that another program has is tried again until it is released', async () => {
  const { media, want, last } = setUp(CAM);
  media.inUse.add('cam1');
  await want(cameraOnly());
  await vi.advanceTimersByTimeAsync(10_000);
  media.inUse.clear();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().camera.kind).toBe('on');
  expect(vi.getTimerCount()).toBe(0);
});

test('M11 on an insecure page what is wanted is reported as such', () => {
  const reports: CaptureReport[] = [];
  const stream = new FakeStream() as unknown as MediaStream;
  const never = () => Promise.reject(new Error('not wanted'));
  const capture = createCapture({
    onReport: (report) => reports.push(report),
    onHeard: () => {},
    loadEar: never,
    loadSuppressor: never,
    loadBackground: () => Promise.reject(new Error('not wished')),
    loadGain: never,
    mediaDevices: undefined,
    stream,
  });
  capture.reconcile(cameraOnly());
  expect(reports.at(-1)).toMatchObject({
    camera: { kind: 'failed', problem: 'insecure' },
    microphone: { kind: 'off' },
  });
});

test('M13 wanting the same again reports nothing, and asks for nothing', async () => {
  const { media, reports, want } = setUp(CAM, MIC);
  await want(BOTH);
  const counts = [media.requests.length, reports.length];
  await want({ ...BOTH });
  expect([media.requests.length, reports.length]).toEqual(counts);
});

test('M13 closing releases everything and leaves no timer', async () => {
  const { media, stream, capture, want } = setUp(CAM, MIC);
  await want(BOTH);
  capture.close();
  media.plug(CAM2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([media.live(), stream.getTracks(), vi.getTimerCount()]).toEqual([[], [], 0]);
});
