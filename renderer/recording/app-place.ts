// Recordings in the app: the main process writes to a file in the person's folder, and where one has to be made of it, beside it.
import type { ChosenPlace, GrowingFile, PlacedBytes, RecordingPlace, Remake } from './recording-place.ts';

/** What the main process does with files. */
type Files = {
  readonly choose: () => Promise<boolean>;
  readonly open: (name: string) => Promise<Opened>;
  readonly reopen: (name: string) => Promise<Opened>;
  readonly put: (id: number, at: number, bytes: Uint8Array) => Promise<Outcome>;
  readonly read: (id: number, at: number, lengthBytes: number) => Promise<Uint8Array>;
  readonly write: (id: number, at: number, bytes: Uint8Array) => Promise<Outcome>;
  readonly sizeOf: (id: number) => Promise<number>;
  readonly finish: (id: number, isMade: boolean) => Promise<string>;
  readonly drop: (id: number) => Promise<void>;
  readonly left: () => Promise<readonly { readonly name: string; readonly sizeBytes: number }[]>;
};
type Refusal = 'disk-full' | 'not-allowed' | 'failed';
type Outcome = 'written' | Refusal;
type Opened = { readonly kind: 'opened'; readonly id: number } | { readonly kind: Refusal };

/** As the browser's own storage would say it. */
const ERRORS: Readonly<Record<Refusal, string>> = {
  'disk-full': 'QuotaExceededError',
  'not-allowed': 'NotAllowedError',
  failed: 'UnknownError',
};

export function appPlace(files: Files): RecordingPlace {
  const place: ChosenPlace = { open: async (name) => grow(files, name, await files.open(name)) };
  return {
    choose: async () => ((await files.choose()) ? place : undefined),
    left: async () => (await files.left()).map(({ name, sizeBytes }) => ({ id: name, name, sizeBytes })),
    keep: async (name, remake) => grow(files, name, await files.reopen(name)).finish(remake),
    drop: async (name) => grow(files, name, await files.reopen(name)).drop(),
  };
}

function grow(files: Files, name: string, opened: Opened): GrowingFile {
  if (opened.kind !== 'opened') throw refused(opened.kind);
  const { id } = opened;
  return {
    disk: { kind: 'page', write: async ({ position, data }) => check(await files.put(id, position, data)) },
    drop: () => files.drop(id),
    finish: async (remake) => {
      // As it was recorded it plays as well, though it may not be wound through.
      const isMade = remake !== undefined && (await made(files, id, name, remake).catch(() => false));
      return files.finish(id, isMade);
    },
  };
}

async function made(files: Files, id: number, name: string, remake: Remake): Promise<true> {
  const target = new WritableStream<PlacedBytes>({
    write: async ({ position, data }) => check(await files.write(id, position, data)),
  });
  const read = (start: number, end: number) => files.read(id, start, end - start);
  await remake({ sizeBytes: await files.sizeOf(id), read }, target, name.endsWith('.mp4') ? 'mp4' : 'webm');
  return true;
}

function check(outcome: Outcome): void {
  if (outcome !== 'written') throw refused(outcome);
}

function refused(why: Refusal): DOMException {
  return new DOMException('the app could not write the recording', ERRORS[why]);
}
