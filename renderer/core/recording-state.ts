// My recording as the page knows it, from the choice to the finished file. Live recorders and bytes are never in here.
import type { LinkId } from '../../signaling/protocol/index.ts';

/** `together`: everybody in one picture, as on the stage. `apart`: a file for each person. */
export const RECORDING_FORMS = ['together', 'apart'] as const;
export type RecordingForm = (typeof RECORDING_FORMS)[number];

export const RECORDING_LINES = [720, 1080] as const;
export type RecordingLines = (typeof RECORDING_LINES)[number];

export const RECORDING_RATES = [15, 30] as const;
/** Pictures a second. */
export type RecordingRate = (typeof RECORDING_RATES)[number];

/** One recording as a person asked for it. */
export type RecordingWish = {
  /** Another recording has another id. */
  readonly id: string;
  readonly form: RecordingForm;
  readonly lines: RecordingLines;
  readonly framesPerS: RecordingRate;
};

/** Why a recording ended before it was stopped, or came to nothing. */
export type RecordingProblem = 'disk-full' | 'not-allowed' | 'failed';

/** `place`: a path or a file's name; several files tell their folder. `isKept`: what was recorded until then is there. */
export type RecordingEnd =
  | { readonly kind: 'saved'; readonly place: string }
  /** No place was chosen. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: RecordingProblem; readonly isKept: boolean };

/** A recording that a page which died left behind. */
export type LeftRecording = { readonly id: string; readonly name: string; readonly sizeBytes: number };

export type Recording =
  | { readonly phase: 'none' }
  /** The person chooses how. */
  | { readonly phase: 'choosing' }
  /** The person is asked for a place. Nothing is recorded, and nobody is told. */
  | { readonly phase: 'asking'; readonly wish: RecordingWish }
  /** Everybody is told, as long as this lasts. */
  | {
      readonly phase: 'on';
      readonly wish: RecordingWish;
      readonly isPaused: boolean;
      /** Without the pauses. */
      readonly recordedMs: number;
      readonly sizeBytes: number;
    }
  /** Nothing more is recorded; what there is becomes a file that can be wound through. */
  | { readonly phase: 'finishing'; readonly wish: RecordingWish };

export const NO_RECORDING: Recording = { phase: 'none' };

/** Somebody in the recording. */
export type Recorded = {
  /** The same as long as they are here. */
  readonly key: string;
  readonly name: string;
  /** `undefined`: myself. */
  readonly link: LinkId | undefined;
  readonly hasCamera: boolean;
  /** Since when they share their screen, in milliseconds since 1970. */
  readonly screenSinceMs: number | undefined;
};

/** What the recorder should be doing. */
export type WantedRecording = {
  readonly wish: RecordingWish;
  readonly phase: 'asking' | 'on' | 'finishing';
  readonly isPaused: boolean;
  readonly cast: readonly Recorded[];
};
