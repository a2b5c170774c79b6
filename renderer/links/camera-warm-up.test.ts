// When a link has shown room for a full picture.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCameraWarmUp } from './camera-warm-up.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(availableOutgoingBitrate: number) {
  const network = { availableOutgoingBitrate };
  const getStats = async () => new Map([['p', { ...network }]]) as unknown as RTCStatsReport;
  const onWarm = vi.fn();
  return { network, onWarm, warmUp: createCameraWarmUp({ getStats }, onWarm) };
}

test('L17 the camera grows to full size as soon as the network has shown room', async () => {
  const { network, onWarm, warmUp } = setUp(300_000);
  warmUp.start();
  await vi.advanceTimersByTimeAsync(200);
  expect([onWarm.mock.calls.length, warmUp.isWarm()]).toEqual([0, false]);
  network.availableOutgoingBitrate = 1_200_000;
  await vi.advanceTimersByTimeAsync(60);
  expect([onWarm.mock.calls.length, warmUp.isWarm()]).toEqual([1, true]);
});

test('L17 without an estimate it grows after two seconds, and looks no more', async () => {
  const { onWarm, warmUp } = setUp(0);
  warmUp.start();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(onWarm).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onWarm).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('L17 a link that closes leaves no timer behind', async () => {
  const { onWarm, warmUp } = setUp(0);
  warmUp.start();
  warmUp.start();
  warmUp.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([onWarm.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
});
