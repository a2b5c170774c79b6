// The camera's way from small to full size.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCameraWarmUp, FIRST_SCALE } from './camera-warm-up.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeSender(availableOutgoingBitrate: number) {
  const sender = {
    availableOutgoingBitrate,
    scale: FIRST_SCALE,
    getStats: async () =>
      new Map([['p', { availableOutgoingBitrate: sender.availableOutgoingBitrate }]]) as unknown as RTCStatsReport,
    getParameters: () => ({ encodings: [{ scaleResolutionDownBy: sender.scale }] }) as RTCRtpSendParameters,
    setParameters: async ({ encodings }: RTCRtpSendParameters) => {
      sender.scale = encodings[0]?.scaleResolutionDownBy ?? 1;
    },
  };
  return sender;
}

test('L17 the camera grows to full size as soon as the network has shown room', async () => {
  const sender = fakeSender(300_000);
  createCameraWarmUp(sender).start();
  await vi.advanceTimersByTimeAsync(200);
  expect(sender.scale).toBe(FIRST_SCALE);
  sender.availableOutgoingBitrate = 1_200_000;
  await vi.advanceTimersByTimeAsync(60);
  expect(sender.scale).toBe(1);
});

test('L17 without an estimate it grows after two seconds, and looks no more', async () => {
  const sender = fakeSender(0);
  createCameraWarmUp(sender).start();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(sender.scale).toBe(FIRST_SCALE);
  await vi.advanceTimersByTimeAsync(200);
  expect(sender.scale).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('L17 a link that closes leaves no timer behind', async () => {
  const sender = fakeSender(0);
  const warmUp = createCameraWarmUp(sender);
  warmUp.start();
  warmUp.start();
  warmUp.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([sender.scale, vi.getTimerCount()]).toEqual([FIRST_SCALE, 0]);
});
