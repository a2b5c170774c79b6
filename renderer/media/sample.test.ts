import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeTrack } from '../../tests/contract/fake-media.ts';
import { createRecordSample } from './sample.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaStream', class {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(data: string) {
  const recorders: FakeRecorder[] = [];
  class FakeRecorder extends EventTarget {
    state = 'inactive';
    mimeType = 'video/webm';
    constructor() {
      super();
      recorders.push(this);
    }
    start() {
      this.state = 'recording';
    }
    stop() {
      this.state = 'inactive';
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([data]) }));
      this.dispatchEvent(new Event('stop'));
    }
  }
  const tracks = [new FakeTrack('audio'), new FakeTrack('video')];
  const stream = { getTracks: () => tracks } as unknown as MediaStream;
  const record = createRecordSample(stream, FakeRecorder as unknown as typeof MediaRecorder);
  if (!record) throw new Error('there is a recorder');
  return { record, recorders, tracks };
}

test('U115 a sample is as long as asked for, and no track is stopped for it', async () => {
  const { record, recorders, tracks } = setUp('sound');
  const sample = record(3_000, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(recorders[0]?.state).toBe('recording');
  await vi.advanceTimersByTimeAsync(1);
  expect(await (await sample).text()).toBe('sound');
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
});

test('U115 closing the check ends the recording at once, and nothing is kept of it', async () => {
  const { record, recorders } = setUp('sound');
  const closing = new AbortController();
  const outcome = record(3_000, closing.signal).then(
    () => 'kept',
    () => 'dropped',
  );
  closing.abort();
  expect(recorders[0]?.state).toBe('inactive');
  expect(await outcome).toBe('dropped');
});

test('U115 an empty recording is a failure, and a browser that can’t record has no button for it', async () => {
  const { record } = setUp('');
  const outcome = record(10, new AbortController().signal).then(
    () => 'kept',
    () => 'failed',
  );
  await vi.advanceTimersByTimeAsync(10);
  expect(await outcome).toBe('failed');
  expect(createRecordSample({} as MediaStream, undefined)).toBeUndefined();
});
