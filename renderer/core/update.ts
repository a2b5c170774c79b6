// The one place where things change: a fact comes in, the next state and some orders come out. Every slice sees every
// event and reads the state as it was before.
import { call } from './call.ts';
import { tellMedia, tellStatus } from './call-announcements.ts';
import { chat } from './chat.ts';
import { connection } from './connection.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { media } from './media-slice.ts';
import { notices } from './notices.ts';
import { people } from './people.ts';
import { preferences } from './preferences-slice.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

const hosting: Slice<'hosting'> = (state, event) => [
  event.type === 'hosting.changed' ? event.state : state.hosting,
  [],
];

const isVisible: Slice<'isVisible'> = (state, event) => [
  event.type === 'page.changedVisibility' ? event.isVisible : state.isVisible,
  [],
];

const SLICES = { preferences, hosting, connection, people, call, media, chat, notices, isVisible };

export function update(state: State, event: Event, moment: Moment): readonly [State, readonly Effect[]] {
  const effects: Effect[] = [];
  const next: Record<string, unknown> = { ...state };
  let hasChanged = false;
  for (const [name, slice] of Object.entries(SLICES)) {
    const [part, orders] = (slice as Slice<keyof State>)(state, event, moment);
    hasChanged ||= part !== state[name as keyof State];
    next[name] = part;
    effects.push(...orders);
  }
  const after = hasChanged ? (next as State) : state;
  effects.push(...tellStatus(state, after, event), ...tellMedia(state, after, event));
  return [after, effects];
}
