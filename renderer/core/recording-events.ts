// What happens around recording a call, and photos of it.
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { LeftRecording, RecordingEnd, RecordingWish } from './recording-state.ts';

export type RecordingEvent =
  | { readonly type: 'user.openedRecording' }
  | { readonly type: 'user.closedRecording' }
  | ({ readonly type: 'user.pressedRecord' } & Omit<RecordingWish, 'id'>)
  | { readonly type: 'user.pressedPauseRecording' }
  | { readonly type: 'user.pressedStopRecording' }
  /** There is a place for this recording. */
  | { readonly type: 'recording.placed'; readonly recording: string }
  /** A second is on the disk. */
  | {
      readonly type: 'recording.grew';
      readonly recording: string;
      readonly recordedMs: number;
      readonly sizeBytes: number;
    }
  /** It can't go on: what there is becomes a file. */
  | { readonly type: 'recording.broke'; readonly recording: string }
  | { readonly type: 'recording.ended'; readonly recording: string; readonly end: RecordingEnd }
  /** Left behind by a page that died. */
  | { readonly type: 'recordings.found'; readonly left: readonly LeftRecording[] }
  | { readonly type: 'user.pressedKeepRecording'; readonly recording: string }
  | { readonly type: 'user.pressedDropRecording'; readonly recording: string }
  /** Of their camera's picture, or of the screen they share. */
  | { readonly type: 'user.tookPhoto'; readonly person: PersonId; readonly of: 'camera' | 'screen' };
