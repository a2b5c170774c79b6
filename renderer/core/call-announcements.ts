// What others are told because of what changed, whatever changed it: whether I can be called, what I am sending, and how
// large I draw them.
import type { OwnStatus } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { type Linked, linkedPeople, ownMediaNow } from './linked.ts';
import type { Size, State } from './state.ts';

/** Tells the host when I begin or stop being in a call, and again after every login. */
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
  const isSame = was.microphone === sending.microphone && was.camera === sending.camera;
  return listeners(after)
    .filter((linked) => !isSame || isNews(before, linked, event))
    .map(({ link }) => ({ type: 'sendToPeer', link, message: { type: 'media', ...sending } }));
}

/** Tells everybody linked how large I draw their picture, so that they send no more than is seen. */
export function tellViews(before: State, after: State, event: Event): readonly Effect[] {
  return listeners(after).flatMap((linked): readonly Effect[] => {
    const view = viewOf(after, linked);
    if (!view || (isSameSize(view, viewOf(before, linked)) && !isNews(before, linked, event))) return [];
    return [{ type: 'sendToPeer', link: linked.link, message: { type: 'view', ...view } }];
  });
}

// What is said while a link isn't open is lost; it is said again when it opens.
function listeners(state: State): readonly Linked[] {
  return linkedPeople(state).filter(({ isPublishing }) => isPublishing);
}

function isNews(before: State, { link }: Linked, event: Event): boolean {
  if (event.type === 'link.opened' && event.link === link) return true;
  return !listeners(before).some((linked) => linked.link === link);
}

function viewOf({ tiles, isVisible }: State, { person }: Linked): Size | undefined {
  const tile = tiles[person];
  return tile && (isVisible ? tile : { width: 0, height: 0 });
}

function isSameSize(a: Size, b: Size | undefined): boolean {
  return a.width === b?.width && a.height === b.height;
}

// A login begins as free; a resumed session says itself what the host still thinks.
function statusKnown(before: State, event: Event): OwnStatus {
  const message = event.type === 'server.received' ? event.message : undefined;
  if (message?.type === 'login') return 'free';
  if (message?.type === 'resumed') return message.you.status === 'in-call' ? 'in-call' : 'free';
  return statusOf(before);
}

function statusOf({ call, room }: State): OwnStatus {
  const isBusy = call.phase === 'outgoing' || call.phase === 'active' || room.phase === 'inside';
  return isBusy ? 'in-call' : 'free';
}

function sendingOf(state: State): { microphone: boolean; camera: boolean } {
  const own = ownMediaNow(state) ?? { hasCamera: false, isMuted: true };
  // A device that is just being opened counts as on: its picture is a moment away.
  const works = (kind: 'camera' | 'microphone') => state.media.report[kind].kind !== 'failed';
  const hasSeat = state.room.phase !== 'inside' || state.room.me.hasVideo;
  return { microphone: !own.isMuted && works('microphone'), camera: own.hasCamera && hasSeat && works('camera') };
}
