// Things worth knowing that happened while one was busy with something else. They stay until they are waved away.
import type { CallMedia, ServerMessage } from '../../signaling/protocol/index.ts';
import { isBusyFor } from './call-step.ts';
import type { Slice } from './slice.ts';
import { type Notice, ownAddress, type Party, type State } from './state.ts';

/** More than these at once would cover the screen; the oldest goes. */
const SHOWN_AT_ONCE = 5;

export const notices: Slice<'notices'> = (state, event, { freshId }) => {
  const { notices: now } = state;
  if (event.type === 'user.dismissedNotice') return [now.filter(({ id }) => id !== event.id), []];
  if (event.type === 'user.pressedCall') {
    const isAnswered = (notice: Notice) => notice.kind === 'missed-call' && notice.party.id === event.person;
    return [now.some(isAnswered) ? now.filter((notice) => !isAnswered(notice)) : now, []];
  }
  if (event.type !== 'server.received') return [now, []];
  const { message } = event;
  if (message.type === 'bye' && message.reason === 'host-stopped') {
    const { connection } = state;
    const isTheirs = connection.phase === 'online' && connection.address !== ownAddress(state.hosting);
    return [isTheirs ? add(now, { id: freshId, kind: 'host-stopped', hostName: connection.hostName }) : now, []];
  }
  if (message.type !== 'ring') return [now, []];
  const unseen = unseenCall(state, message);
  return [unseen ? add(now, { id: freshId, kind: 'missed-call', ...unseen }) : now, []];
};

// A ring that can't be shown because a call runs, or a missed call whose card this ring is about to replace.
function unseenCall(
  { call, people }: State,
  ring: Extract<ServerMessage, { type: 'ring' }>,
): { party: Party; media: CallMedia } | undefined {
  if (isBusyFor(call, ring.from, ring.call)) {
    const party = people.byId[ring.from];
    return party && { party: { id: party.id, name: party.name }, media: ring.media };
  }
  const isReplaced = call.phase === 'ended' && call.end === 'missed' && call.party.id !== ring.from;
  return isReplaced ? { party: call.party, media: call.media } : undefined;
}

function add(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices, notice].slice(-SHOWN_AT_ONCE);
}
