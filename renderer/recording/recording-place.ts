// Where recordings go: the face of the browser's own storage and of the app's folder. What is written survives the page.
import type { LeftRecording, RecordingWish } from '../core/recording-state.ts';
import type { FileEnding } from './recording-format.ts';

/** What was recorded so far, to be read anywhere. */
export type RawRecording = {
  readonly sizeBytes: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
};

/** At any position, in any order. */
export type PlacedBytes = { readonly type: 'write'; readonly position: number; readonly data: Uint8Array<ArrayBuffer> };

/** Makes a file that can be wound through of what was recorded, and closes it. */
export type Remake = (raw: RawRecording, target: WritableStream<PlacedBytes>, ending: FileEnding) => Promise<void>;

/** Who writes the file: the thread that records, into the page's private storage; or the page, which hands the bytes on. */
export type Disk =
  | { readonly kind: 'private'; readonly folder: string; readonly name: string }
  | {
      readonly kind: 'page';
      /** On the disk when this resolves. Rejects with what the disk says. */
      readonly write: (bytes: PlacedBytes) => Promise<void>;
    };

/** One file that grows. */
export type GrowingFile = {
  readonly disk: Disk;
  /** Nothing more comes. @param remake `undefined`: it is whole as it was written. @returns where the file is, or its name. */
  readonly finish: (remake: Remake | undefined) => Promise<string>;
  /** Nothing was worth keeping. */
  readonly drop: () => Promise<void>;
};

/** Where the files of one recording go. */
export type ChosenPlace = { readonly open: (name: string) => Promise<GrowingFile> };

export type RecordingPlace = {
  /** Asks the person, in the turn of their click where the browser wants that. @returns `undefined` when they changed their mind. */
  readonly choose: (form: RecordingWish['form'], name: string) => Promise<ChosenPlace | undefined>;
  /** What pages that died left behind. */
  readonly left: () => Promise<readonly LeftRecording[]>;
  readonly keep: (id: string, remake: Remake) => Promise<string>;
  readonly drop: (id: string) => Promise<void>;
};
