// Who is in a recording, who records, and what that asks of the pictures that are sent. Pure questions about the state.
import { type Linked, linkedPeople, ownMediaNow } from './linked.ts';
import type { Recorded, WantedRecording } from './recording-state.ts';
import { isSharing } from './sharing.ts';
import type { Size, State, View } from './state.ts';

type Seen = Pick<State, 'call' | 'room' | 'recording' | 'share' | 'people' | 'preferences' | 'media'>;

/** The key of my own picture in a recording. */
export const OWN_KEY = 'self';

/** Whether I record: everybody linked is told by the same answer that lets the recorder run. */
export function isRecording({ recording }: Pick<State, 'recording'>): boolean {
  return recording.phase === 'on';
}

/** Those who record me. */
export function recorders(state: Pick<State, 'call' | 'room'>): readonly Linked[] {
  return linkedPeople(state).filter(({ theirs, isPublishing }) => isPublishing && theirs?.isRecording);
}

export function wantedRecording(state: Seen): WantedRecording | undefined {
  const { recording } = state;
  if (recording.phase !== 'asking' && recording.phase !== 'on' && recording.phase !== 'finishing') return undefined;
  const { phase, wish } = recording;
  const isOn = phase === 'on';
  return { wish, phase, isPaused: isOn && recording.isPaused, cast: isOn ? castOf(state) : [] };
}

/** How large somebody's picture and screen must come for the recording, also where the page shows neither; in pixels. */
export function recordedView(state: Pick<State, 'call' | 'room' | 'recording'>, of: Linked): View | undefined {
  const { recording } = state;
  if (recording.phase !== 'on' || !of.theirs?.showsRecording) return undefined;
  const { form, lines } = recording.wish;
  const whole: Size = { width: (lines * 16) / 9, height: lines };
  // Two share the picture, one of them small; more stand in a square.
  const count = form === 'apart' ? 1 : linkedPeople(state).length;
  const columns = count < 2 ? 1 : Math.ceil(Math.sqrt(count + 1));
  const tile = { width: Math.ceil(whole.width / columns), height: Math.ceil(whole.height / columns) };
  return { ...tile, ...(of.theirs.screenSinceMs !== undefined && { screen: whole }) };
}

// In the order in which they stand on the stage, myself last. Whose page has not said that it shows the notice is not in it.
function castOf(state: Seen): readonly Recorded[] {
  const { people, preferences, media, recording } = state;
  const others = linkedPeople(state).flatMap(({ link, name, theirs }): readonly Recorded[] =>
    theirs?.showsRecording
      ? [{ key: link, name, link, hasCamera: theirs.camera, screenSinceMs: theirs.screenSinceMs }]
      : [],
  );
  const hasCamera = ownMediaNow(state)?.hasCamera === true && media.report.camera.kind === 'on';
  const screenSinceMs = isSharing(state) && recording.phase === 'on' ? 0 : undefined;
  const name = people.me?.name ?? preferences.name;
  return [...others, { key: OWN_KEY, name, link: undefined, hasCamera, screenSinceMs }];
}
