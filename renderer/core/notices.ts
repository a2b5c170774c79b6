// Things worth knowing that happened while one was busy with something else. They stay until they are waved away.
import type { CallMedia, LinkId, PeerMessage, ServerMessage } from '../../signaling/protocol/index.ts';
import { isBusyFor } from './call-step.ts';
import { devicesChanged } from './device-news.ts';
import { errandTimer } from './errand.ts';
import type { Moment } from './events.ts';
import { linkedPeople } from './linked.ts';
import type { Slice } from './slice.ts';
import type { News, Notice, Party, State } from './state.ts';

/** More than these at once would cover the screen; the oldest goes. */
const SHOWN_AT_ONCE = 5;

/** Of these only the last one is kept. */
const LAST_COUNTS: readonly News['kind'][] = [
  'video-full',
  'report',
  'suppression-failed',
  'background-off',
  'photographed',
  'recorded',
];

export const notices: Slice<'notices'> = (state, event, moment) => {
  const { notices: now } = state;
  switch (event.type) {
    case 'user.dismissedNotice':
      return [now.filter(({ id }) => id !== event.id), []];
    case 'user.pressedCall':
      return [without(now, (notice) => notice.kind === 'missed-call' && notice.party.id === event.person), []];
    case 'user.pressedInvite':
      return [without(now, (notice) => notice.kind === 'not-coming' && notice.party.id === event.person), []];
    case 'user.choseBackground':
      return [without(now, ({ kind }) => kind === 'background-off'), []];
    case 'user.choseDevice':
      return [without(now, (notice) => notice.kind === 'device-new' && notice.device === event.device), []];
    case 'media.changed':
      return [devicesChanged(state, event.report).reduce((all, news) => add(all, news, moment), now), []];
    case 'errand.ended':
      return [event.why === 'not-here' ? told(now, unfollowed(state, 'not-here'), moment) : now, []];
    case 'user.acceptedLink':
      return [without(now, ({ kind }) => kind === 'errand-failed'), []];
    case 'timer.fired': {
      const isLate = state.errand !== undefined && event.timer === errandTimer(state.errand);
      const news = isLate ? unfollowed(state, 'no-host') : undefined;
      return [told(now, news ?? notComing(state, event.timer.replace(/^invite:/, ''), 'no-answer'), moment), []];
    }
    case 'link.received':
      return [told(now, newsFromLink(state, event.link, event.message), moment), []];
    case 'report.saved':
      return [
        event.outcome.kind === 'cancelled' ? now : add(now, { kind: 'report', outcome: event.outcome }, moment),
        [],
      ];
    case 'recording.ended':
      return [told(now, event.end.kind === 'cancelled' ? undefined : { kind: 'recorded', end: event.end }, moment), []];
    case 'recordings.found':
      return [event.left.reduce((all, left) => add(all, { kind: 'recording-left', left }, moment), now), []];
    case 'user.pressedKeepRecording':
    case 'user.pressedDropRecording':
      return [without(now, (notice) => notice.kind === 'recording-left' && notice.left.id === event.recording), []];
    case 'server.received':
      return [told(now, newsFrom(state, event.message), moment), []];
    default:
      return [now, []];
  }
};

function newsFrom(state: State, message: ServerMessage): News | undefined {
  const { room } = state;
  switch (message.type) {
    case 'ring': {
      const unseen = message.isAgain ? undefined : unseenCall(state, message);
      return unseen && { kind: 'missed-call', ...unseen };
    }
    case 'decline':
      return notComing(state, message.call, 'declined');
    case 'busy':
      return notComing(state, message.call, 'busy');
    case 'created':
    case 'joined': {
      const wished = room.phase === 'entering' && room.own.hasCamera;
      return wished && !message.me.hasVideo ? { kind: 'video-full' } : undefined;
    }
    case 'error':
      if (message.code === 'video-full') return { kind: 'video-full' };
      return message.re === 'ring' ? notComing(state, message.id ?? '', 'offline') : undefined;
    default:
      return undefined;
  }
}

function newsFromLink(state: State, link: LinkId, message: PeerMessage): News | undefined {
  const from = linkedPeople(state).find((other) => other.link === link);
  if (!from) return undefined;
  const party = { id: from.person, name: from.name };
  if (message.type === 'photo') return { kind: 'photographed', party, of: message.of };
  const hasDeclined = message.type === 'decline-share' && state.shareAsks.asked.includes(from.person);
  return hasDeclined ? { kind: 'share-declined', party } : undefined;
}

function unfollowed({ errand }: State, why: 'no-host' | 'not-here'): News | undefined {
  return errand && { kind: 'errand-failed', why, errand };
}

function notComing(
  { room }: State,
  call: string,
  why: 'declined' | 'busy' | 'offline' | 'no-answer',
): News | undefined {
  const invitation = room.phase === 'inside' ? room.invited.find((other) => other.call === call) : undefined;
  return invitation && { kind: 'not-coming', party: invitation.party, why };
}

// A ring that can't be shown because a call runs, or a missed call whose card this ring is about to replace.
function unseenCall(
  { call, room, people }: State,
  ring: Extract<ServerMessage, { type: 'ring' }>,
): { party: Party; media: CallMedia } | undefined {
  if (isBusyFor({ call, room }, ring.from, ring.call)) {
    const party = people.byId[ring.from];
    return party && { party: { id: party.id, name: party.name }, media: ring.media };
  }
  const isReplaced = call.phase === 'ended' && call.end === 'missed' && call.party.id !== ring.from;
  return isReplaced ? { party: call.party, media: call.media } : undefined;
}

function told(notices: readonly Notice[], news: News | undefined, moment: Moment): readonly Notice[] {
  return news ? add(notices, news, moment) : notices;
}

// Of some kinds the last one is all that counts.
function add(notices: readonly Notice[], news: News, { freshId }: Moment): readonly Notice[] {
  const isOutdated = (notice: Notice) =>
    'device' in news
      ? 'device' in notice && notice.device === news.device
      : LAST_COUNTS.includes(news.kind) && notice.kind === news.kind;
  const kept = without(notices, isOutdated);
  const isTaken = kept.some(({ id }) => id === freshId);
  return [...kept, { ...news, id: isTaken ? `${freshId}-${kept.length}` : freshId }].slice(-SHOWN_AT_ONCE);
}

function without(notices: readonly Notice[], isOver: (notice: Notice) => boolean): readonly Notice[] {
  return notices.some(isOver) ? notices.filter((notice) => !isOver(notice)) : notices;
}
