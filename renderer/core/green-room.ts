// In front of a room whose address was opened: nobody is seen or heard there before they have seen themselves and said so.
import type { OwnMedia } from './call-parts.ts';
import { choiceFor, deviceSetOf, type EntryChoices, withChoice } from './entry-choices.ts';
import type { Event } from './events.ts';
import type { GreenRoom } from './green-room-state.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const greenRoom: Slice<'greenRoom'> = (state, event) => [next(state.greenRoom, event), []];

function next(now: GreenRoom | undefined, event: Event): GreenRoom | undefined {
  switch (event.type) {
    case 'user.switchedEntry':
      return now && { ...now, switched: { ...now.switched, ...event.change } };
    case 'user.pressedGoIn':
    case 'user.leftGreenRoom':
    // Whoever was called, or followed a link, is where they wanted to be.
    case 'user.pressedEnterRoom':
    case 'user.pressedAccept':
      return undefined;
    default:
      return now;
  }
}

/** How I would be seen and heard inside. */
export function entryMedia({ greenRoom: now, preferences, media }: State): OwnMedia {
  return { ...choiceFor(preferences.entryChoices, deviceSetOf(media.report)), ...now?.switched };
}

/** What is remembered when one goes in: devices may have been plugged in meanwhile, so the set of now counts. */
export function rememberedEntry(state: State): EntryChoices {
  return withChoice(state.preferences.entryChoices, deviceSetOf(state.media.report), entryMedia(state));
}
