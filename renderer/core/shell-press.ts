// What was pressed outside the page, as what a person would have pressed inside it. A button that is pressed late presses nothing.
import type { ShellPress } from '../../app/bridge/shell-facts.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';
import { personHere } from './views.ts';

/** @returns `undefined` when it means nothing (any more). */
export function meantBy(state: State, event: Event): Event | undefined {
  if (event.type === 'user.pressedCallBack') return callBack(state, event.id);
  return event.type === 'shell.pressed' ? pressed(state, event) : event;
}

function pressed(state: State, event: Extract<Event, { type: 'shell.pressed' }>): Event | undefined {
  const { press } = event;
  switch (press.kind) {
    case 'accept':
      return isRinging(state, press)
        ? { type: 'user.pressedAccept', media: press.hasVideo ? 'video' : 'audio' }
        : undefined;
    case 'decline':
      return isRinging(state, press) ? { type: 'user.pressedDecline' } : undefined;
    case 'hang-up':
      return { type: 'user.pressedHangUp' };
    case 'toggle-microphone':
      return { type: 'user.toggledMicrophone' };
    case 'toggle-camera':
      return { type: 'user.toggledCamera' };
    case 'stop-sharing':
      return { type: 'user.pressedStopShare' };
    case 'do-not-disturb':
      return { type: 'user.changedPreferences', change: { isDoNotDisturb: press.isOn } };
    case 'call-back':
      return callBack(state, press.id);
    case 'save-report':
      return { type: 'user.pressedSaveReport' };
    case 'stop-hosting':
      return { type: 'user.pressedStopHosting' };
    case 'settings':
      return { type: 'user.openedSettings' };
  }
}

function isRinging({ call }: State, press: Extract<ShellPress, { readonly id: string }>): boolean {
  return call.phase === 'incoming' && call.id === press.id;
}

/** Somebody who isn't here is called all the same: that is how one is told so. */
function callBack(state: State, id: string): Event | undefined {
  const recent = state.preferences.recentCalls.find((other) => other.id === id);
  if (!recent) return undefined;
  const person = personHere(state.people, recent.party)?.id ?? recent.party.id;
  return { type: 'user.pressedCall', person, media: recent.media };
}
