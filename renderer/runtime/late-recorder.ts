// The recorder, fetched with the first recording that is wanted. Until then this page has none.
import type { WantedRecording } from '../core/recording-state.ts';

type Recorder = {
  readonly reconcile: (wanted: WantedRecording | undefined) => void;
  readonly look: () => Promise<void>;
  readonly keep: (id: string) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
};

export type LateRecorder = Recorder;

/** @param onUnfetched the host is gone, and with it the file. */
export function createLateRecorder(
  load: () => Promise<Recorder>,
  onUnfetched: (recording: string) => void,
): LateRecorder {
  let making: Promise<Recorder> | undefined;
  const made = () => {
    making ??= load().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  let latest: WantedRecording | undefined;
  let isNeeded = false;
  return {
    reconcile: (wanted) => {
      latest = wanted;
      if (!wanted && !isNeeded) return;
      isNeeded = true;
      made().then(
        (recorder) => {
          recorder.reconcile(latest);
          isNeeded = latest !== undefined;
        },
        () => latest && onUnfetched(latest.wish.id),
      );
    },
    look: async () => (await made()).look(),
    keep: async (id) => (await made()).keep(id),
    drop: async (id) => (await made()).drop(id),
  };
}
