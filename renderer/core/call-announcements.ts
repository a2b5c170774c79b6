// What others are told because of what changed, whatever changed it: whether I can be called, what I am sending, and how
// large I draw them.
import type { OwnStatus, PeerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { type Linked, linkedPeople, ownMediaNow } from './linked.ts';
import { isRecording, recordedView } from './recorded.ts';
import { hasShareSound, isSharing } from './sharing.ts';
import type { Size, State, View } from './state.ts';
import { isSameSize } from './tiles.ts';

const NOTHING: Size = { width: 0, height: 0 };
const UNSEEN: View = { ...NOTHING, screen: NOTHING };
const SENT = ['microphone', 'camera', 'screen', 'screenSound', 'recording'] as const;

/** Tells the host whether I am in a call or don't want to be disturbed, at every change, and again after every login. */
export function tellStatus(before: State, after: State, event: Event): readonly Effect[] {
  if (after.connection.phase !== 'online') return [];
  const known = statusKnown(before, event);
  const status = statusOf(after);
  return status === known ? [] : [{ type: 'sendToServer', message: { type: 'status', status } }];
}

/** Tells everybody linked what I send: at the start, when the control channel opens, and at every change. */
export function tellMedia(before: State, after: State, event: Event): readonly Effect[] {
  const sending = sendingOf(after);
  const was = sendingOf(before);
  const isSame = SENT.every((what) => was[what] === sending[what]);
  return listeners(after)
    .filter((linked) => !isSame || isNews(before, linked, event) || isNewlyRecorded(before, linked))
    .map(({ link, theirs }) => {
      // They may record me from the moment they have this.
      const shows = theirs?.isRecording && { showsRecording: true };
      return { type: 'sendToPeer', link, message: { type: 'media', ...sending, ...shows } };
    });
}

/** Tells somebody that I took a photo of them, or of their screen. */
export function tellPhoto(state: State, event: Event): readonly Effect[] {
  if (event.type !== 'user.tookPhoto') return [];
  const of = listeners(state).filter(({ person }) => person === event.person);
  return of.map(({ link }) => ({ type: 'sendToPeer', link, message: { type: 'photo', of: event.of } }));
}

/** Tells everybody linked how large I draw their picture and their screen, so that they send no more than is seen. */
export function tellViews(before: State, after: State, event: Event): readonly Effect[] {
  return listeners(after).flatMap((linked): readonly Effect[] => {
    const view = viewOf(after, linked);
    const known = linkedPeople(before).find(({ link }) => link === linked.link);
    if (!view || (isSameView(view, viewOf(before, known ?? linked)) && !isNews(before, linked, event))) return [];
    return [{ type: 'sendToPeer', link: linked.link, message: { type: 'view', ...view } }];
  });
}

/** Whom something can be told over their links. What is said while one isn't open is lost; it is said again when it opens. */
export function listeners(state: State): readonly Linked[] {
  return linkedPeople(state).filter(({ isPublishing }) => isPublishing);
}

/** Whether somebody has heard nothing yet. */
export function isNews(before: State, { link }: Linked, event: Event): boolean {
  if (event.type === 'link.opened' && event.link === link) return true;
  return !listeners(before).some((linked) => linked.link === link);
}

function isNewlyRecorded(before: State, { link, theirs }: Linked): boolean {
  const known = linkedPeople(before).find((linked) => linked.link === link);
  return theirs?.isRecording !== known?.theirs?.isRecording;
}

// A recording wants pictures that nobody looks at, too.
function viewOf(state: State, linked: Linked): View | undefined {
  const drawn = drawnView(state, linked);
  const recorded = recordedView(state, linked);
  if (!recorded) return drawn;
  const screen = largerOf(drawn?.screen, recorded.screen);
  return { ...NOTHING, ...largerOf(drawn, recorded), ...(screen && { screen }) };
}

function largerOf(a: Size | undefined, b: Size | undefined): Size | undefined {
  const larger = (a?.width ?? -1) * (a?.height ?? 1) >= (b?.width ?? -1) * (b?.height ?? 1) ? a : b;
  return larger && { width: larger.width, height: larger.height };
}

function drawnView({ tiles, isVisible, pip }: State, { person }: Linked): View | undefined {
  if (pip.phase === 'open') return pip.views[person] ?? UNSEEN;
  const tile = tiles[person];
  if (!tile || isVisible) return tile;
  return { ...NOTHING, ...(tile.screen && { screen: NOTHING }) };
}

function isSameView(a: View, b: View | undefined): boolean {
  return isSameSize(a, b) && isSameSize(a.screen, b?.screen);
}

// A login begins as free; a resumed session says itself what the host still thinks.
function statusKnown(before: State, event: Event): OwnStatus {
  const message = event.type === 'server.received' ? event.message : undefined;
  if (message?.type === 'login') return 'free';
  if (message?.type === 'resumed') return message.you.status === 'away' ? 'free' : message.you.status;
  return statusOf(before);
}

function statusOf({ call, room, preferences }: State): OwnStatus {
  const isBusy = call.phase === 'outgoing' || call.phase === 'active' || room.phase === 'inside';
  if (isBusy) return 'in-call';
  return preferences.isDoNotDisturb ? 'do-not-disturb' : 'free';
}

// What is not shared is not spoken of: that is how older versions say it, too.
function sendingOf(state: State): Omit<Extract<PeerMessage, { type: 'media' }>, 'type'> {
  const own = ownMediaNow(state) ?? { hasCamera: false, isMuted: true };
  // A device that is just being opened counts as on: its picture is a moment away.
  const works = (kind: 'camera' | 'microphone') => state.media.report[kind].kind !== 'failed';
  const hasSeat = state.room.phase !== 'inside' || state.room.me.hasVideo;
  return {
    microphone: !own.isMuted && works('microphone'),
    camera: own.hasCamera && hasSeat && works('camera'),
    ...(isRecording(state) && { recording: true }),
    ...(isSharing(state) && { screen: true, ...(hasShareSound(state) && { screenSound: true }) }),
  };
}
