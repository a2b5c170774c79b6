// A few seconds of my own picture and sound, to see and hear them as others would. Stops no track, and keeps nothing: the sample is in
// the hands of who asked for it.

export type RecordSample = (lengthMs: number, signal: AbortSignal) => Promise<Blob>;

/** @returns `undefined` where the browser can't record. */
export function createRecordSample(
  stream: MediaStream,
  Recorder: typeof MediaRecorder | undefined = globalThis.MediaRecorder,
): RecordSample | undefined {
  return Recorder && ((lengthMs, signal) => record(Recorder, stream, lengthMs, signal));
}

/** Rejects when there is nothing to record, when the browser gives up, and when `signal` says so. */
function record(
  Recorder: typeof MediaRecorder,
  stream: MediaStream,
  lengthMs: number,
  signal: AbortSignal,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // A stream of its own: a device that is changed meanwhile ends its track there, and no recorder takes another one.
    const recorder = new Recorder(new MediaStream(stream.getTracks()));
    const parts: Blob[] = [];
    const stop = () => recorder.state === 'inactive' || recorder.stop();
    const timer = setTimeout(stop, lengthMs);
    recorder.addEventListener('dataavailable', ({ data }) => void (data.size > 0 && parts.push(data)));
    recorder.addEventListener('error', () => reject(new DOMException('the recorder gave up', 'AbortError')));
    recorder.addEventListener('stop', () => {
      clearTimeout(timer);
      if (signal.aborted || parts.length === 0) reject(new DOMException('nothing was recorded', 'AbortError'));
      else resolve(new Blob(parts, { type: recorder.mimeType }));
    });
    signal.addEventListener('abort', stop);
    recorder.start();
  });
}
