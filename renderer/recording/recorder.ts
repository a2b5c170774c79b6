// Records as the core wants it: asks for a place, runs one take for everybody or one a person, and makes finished files of them.
// Nobody is in it whom the core didn't name: whose page shows that it runs.
import type { Scene } from '../core/recorded-scene.ts';
import type { RecordingEvent } from '../core/recording-events.ts';
import type { Recorded, RecordingEnd, WantedRecording } from '../core/recording-state.ts';
import { fileName } from './file-name.ts';
import { liveTracks, type Sources } from './live-tracks.ts';
import { type RecordingFormat, recordingFormat, videoBitsPerS } from './recording-format.ts';
import type { ChosenPlace, GrowingFile, RecordingPlace, Remake } from './recording-place.ts';
import { recordingProblem } from './recording-problem.ts';
import { startTake, type Take } from './take.ts';

export type RecordingFact = Extract<RecordingEvent, { type: `recording${'' | 's'}.${string}` }>;

export type Recorder = {
  /** Idempotent. Asks for a place at once: browsers want it soon after the click. */
  readonly reconcile: (wanted: WantedRecording | undefined) => void;
  /** Looks for what pages that died left behind. */
  readonly look: () => Promise<void>;
  readonly keep: (id: string) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
};

export type RecorderOptions = {
  readonly sources: Sources;
  readonly place: RecordingPlace;
  /** Where everybody stands. */
  readonly layOut: (cast: readonly Recorded[], lines: number) => Scene;
  readonly loadRemake: () => Promise<Remake>;
  readonly onFact: (fact: RecordingFact) => void;
};

type Running = {
  readonly id: string;
  readonly startedAt: Date;
  readonly format: RecordingFormat;
  place: ChosenPlace | undefined;
  problem: unknown;
  isEnding: boolean;
  /** Something is on the disk. */
  hasBytes: boolean;
  /** By whose they are; one for everybody has no key. */
  readonly takes: Map<string, { readonly take: Promise<{ readonly take: Take; readonly file: GrowingFile }> }>;
  readonly ended: Promise<string>[];
};

const EVERYBODY = '';

export function createRecorder({ sources, place, layOut, loadRemake, onFact }: RecorderOptions): Recorder {
  let running: Running | undefined;

  async function ask({ wish }: WantedRecording, now: Running): Promise<void> {
    try {
      const chosen = await place.choose(wish.form, fileName(now.startedAt, now.format.ending));
      if (running !== now) return;
      if (!chosen) return end(now, { kind: 'cancelled' });
      now.place = chosen;
      onFact({ type: 'recording.placed', recording: now.id });
    } catch (error) {
      end(now, { kind: 'failed', problem: recordingProblem(error), isKept: false });
    }
  }

  function end(now: Running, how: RecordingEnd): void {
    if (running === now) running = undefined;
    onFact({ type: 'recording.ended', recording: now.id, end: how });
  }

  async function start(wanted: WantedRecording, now: Running, whose: Recorded | undefined) {
    const { wish } = wanted;
    const file = await (now.place as ChosenPlace).open(fileName(new Date(), now.format.ending, whose?.name));
    const take = startTake({
      size: layOut([], wish.lines),
      framesPerS: wish.framesPerS,
      bitsPerS: videoBitsPerS(wish),
      format: now.format,
      file,
      onGrew: () => void grew(now),
      onBroke: (error) => broke(now, error),
    });
    return { take, file };
  }

  function broke(now: Running, error: unknown): void {
    now.problem ??= error;
    onFact({ type: 'recording.broke', recording: now.id });
  }

  async function grew(now: Running): Promise<void> {
    now.hasBytes = true;
    const takes = (await Promise.all([...now.takes.values()].map(({ take }) => take))).map(({ take }) => take);
    if (running !== now || now.isEnding) return;
    onFact({
      type: 'recording.grew',
      recording: now.id,
      recordedMs: Math.round(Math.max(0, ...takes.map((take) => take.recordedMs()))),
      sizeBytes: takes.reduce((sum, take) => sum + take.sizeBytes(), 0),
    });
  }

  function run(wanted: WantedRecording, now: Running): void {
    const { wish, cast, isPaused } = wanted;
    const casts: ReadonlyMap<string, readonly Recorded[]> =
      wish.form === 'together'
        ? new Map([[EVERYBODY, cast]])
        : new Map(cast.map((person) => [person.key, [person]] as const));
    for (const [key, known] of now.takes) {
      if (casts.has(key)) continue;
      now.takes.delete(key);
      now.ended.push(finish(now, known.take));
    }
    for (const [key, people] of casts) {
      const whose = key === EVERYBODY ? undefined : people[0];
      const known = now.takes.get(key) ?? { take: start(wanted, now, whose) };
      if (!now.takes.has(key)) {
        now.takes.set(key, known);
        known.take.catch((error: unknown) => broke(now, error));
      }
      const scene = layOut(people, wish.lines);
      known.take.then(
        ({ take }) => {
          take.show({ scene, ...liveTracks(people, sources) });
          take.setPaused(isPaused);
        },
        () => {},
      );
    }
  }

  /** Whatever went wrong before: what is on the disk becomes a file. */
  async function finish(now: Running, started: Promise<{ readonly take: Take; readonly file: GrowingFile }>) {
    const { take, file } = await started;
    await take.stop().catch((error: unknown) => {
      now.problem ??= error;
    });
    if (take.sizeBytes() === 0) {
      await file.drop();
      return '';
    }
    return file.finish(await loadRemake());
  }

  async function finishAll(now: Running): Promise<void> {
    if (now.isEnding) return;
    now.isEnding = true;
    const all = [...now.ended, ...[...now.takes.values()].map(({ take }) => finish(now, take))];
    const outcomes = await Promise.allSettled(all);
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

  async function keep(id: string): Promise<void> {
    try {
      const where = await place.keep(id, await loadRemake());
      onFact({ type: 'recording.ended', recording: id, end: { kind: 'saved', place: where } });
    } catch (error) {
      const problem = recordingProblem(error);
      onFact({ type: 'recording.ended', recording: id, end: { kind: 'failed', problem, isKept: true } });
    }
  }

  return {
    reconcile: (wanted) => {
      if (wanted && !running && wanted.phase === 'asking') {
        const format = recordingFormat((mimeType) => MediaRecorder.isTypeSupported(mimeType));
        const { id } = wanted.wish;
        if (!format) {
          const how = { kind: 'failed', problem: 'failed', isKept: false } as const;
          onFact({ type: 'recording.ended', recording: id, end: how });
          return;
        }
        const parts = {
          place: undefined,
          problem: undefined,
          isEnding: false,
          hasBytes: false,
          takes: new Map(),
          ended: [],
        };
        running = { id, startedAt: new Date(), format, ...parts };
        void ask(wanted, running);
        return;
      }
      const now = running;
      if (!now || now.isEnding) return;
      if (wanted?.wish.id === now.id && wanted.phase === 'on') run(wanted, now);
      else if (now.place) void finishAll(now);
      // The call ended before a place was chosen.
      else if (wanted?.wish.id !== now.id) running = undefined;
    },
    look: async () => {
      const left = await place.left().catch(() => []);
      if (left.length > 0) onFact({ type: 'recordings.found', left });
    },
    keep,
    drop: (id) => place.drop(id).catch(() => {}),
  };
}
