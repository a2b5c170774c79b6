// The ear on a fake audio graph: which track it listens to, what it tells, and what it leaves behind.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStream, FakeTrack } from '../../tests/contract/fake-media.ts';
import type { Heard } from './ear.ts';
import { createMicrophoneEar } from './microphone-ear.ts';

/** What the microphone gives now: a loudness for each moment, in milliseconds since the test began. */
let loudness: (atMs: number) => number = () => 0;
let contexts: FakeContext[] = [];
let heardTracks: FakeTrack[] = [];
let copies: FakeTrack[] = [];
const startedAtMs = 1_000;

class FakeContext {
  state: AudioContextState = 'running';
  constructor() {
    contexts.push(this);
  }
  async suspend() {
    this.state = 'suspended';
  }
  async resume() {
    this.state = 'running';
  }
  async close() {
    this.state = 'closed';
  }
}

class FakeAnalyser {
  getFloatTimeDomainData(samples: Float32Array) {
    const peak = loudness(performance.now() - startedAtMs);
    for (let index = 0; index < samples.length; index += 1) samples[index] = peak * Math.sin(index / 9);
  }
}

class FakeSource {
  constructor(_: unknown, { mediaStream }: { mediaStream: FakeStream }) {
    heardTracks.push(...(mediaStream.getTracks() as FakeTrack[]));
  }
  connect() {}
}

class Stream extends FakeStream {
  constructor(tracks: readonly unknown[] = []) {
    super();
    for (const track of tracks) this.addTrack(track);
  }
}

/** Up and down as syllables are. */
const talking = (atMs: number) => 0.15 + 0.1 * Math.sin(atMs / 40);

function setUp() {
  const source = new FakeTrack('audio');
  vi.spyOn(source, 'clone').mockImplementation(() => {
    const copy = new FakeTrack('audio');
    copy.enabled = source.enabled;
    copies.push(copy);
    return copy;
  });
  const heard: Heard['type'][] = [];
  const ear = createMicrophoneEar(({ type }) => heard.push(type));
  const listen = (wanted: 'speech' | 'silence' | undefined) =>
    ear.listen(source as unknown as MediaStreamTrack, wanted);
  return { source, heard, ear, listen };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.advanceTimersByTime(startedAtMs);
  contexts = [];
  heardTracks = [];
  copies = [];
  loudness = () => 0;
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('AnalyserNode', FakeAnalyser);
  vi.stubGlobal('MediaStreamAudioSourceNode', FakeSource);
  vi.stubGlobal('MediaStream', Stream);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('M30 while muted it listens to a copy, which goes with the mute; the muted track stays as it is', () => {
  const { source, listen } = setUp();
  source.enabled = false;
  listen('speech');
  const [copy] = copies;
  expect(heardTracks).toEqual([copy]);
  expect([copy?.enabled, source.enabled]).toEqual([true, false]);
  source.enabled = true;
  listen('silence');
  expect([copy?.readyState, source.readyState]).toEqual(['ended', 'live']);
  expect(heardTracks.at(-1)).toBe(source);
  expect(copies).toHaveLength(1);
});

test('M30 it leaves nothing behind, and the device alone', () => {
  const { source, ear, listen } = setUp();
  listen('speech');
  listen('speech');
  expect(contexts).toHaveLength(1);
  ear.listen(null, 'speech');
  expect([contexts[0]?.state, copies[0]?.readyState, source.readyState]).toEqual(['closed', 'ended', 'live']);
  expect(vi.getTimerCount()).toBe(0);
});

test('M29 speech is told once, then it rests; silence and noise are not told', async () => {
  const { heard, listen } = setUp();
  listen('speech');
  loudness = () => 0.2;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard).toEqual([]);
  loudness = talking;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(['microphone.heardSpeech']);
  expect(contexts[0]?.state).toBe('suspended');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(heard).toHaveLength(2);
});

test('M31 nothing for 10 s is told, and that something comes again', async () => {
  const { heard, listen } = setUp();
  listen('silence');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual(['microphone.fellSilent']);
  loudness = () => 0.001;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard).toEqual(['microphone.fellSilent', 'microphone.gaveSound']);
});

test('M31 the first sound of another capture is told, and then nothing as long as all is well', async () => {
  const { heard, ear, listen } = setUp();
  listen('silence');
  await vi.advanceTimersByTimeAsync(12_000);
  loudness = () => 0.1;
  ear.listen(new FakeTrack('audio') as unknown as MediaStreamTrack, 'silence');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(heard).toEqual(['microphone.fellSilent', 'microphone.gaveSound']);
  expect(contexts.at(-1)?.state).not.toBe('closed');
});

test('M31 a context that the browser holds back hears nothing, which says nothing of the microphone', async () => {
  const { heard, listen } = setUp();
  listen('silence');
  if (contexts[0]) contexts[0].state = 'suspended';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(heard).toEqual([]);
});
