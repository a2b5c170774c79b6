// Records as the core wants it: asks for a place, and makes finished files of what was recorded. Nobody is in it whom the core didn't
// name: whose page shows that it runs.
import type { RecordingEvent } from '../core/recording-events.ts';
import type { RecordingEnd, WantedRecording } from '../core/recording-state.ts';
import { canEncode } from './can-encode.ts';
import { fileName } from './file-name.ts';
import { recordingFormat } from './recording-format.ts';
import type { RecordingPlace } from './recording-place.ts';
import { recordingProblem } from './recording-problem.ts';
import { createTakes, type Takes, type TakesOptions } from './takes.ts';

export type RecordingFact = Extract<RecordingEvent, { type: `recording${'' | 's'}.${string}` }>;

export type Recorder = {
  /** Idempotent. Asks for a place at once: browsers want it soon after the click. */
  readonly reconcile: (wanted: WantedRecording | undefined) => void;
  /** Looks for what pages that died left behind. */
  readonly look: () => Promise<void>;
  readonly keep: (id: string) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
};

export type RecorderOptions = Pick<TakesOptions, 'sources' | 'layOut' | 'loadRemake'> & {
  readonly place: RecordingPlace;
  readonly onFact: (fact: RecordingFact) => void;
};

type Running = {
  readonly id: string;
  /** `undefined` before there is a place. */
  takes: Takes | undefined;
  problem: unknown;
  isEnding: boolean;
  /** Something is on the disk. */
  hasBytes: boolean;
};

export function createRecorder({ place, onFact, loadRemake, ...options }: RecorderOptions): Recorder {
  let running: Running | undefined;

  async function ask({ wish }: WantedRecording, now: Running): Promise<void> {
    const { id } = now;
    try {
      const format = await recordingFormat(canEncode);
      if (!format) throw new DOMException('this browser encodes nothing', 'NotSupportedError');
      const chosen = await place.choose(wish.form, fileName(new Date(), format.ending));
      if (running !== now) return;
      if (!chosen) return end(now, { kind: 'cancelled' });
      now.takes = createTakes({
        ...options,
        place: chosen,
        format,
        loadRemake,
        onGrew: (recordedMs, sizeBytes) => {
          now.hasBytes = true;
          if (running === now && !now.isEnding)
            onFact({ type: 'recording.grew', recording: id, recordedMs, sizeBytes });
        },
        onBroke: (error) => {
          now.problem ??= error;
          onFact({ type: 'recording.broke', recording: id });
        },
      });
      onFact({ type: 'recording.placed', recording: id });
    } catch (error) {
      end(now, { kind: 'failed', problem: recordingProblem(error), isKept: false });
    }
  }

  function end(now: Running, how: RecordingEnd): void {
    if (running === now) running = undefined;
    onFact({ type: 'recording.ended', recording: now.id, end: how });
  }

  async function finish(now: Running, takes: Takes): Promise<void> {
    now.isEnding = true;
    const outcomes = await takes.finish();
    const places = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' && outcome.value ? [outcome.value] : [],
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    const problem = now.problem ?? failed?.reason;
    const [first] = places;
    if (problem === undefined && first !== undefined) {
      end(now, { kind: 'saved', place: places.length === 1 ? first : `${first} (+${places.length - 1})` });
    } else {
      end(now, { kind: 'failed', problem: recordingProblem(problem), isKept: now.hasBytes });
    }
  }

  return {
    reconcile: (wanted) => {
      if (wanted && !running && wanted.phase === 'asking') {
        running = { id: wanted.wish.id, takes: undefined, problem: undefined, isEnding: false, hasBytes: false };
        void ask(wanted, running);
        return;
      }
      const now = running;
      if (!now || now.isEnding) return;
      if (wanted?.wish.id === now.id && wanted.phase === 'on') now.takes?.show(wanted);
      else if (now.takes) void finish(now, now.takes);
      // The call ended before a place was chosen.
      else if (wanted?.wish.id !== now.id) running = undefined;
    },
    look: async () => {
      const left = await place.left().catch(() => []);
      if (left.length > 0) onFact({ type: 'recordings.found', left });
    },
    keep: async (id) => {
      try {
        const where = await place.keep(id, await loadRemake());
        onFact({ type: 'recording.ended', recording: id, end: { kind: 'saved', place: where } });
      } catch (error) {
        const problem = recordingProblem(error);
        onFact({ type: 'recording.ended', recording: id, end: { kind: 'failed', problem, isKept: true } });
      }
    },
    drop: (id) => place.drop(id).catch(() => {}),
  };
}
