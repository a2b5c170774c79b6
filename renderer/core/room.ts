// My room, from the wish to enter to the last goodbye. Facts go to the file that knows their side.
import type { Event, Moment } from './events.ts';
import { cancelInvite, invite } from './room-invite.ts';
import { memberLinkChanged, memberSaid, remade } from './room-link.ts';
import { acceptInvitation, change, dismiss, enter, goIn, leave, order, toggled } from './room-mine.ts';
import { NO_ROOM, type Room } from './room-state.ts';
import type { RoomStep } from './room-step.ts';
import { withMember } from './room-step.ts';
import { hostSaid } from './room-theirs.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { chosenElsewhere } from './way-to-host.ts';

export const room: Slice<'room'> = (state, event, moment) => {
  const { room: now } = state;
  switch (event.type) {
    case 'user.pressedEnterRoom':
      return enter(state, event);
    case 'user.pressedGoIn':
      return goIn(state);
    case 'user.pressedAccept':
      return acceptInvitation(state, event);
    case 'user.dismissedRoom':
      return dismiss(now);
    case 'user.heldEnd':
      return [now.phase === 'ended' ? { ...now, isHeld: event.isHeld } : now, []];
    case 'user.pressedHangUp':
      return leave(now, moment);
    case 'user.pressedInvite':
      return invite(state, event.person, moment);
    case 'user.pressedAdmit':
      return order(now, 'admit', event.person);
    case 'user.pressedRefuse':
      return order(now, 'refuse', event.person);
    case 'user.pressedRemove':
      return order(now, 'remove', event.person);
    case 'user.changedRoom':
      return change(now, event.change);
    case 'user.toggledMicrophone':
      return toggled(now, 'isMuted');
    case 'user.toggledCamera':
      return toggled(now, 'hasCamera');
    case 'user.enteredAddress':
    case 'user.pressedJoinHost':
    case 'user.acceptedLink':
      return chosenElsewhere(state, event) === undefined ? [now, []] : leaveHost(state, moment);
    case 'user.pressedDisconnect':
    case 'page.closing':
      return leave(now, moment);
    case 'server.received':
      return hostSaid(state, event.message, moment);
    default:
      return inRoom(now, event, moment);
  }
};

// A room whose host is away goes on at the next one, for those who meet there; one whose host is left on purpose does not.
function leaveHost({ room: now, connection }: State, moment: Moment): RoomStep {
  return connection.phase === 'online' || now.phase !== 'inside' ? leave(now, moment) : [now, []];
}

function inRoom(now: Room, event: Event, { nowMs }: Moment): RoomStep {
  if (now.phase !== 'inside') {
    return [now.phase === 'ended' && event.type === 'timer.fired' && event.timer === 'room-end' ? NO_ROOM : now, []];
  }
  switch (event.type) {
    case 'user.pressedCancelInvite':
      return cancelInvite(now, event.call, 'cancelled', nowMs);
    case 'user.pressedRetryLink': {
      const member = now.members.find(({ id }) => id === event.person);
      return [member?.isLost ? remade(now, member) : now, []];
    }
    case 'link.changed':
    case 'link.received': {
      const member = now.members.find(({ linkId }) => linkId === event.link);
      if (!member) return [now, []];
      return event.type === 'link.changed'
        ? memberLinkChanged(now, member, event.state, nowMs)
        : memberSaid(now, member, event.message, nowMs);
    }
    case 'timer.fired': {
      const [kind, key = ''] = event.timer.split(':');
      if (kind === 'invite') return cancelInvite(now, key, 'no-answer', nowMs);
      if (kind === 'again') {
        const lost = now.members.find(({ linkId, isLost }) => isLost && linkId === key);
        return [lost ? remade(now, lost) : now, []];
      }
      const member = kind === 'member' ? now.members.find(({ id }) => id === key) : undefined;
      return [member ? withMember(now, member.id, { isLost: true }) : now, []];
    }
    default:
      return [now, []];
  }
}
