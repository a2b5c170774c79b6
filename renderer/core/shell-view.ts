// What tray, call box, notification and badge are to show, read from the state.
import type { ShellCall, ShellView } from '../../app/bridge/shell-facts.ts';
import type { OwnMedia } from './call-parts.ts';
import { unseenMissed } from './recent-calls.ts';
import { isSharing } from './sharing.ts';
import type { State } from './state.ts';
import { filesProgress } from './transfer-progress.ts';

/** More names than these don't fit beside a clock. */
const NAMED_MAX = 3;

/** @param language what the person reads, `system` resolved. */
export function shellView(state: State, language: ShellView['language']): ShellView {
  const { connection, preferences } = state;
  const last = preferences.recentCalls.find(({ isSeen }) => !isSeen);
  return {
    language,
    appearance: preferences.appearance,
    hostName: connection.phase === 'online' ? connection.hostName : undefined,
    call: shellCall(state),
    missedCount: unseenMissed(preferences.recentCalls),
    missed: last && { id: last.id, name: last.party.name, hasVideo: last.media === 'video' },
    progress: filesProgress(state),
    isDoNotDisturb: preferences.isDoNotDisturb,
  };
}

// A room hides the ring that is answered `busy` anyway.
function shellCall(state: State): ShellCall | undefined {
  const { call, room } = state;
  if (room.phase === 'inside') {
    // The made-up name of a call that became a room is shown nowhere.
    const name = room.isAdHoc
      ? room.members
          .slice(0, NAMED_MAX)
          .map((member) => member.name)
          .join(', ')
      : room.name;
    return { kind: 'active', name, ...ownOf(state, room.own) };
  }
  switch (call.phase) {
    case 'incoming':
      return {
        kind: 'incoming',
        id: call.id,
        name: call.party.name,
        hasVideo: call.media === 'video',
        room: call.room,
      };
    case 'outgoing':
      return { kind: 'outgoing', name: call.party.name };
    case 'active':
      return { kind: 'active', name: call.party.name, ...ownOf(state, call.own) };
    case 'none':
    case 'ended':
      return undefined;
  }
}

function ownOf(state: State, { isMuted, hasCamera }: OwnMedia) {
  return { isMuted, hasCamera, isSharing: isSharing(state) };
}
