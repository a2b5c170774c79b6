// What others are told because of what changed, whatever changed it: whether I can be called, and what I am sending.
import type { PersonStatus } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { linkOf, type State } from './state.ts';

/** Tells the host when I begin or stop being in a call, and again after every login. */
export function tellStatus(before: State, after: State, event: Event): readonly Effect[] {
  if (after.connection.phase !== 'online') return [];
  const isNew = event.type === 'server.received' && event.message.type === 'login';
  const status = statusOf(after);
  const known = isNew ? 'free' : statusOf(before);
  return status === known ? [] : [{ type: 'sendToServer', message: { type: 'status', status } }];
}

/** Tells the other side what I send: at the start, when the control channel opens, and at every change. */
export function tellMedia(before: State, after: State, event: Event): readonly Effect[] {
  const now = after.call;
  if (now.phase !== 'active') return [];
  const sending = sendingOf(after);
  const was = before.call.phase === 'active' && before.call.id === now.id ? sendingOf(before) : undefined;
  const isNew = event.type === 'link.opened' && event.link === linkOf(now.id);
  const isSame = was?.microphone === sending.microphone && was.camera === sending.camera;
  if (isSame && !isNew) return [];
  return [{ type: 'sendToPeer', link: linkOf(now.id), message: { type: 'media', ...sending } }];
}

function statusOf({ call }: State): PersonStatus {
  return call.phase === 'outgoing' || call.phase === 'active' ? 'in-call' : 'free';
}

function sendingOf({ call, media }: State): { microphone: boolean; camera: boolean } {
  const own = call.phase === 'active' ? call.own : { hasCamera: false, isMuted: true };
  // A device that is just being opened counts as on: its picture is a moment away.
  const works = (kind: 'camera' | 'microphone') => media.report[kind].kind !== 'failed';
  return { microphone: !own.isMuted && works('microphone'), camera: own.hasCamera && works('camera') };
}
