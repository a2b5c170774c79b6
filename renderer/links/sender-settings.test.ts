// Shares on their way to a sender: one at a time, the newest wins, nothing twice.
import { expect, test } from 'vitest';
import { createSenderSettings } from './sender-settings.ts';
import type { Share } from './sender-share.ts';
import { SLOTS, type Slot } from './slots.ts';

const CAMERA = SLOTS[1] as Slot;
const MICROPHONE = SLOTS[0] as Slot;
const share = (maxBitrate: number, more: Partial<Share> = {}): Share => ({
  isActive: true,
  maxBitrate,
  scaleResolutionDownBy: 2,
  maxFramerate: undefined,
  ...more,
});
const SCREEN = SLOTS[2] as Slot;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A sender that refuses overlapping changes, as browsers do. */
function setUp(slot = CAMERA) {
  const sender = {
    taken: [] as RTCRtpEncodingParameters[],
    encodings: [{}] as RTCRtpEncodingParameters[],
    isRefusing: false,
    isBusy: false,
    preference: undefined as RTCDegradationPreference | undefined,
    getParameters: () => ({ encodings: structuredClone(sender.encodings) }) as RTCRtpSendParameters,
    setParameters: async ({ encodings, degradationPreference }: RTCRtpSendParameters) => {
      if (sender.isBusy || sender.isRefusing) throw new DOMException('', 'InvalidStateError');
      sender.isBusy = true;
      await Promise.resolve();
      sender.isBusy = false;
      sender.encodings = encodings;
      sender.preference = degradationPreference;
      sender.taken.push(...encodings);
    },
  };
  return { sender, settings: createSenderSettings(sender, slot) };
}

test('L40 changes never overlap: the first and the newest are made, those between are left out', async () => {
  const { sender, settings } = setUp();
  for (const bits of [1, 2, 3, 4]) settings.set(share(bits));
  await settled();
  expect(sender.taken.map(({ maxBitrate }) => maxBitrate)).toEqual([1, 4]);
});

test('L40 what holds already is not set again', async () => {
  const { sender, settings } = setUp();
  settings.set(share(1));
  await settled();
  settings.set(share(1));
  await settled();
  expect(sender.taken).toHaveLength(1);
});

test('L40 what the sender was made with is not set again either', async () => {
  const { sender } = setUp();
  const settings = createSenderSettings(sender, CAMERA, share(1));
  settings.set(share(1));
  await settled();
  expect(sender.taken).toEqual([]);
});

test('L40 a refused change is tried again with the next look', async () => {
  const { sender, settings } = setUp();
  sender.isRefusing = true;
  settings.set(share(1));
  await settled();
  sender.isRefusing = false;
  settings.set(share(1));
  await settled();
  expect(sender.taken).toHaveLength(1);
});

test('L40 a limit that is lifted is gone, and what is not sent needs none', async () => {
  const { sender, settings } = setUp();
  settings.set(share(1, { maxFramerate: 15 }));
  await settled();
  expect(sender.encodings[0]).toMatchObject({ active: true, maxFramerate: 15, scaleResolutionDownBy: 2 });
  settings.set(share(2));
  await settled();
  expect(sender.encodings[0]).not.toHaveProperty('maxFramerate');
  settings.set(share(0, { isActive: false }));
  await settled();
  expect(sender.encodings[0]).toMatchObject({ active: false, maxBitrate: 2, priority: 'low' });
});

test('L40 sound goes first and has no size', async () => {
  const { sender, settings } = setUp(MICROPHONE);
  settings.set(share(48_000));
  await settled();
  expect(sender.encodings).toEqual([{ active: true, maxBitrate: 48_000, priority: 'high', networkPriority: 'high' }]);
});

test('L47 under pressure text becomes slower and moving pictures smaller; a camera is left to the browser', async () => {
  const { sender, settings } = setUp(SCREEN);
  settings.set(share(1, { isKeptSharp: true }));
  await settled();
  expect(sender.preference).toBe('maintain-resolution');
  settings.set(share(1, { isKeptSharp: false }));
  await settled();
  expect(sender.preference).toBe('maintain-framerate');
  const camera = setUp();
  camera.settings.set(share(1));
  await settled();
  expect(camera.sender.preference).toBeUndefined();
});
