// Devices that come and go in the middle of a call, and what is told of them in which order.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, setUp, setUpOn } from '../../tests/contract/capture-on-fake.ts';
import { type FakeDevice, FakeMediaDevices } from '../../tests/contract/fake-media-devices.ts';
import type { CaptureReport, WantedCapture } from '../core/media.ts';
import { USUAL_SOUND } from '../core/sound.ts';

const CAM: FakeDevice = { deviceId: 'cam1', kind: 'video', label: 'Webcam' };
const CAM2: FakeDevice = { deviceId: 'cam2', kind: 'video', label: 'Second webcam' };
const DESK: FakeDevice = { deviceId: 'mic1', kind: 'audio', label: 'Desk microphone' };
const HEADSET: FakeDevice = { deviceId: 'mic2', kind: 'audio', label: 'Headset' };

const nameOf = ({ deviceId, label }: FakeDevice) => ({ deviceId, label });
const NONE: WantedCapture = { camera: false, microphone: false, listensFor: undefined, attempt: 0 };
const microphone = (deviceId?: string, isMuted = false): WantedCapture => ({
  ...NONE,
  microphone: { deviceId, isMuted, sound: USUAL_SOUND },
});
const camera = (deviceId?: string): WantedCapture => ({ ...NONE, camera: { deviceId } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A system that prefers the desk microphone. */
function setUpPreferring() {
  const media = new FakeMediaDevices([DESK, HEADSET]);
  media.defaultId = DESK.deviceId;
  return setUpOn(media);
}

test('M17 a microphone that follows the system is replaced when the system prefers another: first opened, then let go', async () => {
  const { media, stream, capture, want, last, settled } = setUpPreferring();
  await want(microphone());
  const open = gate(media);
  media.prefer(HEADSET.deviceId);
  await settled();
  expect(media.requests).toEqual(['audio:', 'audio:mic2']);
  expect(media.live()).toHaveLength(1);
  expect(last().microphone).toEqual({ kind: 'on', ...nameOf(DESK) });
  open();
  await settled();
  expect(media.live().map(({ deviceId }) => deviceId)).toEqual(['mic2']);
  expect(stream.getTracks()).toEqual([capture.tracks().microphone]);
  expect(last().microphone).toEqual({ kind: 'on', ...nameOf(HEADSET), replaced: nameOf(DESK) });
});

test('M17 the new default arrives muted when the old one was', async () => {
  const { media, want, settled } = setUpPreferring();
  await want(microphone(undefined, true));
  media.prefer(HEADSET.deviceId);
  await settled();
  expect(media.live().map(({ deviceId, enabled }) => [deviceId, enabled])).toEqual([['mic2', false]]);
});

test('M17 a chosen microphone stays, whatever the system prefers', async () => {
  const { media, want, settled } = setUpPreferring();
  await want(microphone(DESK.deviceId));
  media.prefer(HEADSET.deviceId);
  await settled();
  expect(media.requests).toEqual(['audio:mic1']);
});

test('M17 devices that come and go are no reason to open anything while the default stays', async () => {
  const { media, want, settled } = setUpPreferring();
  await want(microphone());
  media.plug(DESK);
  await settled();
  media.plug(DESK, HEADSET, CAM);
  await settled();
  expect(media.requests).toEqual(['audio:']);
});

test('M17 a default that moves while it is being opened is followed', async () => {
  const { media, want, last, settled } = setUpPreferring();
  const open = gate(media);
  await want(microphone());
  const { requests } = media;
  expect(requests).toEqual(['audio:']);
  media.prefer(HEADSET.deviceId);
  await settled();
  open();
  await settled();
  expect(last().microphone).toMatchObject({ kind: 'on', ...nameOf(HEADSET) });
  expect(media.live()).toHaveLength(1);
});

test('M17 a new default that another program has is taken when it is released; until then the old one runs', async () => {
  const { media, want, last, settled } = setUpPreferring();
  await want(microphone());
  media.inUse.add(HEADSET.deviceId);
  media.prefer(HEADSET.deviceId);
  await settled();
  expect(last().microphone).toMatchObject(nameOf(DESK));
  media.inUse.clear();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().microphone).toMatchObject(nameOf(HEADSET));
  expect(vi.getTimerCount()).toBe(0);
});

test('M18 the report names the device behind the default, also right after the person was asked', async () => {
  const media = new FakeMediaDevices([HEADSET, DESK]);
  media.defaultId = DESK.deviceId;
  media.isAllowed = false;
  const { want, last } = setUpOn(media);
  await want(microphone());
  expect(last().microphone).toEqual({ kind: 'on', ...nameOf(DESK) });
  expect(last().microphones).toEqual([HEADSET, DESK].map(nameOf));
});

test('M18 the report names the device that another program has, chosen or default', async () => {
  const { media, want, last } = setUp(CAM, CAM2);
  media.inUse.add('cam1').add('cam2');
  await want(camera());
  expect(last().camera).toEqual({ kind: 'failed', problem: 'in-use', label: 'Webcam' });
  await want(camera('cam2'));
  expect(last().camera).toEqual({ kind: 'failed', problem: 'in-use', label: 'Second webcam' });
});

test('M19 a device in use is tried again without a word', async () => {
  const { media, reports, want, last } = setUp(CAM);
  media.inUse.add('cam1');
  await want(camera());
  const count = reports.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(media.requests.length).toBeGreaterThan(3);
  expect(reports).toHaveLength(count);
  media.inUse.clear();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().camera.kind).toBe('on');
});

test('M19 a camera that ends without being unplugged is opened again when it can be', async () => {
  const { media, want, last, settled } = setUp(CAM);
  await want(camera());
  media.live()[0]?.dispatchEvent(new Event('ended'));
  await settled();
  expect(last().camera).toMatchObject({ kind: 'failed', problem: 'unplugged' });
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().camera.kind).toBe('on');
  expect(vi.getTimerCount()).toBe(0);
});

test('M19 a chosen camera that another program took away is replaced, and taken back when it is released', async () => {
  const { media, want, last, settled } = setUp(CAM, CAM2);
  await want(camera('cam2'));
  media.inUse.add('cam2');
  media.live()[0]?.dispatchEvent(new Event('ended'));
  await settled();
  expect(last().camera).toEqual({ kind: 'on', ...nameOf(CAM), replaced: nameOf(CAM2) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(last().camera).toMatchObject(nameOf(CAM));
  media.inUse.clear();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().camera).toEqual({ kind: 'on', ...nameOf(CAM2), replaced: nameOf(CAM) });
  expect(vi.getTimerCount()).toBe(0);
});

test('M19 a switch to a camera that another program has is made when it is released', async () => {
  const { media, want, last } = setUp(CAM, CAM2);
  await want(camera());
  media.inUse.add('cam2');
  await want(camera('cam2'));
  expect(last().camera).toMatchObject(nameOf(CAM));
  media.inUse.clear();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(last().camera).toEqual({ kind: 'on', ...nameOf(CAM2) });
});

/** A report in short: what the cameras or microphones are doing, and which are there. */
const brief = (kind: 'camera' | 'microphone') => (report: CaptureReport) => {
  const state = report[kind];
  const list = kind === 'camera' ? report.cameras : report.microphones;
  const doing =
    state.kind === 'on' ? `on ${state.deviceId}${state.replaced ? ` for ${state.replaced.deviceId}` : ''}` : state.kind;
  return `${doing} of ${list.map(({ deviceId }) => deviceId).join()}`;
};

test('M20 unplugged in use: it is being opened, the list is shorter, another one is on in its place', async () => {
  const { media, reports, want, settled } = setUp(CAM, CAM2);
  await want(camera());
  reports.length = 0;
  media.unplug('cam1');
  await settled();
  expect(reports.map(brief('camera'))).toEqual(['opening of cam1,cam2', 'opening of cam2', 'on cam2 for cam1 of cam2']);
});

test('M20 plugged in: the list is longer, and what is in use stays', async () => {
  const { media, reports, want, settled } = setUp(CAM);
  await want(camera());
  reports.length = 0;
  media.plug(CAM, CAM2);
  await settled();
  expect(reports.map(brief('camera'))).toEqual(['on cam1 of cam1,cam2']);
});

test('M20 another default: one report, with the new device in the place of the old one', async () => {
  const { media, reports, want, settled } = setUpPreferring();
  await want(microphone());
  reports.length = 0;
  media.prefer(HEADSET.deviceId);
  await settled();
  expect(reports.map(brief('microphone'))).toEqual(['on mic2 for mic1 of mic1,mic2']);
});

test("M20 a device the person chose took nobody's place", async () => {
  const { want, last } = setUp(CAM, CAM2);
  await want(camera());
  await want(camera('cam2'));
  expect(last().camera).toEqual({ kind: 'on', ...nameOf(CAM2) });
  await want({ ...camera(), camera: false });
  await want(camera('cam1'));
  expect(last().camera).toEqual({ kind: 'on', ...nameOf(CAM) });
});
