// A call from the first ring to the last goodbye. Facts go to the file that knows their side: mine, theirs, or the link's.
import { linkChanged, peerSaid } from './call-link.ts';
import { accept, decline, enteringRoom, hangUp, rings, timedOut, toggle } from './call-mine.ts';
import { ended, isRinging } from './call-step.ts';
import { theySaid } from './call-theirs.ts';
import type { Slice } from './slice.ts';
import { linkOf } from './state.ts';

export const call: Slice<'call'> = (state, event, moment) => {
  const { call: now } = state;
  switch (event.type) {
    case 'user.pressedCall':
      return rings(state, event, moment);
    case 'user.pressedAccept':
      return accept(now, event.media, moment);
    case 'user.pressedDecline':
      return decline(now);
    case 'user.pressedEnterRoom':
      return enteringRoom(now);
    case 'user.pressedGoIn':
      return state.greenRoom ? enteringRoom(now) : [now, []];
    case 'user.pressedHangUp':
      return hangUp(now, moment);
    case 'user.dismissedCallEnd':
      return [now.phase === 'ended' ? { phase: 'none' } : now, []];
    case 'user.heldEnd':
      return [now.phase === 'ended' ? { ...now, isHeld: event.isHeld } : now, []];
    case 'user.toggledMicrophone':
      return [toggle(now, 'isMuted'), []];
    case 'user.toggledCamera':
      return [toggle(now, 'hasCamera'), []];
    case 'server.received':
      return theySaid(state, event.message, moment);
    case 'server.closed':
      // With a session the ring waits, and goes on when the session does.
      return isRinging(now) && state.session.token === undefined ? ended(now, 'host-lost', moment) : [now, []];
    case 'server.notSent':
      return event.message.type === 'ring' && isRinging(now) && event.message.call === now.id
        ? ended(now, 'host-lost', moment)
        : [now, []];
    case 'link.signalled':
      return [now, [{ type: 'sendToServer', message: { ...event.signal, to: event.person } }]];
    case 'link.changed':
      return now.phase !== 'none' && now.phase !== 'ended' && linkOf(now.id) === event.link
        ? linkChanged(state, now, event.state, moment)
        : [now, []];
    case 'link.received':
      return (now.phase === 'active' || now.phase === 'outgoing') && linkOf(now.id) === event.link
        ? peerSaid(now, event.message, moment)
        : [now, []];
    case 'timer.fired':
      return timedOut(now, event.timer, moment);
    case 'page.closing':
      return hangUp(now, moment);
    default:
      return [now, []];
  }
};
