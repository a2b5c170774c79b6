// The capture adapter on fake devices, and everything it reports. For tests whose time is fake.
import { vi } from 'vitest';
import { type CaptureReport, NOTHING_CAPTURED, type WantedCapture } from '../../renderer/core/media.ts';
import { createCapture } from '../../renderer/media/capture-devices.ts';
import { FakeStream } from './fake-media.ts';
import { type FakeDevice, FakeMediaDevices } from './fake-media-devices.ts';

export function setUp(...devices: FakeDevice[]) {
  return setUpOn(new FakeMediaDevices(devices));
}

export function setUpOn(media: FakeMediaDevices) {
  const reports: CaptureReport[] = [];
  const stream = new FakeStream();
  const capture = createCapture({
    onReport: (report) => reports.push(report),
    mediaDevices: media.asMediaDevices(),
    stream: stream as unknown as MediaStream,
  });
  const settled = () => vi.advanceTimersByTimeAsync(1);
  const want = (wanted: WantedCapture) => {
    capture.reconcile(wanted);
    return settled();
  };
  const last = () => reports.at(-1) ?? NOTHING_CAPTURED;
  return { media, reports, stream, capture, want, last, settled };
}

/** Holds every request for a device back until the returned function is called. */
export function gate(media: FakeMediaDevices): () => void {
  let open = () => {};
  media.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}
