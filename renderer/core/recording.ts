// Recording what is said and shown here. Nothing is recorded before everybody is told, and nobody before their page shows it (`recorded.ts`).
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import type { Recording } from './recording-state.ts';
import { NO_RECORDING } from './recording-state.ts';
import { canShare } from './sharing.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const recording: Slice<'recording'> = (state, event, moment) => [after(state, event, moment), ordersFor(event)];

function ordersFor(event: Event): readonly Effect[] {
  if (event.type === 'user.pressedKeepRecording') return [{ type: 'keepRecording', recording: event.recording }];
  if (event.type === 'user.pressedDropRecording') return [{ type: 'dropRecording', recording: event.recording }];
  return [];
}

function after(state: State, event: Event, { freshId }: Moment): Recording {
  const { recording: now } = state;
  // The call it belonged to is over.
  if (now.phase === 'on' && !canShare(state)) return { phase: 'finishing', wish: now.wish };
  if ((now.phase === 'choosing' || now.phase === 'asking') && !canShare(state)) return NO_RECORDING;
  switch (event.type) {
    case 'user.openedRecording':
      return now.phase === 'none' && canShare(state) ? { phase: 'choosing' } : now;
    case 'user.closedRecording':
      return now.phase === 'choosing' ? NO_RECORDING : now;
    case 'user.pressedRecord': {
      const { form, lines, framesPerS } = event;
      return now.phase === 'choosing' ? { phase: 'asking', wish: { id: freshId, form, lines, framesPerS } } : now;
    }
    case 'user.pressedPauseRecording':
      return now.phase === 'on' ? { ...now, isPaused: !now.isPaused } : now;
    case 'user.pressedStopRecording':
      return now.phase === 'on' ? { phase: 'finishing', wish: now.wish } : now;
    case 'recording.placed':
    case 'recording.grew':
    case 'recording.broke':
    case 'recording.ended':
      return 'wish' in now && now.wish.id === event.recording ? told(now, event) : now;
    default:
      return now;
  }
}

function told(
  now: Exclude<Recording, { phase: 'none' | 'choosing' }>,
  event: Extract<Event, { type: `recording.${string}` }>,
): Recording {
  switch (event.type) {
    case 'recording.placed':
      return now.phase === 'asking'
        ? { phase: 'on', wish: now.wish, isPaused: false, recordedMs: 0, sizeBytes: 0 }
        : now;
    case 'recording.grew':
      return now.phase === 'on' ? { ...now, recordedMs: event.recordedMs, sizeBytes: event.sizeBytes } : now;
    case 'recording.broke':
      return now.phase === 'on' ? { phase: 'finishing', wish: now.wish } : now;
    case 'recording.ended':
      return NO_RECORDING;
  }
}
