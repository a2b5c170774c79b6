// The capture adapter on fake devices, and everything it reports. For tests whose time is fake.
import { vi } from 'vitest';
import type { BackgroundChoice, BackgroundProblem } from '../../renderer/core/background-choice.ts';
import { type CaptureReport, NOTHING_CAPTURED, type WantedCapture } from '../../renderer/core/media.ts';
import { createCapture } from '../../renderer/media/capture-devices.ts';
import type { Ear } from '../../renderer/media/ear.ts';
import type { ReplaceBackground } from '../../renderer/media/picture-treatment.ts';
import type { AdjustGain, SuppressNoise } from '../../renderer/media/treatment.ts';
import { FakeStream, FakeTrack } from './fake-media.ts';
import { type FakeDevice, FakeMediaDevices } from './fake-media-devices.ts';

export function setUp(...devices: FakeDevice[]) {
  return setUpOn(new FakeMediaDevices(devices));
}

export function setUpOn(media: FakeMediaDevices) {
  const reports: CaptureReport[] = [];
  const stream = new FakeStream();
  const suppressor = new FakeSuppressor();
  const gains = new FakeGains();
  const backgrounds = new FakeBackgrounds();
  const listened: Parameters<Ear['listen']>[] = [];
  const capture = createCapture({
    onReport: (report) => reports.push(report),
    onHeard: () => {},
    loadEar: async () => () => ({ listen: (...wanted) => listened.push(wanted) }),
    loadSuppressor: suppressor.load,
    loadGain: gains.load,
    loadBackground: backgrounds.load,
    mediaDevices: media.asMediaDevices(),
    stream: stream as unknown as MediaStream,
  });
  const settled = () => vi.advanceTimersByTimeAsync(1);
  const want = (wanted: WantedCapture) => {
    capture.reconcile(wanted);
    return settled();
  };
  const last = () => reports.at(-1) ?? NOTHING_CAPTURED;
  return { media, reports, stream, suppressor, gains, backgrounds, listened, capture, want, last, settled };
}

/** Gives another track for each, as the real one does, and breaks when a test wants it. */
export class FakeSuppressor {
  canLoad = true;
  /** While set, treating waits until it settles. */
  gate: Promise<void> | undefined;
  loads = 0;
  closed = 0;
  breakDown = () => {};

  readonly load = async (): Promise<SuppressNoise> => {
    this.loads += 1;
    if (!this.canLoad) throw new Error('the host is away');
    return async (source, onBroken) => {
      this.breakDown = onBroken;
      await this.gate;
      const track = new FakeTrack('audio') as unknown as MediaStreamTrack;
      const close = () => {
        this.closed += 1;
      };
      return { track, origin: { source, close } };
    };
  };
}

/** Gives another track for each, and remembers how loud it was wished. */
export class FakeGains {
  canLoad = true;
  readonly wished: number[] = [];
  closed = 0;

  readonly load = async (): Promise<AdjustGain> => {
    if (!this.canLoad) throw new Error('the host is away');
    return async (source, gain) => {
      this.wished.push(gain);
      const track = new FakeTrack('audio') as unknown as MediaStreamTrack;
      const setGain = (wanted: number) => void this.wished.push(wanted);
      const close = () => {
        this.closed += 1;
      };
      return { track, origin: { source, setGain, close } };
    };
  };
}

/** Gives another track for each, remembers what was wished behind me, and breaks when a test wants it. */
export class FakeBackgrounds {
  canLoad = true;
  /** While set, treating waits until it settles. */
  gate: Promise<void> | undefined;
  loads = 0;
  closed = 0;
  readonly wished: BackgroundChoice[] = [];
  breakDown: (problem: BackgroundProblem) => void = () => {};

  readonly load = async (): Promise<ReplaceBackground> => {
    this.loads += 1;
    if (!this.canLoad) throw new Error('the host is away');
    return async (source, background, onBroken) => {
      this.breakDown = onBroken;
      this.wished.push(background);
      await this.gate;
      const track = new FakeTrack('video') as unknown as MediaStreamTrack;
      const setBackground = (wanted: BackgroundChoice) => void this.wished.push(wanted);
      const close = () => {
        this.closed += 1;
      };
      return { track, origin: { source, setBackground, close } };
    };
  };
}

/** Holds every request for a device, or every treatment, back until the returned function is called. */
export function gate(media: { gate: Promise<void> | undefined }): () => void {
  let open = () => {};
  media.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}
