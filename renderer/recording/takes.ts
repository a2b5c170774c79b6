// The files of one recording while it runs: one for everybody, or one for each person as long as they are here.
import type { Scene } from '../core/recorded-scene.ts';
import type { Recorded, WantedRecording } from '../core/recording-state.ts';
import { fileName, freeName } from './file-name.ts';
import { liveTracks, type Sources } from './live-tracks.ts';
import { type RecordingFormat, videoBitsPerS } from './recording-format.ts';
import type { ChosenPlace, GrowingFile, Remake } from './recording-place.ts';
import { startTake, type Take } from './take.ts';

export type TakesOptions = {
  readonly place: ChosenPlace;
  readonly format: RecordingFormat;
  readonly sources: Sources;
  /** Where everybody stands. */
  readonly layOut: (cast: readonly Recorded[], lines: number) => Scene;
  readonly loadRemake: () => Promise<Remake>;
  /** More is on the disk. */
  readonly onGrew: (recordedMs: number, sizeBytes: number) => void;
  readonly onBroke: (error: unknown) => void;
};

export type Takes = {
  /** Idempotent. */
  readonly show: (wanted: WantedRecording) => void;
  /** @returns where the finished files are; rejected: it could not be finished. */
  readonly finish: () => Promise<readonly PromiseSettledResult<string>[]>;
};

type Running = { readonly take: Take; readonly file: GrowingFile };

/** Whose file: one for everybody has no key. */
const EVERYBODY = '';

export function createTakes({ place, format, sources, layOut, loadRemake, onGrew, onBroke }: TakesOptions): Takes {
  const starting = new Map<string, Promise<Running>>();
  const running = new Set<Take>();
  const ended: Promise<string>[] = [];
  const names = new Set<string>();

  async function start({ wish }: WantedRecording, whose: string | undefined): Promise<Running> {
    const name = freeName(fileName(new Date(), format.ending, whose), names);
    names.add(name);
    const file = await place.open(name);
    const take = startTake({
      scene: layOut([], wish.lines),
      framesPerS: wish.framesPerS,
      bitsPerS: videoBitsPerS(wish),
      format,
      disk: file.disk,
      onGrew: grew,
      onBroke,
    });
    running.add(take);
    return { take, file };
  }

  function grew(): void {
    const all = [...running];
    const recordedMs = Math.max(0, ...all.map((take) => take.recordedMs()));
    onGrew(
      Math.round(recordedMs),
      all.reduce((sum, take) => sum + take.sizeBytes(), 0),
    );
  }

  /** Whatever went wrong before: what is on the disk becomes a file. */
  async function finish(started: Promise<Running>): Promise<string> {
    const { take, file } = await started;
    const isWhole = await take.stop().catch((error: unknown) => {
      onBroke(error);
      return false;
    });
    running.delete(take);
    if (take.sizeBytes() === 0) {
      await file.drop();
      return '';
    }
    return file.finish(isWhole ? undefined : await loadRemake());
  }

  return {
    show: (wanted) => {
      const { wish, cast, isPaused } = wanted;
      const casts: ReadonlyMap<string, readonly Recorded[]> =
        wish.form === 'together'
          ? new Map([[EVERYBODY, cast]])
          : new Map(cast.map((person) => [person.key, [person]] as const));
      for (const [key, take] of starting) {
        if (casts.has(key)) continue;
        starting.delete(key);
        ended.push(finish(take));
      }
      for (const [key, people] of casts) {
        const known = starting.get(key);
        const started = known ?? start(wanted, key === EVERYBODY ? undefined : people[0]?.name);
        if (!known) {
          starting.set(key, started);
          started.catch(onBroke);
        }
        const live = { scene: layOut(people, wish.lines), ...liveTracks(people, sources) };
        started.then(
          ({ take }) => {
            take.show(live);
            take.setPaused(isPaused);
          },
          () => {},
        );
      }
    },
    finish: () => Promise.allSettled([...ended, ...[...starting.values()].map(finish)]),
  };
}
