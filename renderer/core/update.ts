// The one place where things change: a fact comes in, the next state and some orders come out. Every slice sees every
// event and reads the state as it was before.

import { autoJoin } from './auto-join.ts';
import { answerRows } from './byte-rows.ts';
import { call } from './call.ts';
import { tellMedia, tellPhoto, tellStatus, tellViews } from './call-announcements.ts';
import { chat, settled } from './chat.ts';
import { keepChanges } from './chat-keeping.ts';
import { connection } from './connection.ts';
import { discovery, hosting, system } from './desktop-slices.ts';
import { isCheckingDevices } from './device-check.ts';
import type { Effect } from './effects.ts';
import { dueSteps, errand } from './errand.ts';
import type { Event, Moment } from './events.ts';
import { foundOnce } from './found-once.ts';
import { greenRoom } from './green-room.ts';
import { ice } from './ice-slice.ts';
import { type LaterSlices, NONE_YET } from './later-slices.ts';
import { linkedPeople } from './linked.ts';
import { media } from './media-slice.ts';
import { notices } from './notices.ts';
import { openedLink } from './opened-link.ts';
import { people } from './people.ts';
import { pip } from './pip.ts';
import { pointers } from './pointers.ts';
import { preferences } from './preferences-slice.ts';
import { quality } from './quality-slice.ts';
import { recording } from './recording.ts';
import { room } from './room.ts';
import { rooms } from './rooms.ts';
import { isDouble, isKept, keep, session } from './session.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { shareAsks } from './share-asks.ts';
import { meantBy } from './shell-press.ts';
import type { Slice } from './slice.ts';
import { soundHint } from './sound-hint.ts';
import type { State } from './state.ts';
import { tiles } from './tiles.ts';
import { transfers } from './transfers.ts';

const isVisible: Slice<'isVisible'> = (state, event) => [
  event.type === 'page.changedVisibility' ? event.isVisible : state.isVisible,
  [],
];

const SLICES = {
  preferences,
  hosting,
  discovery,
  system,
  settings,
  isCheckingDevices,
  openedLink,
  errand,
  autoJoin,
  connection,
  people,
  session,
  call,
  greenRoom,
  room,
  rooms,
  tiles,
  quality,
  ice,
  media,
  soundHint,
  share,
  shareAsks,
  pointers,
  recording,
  pip,
  chat,
  transfers,
  notices,
  isVisible,
};

type Named = readonly [keyof State, Slice<keyof State>];

const slicesWith = foundOnce(
  (later: LaterSlices): readonly Named[] => Object.entries({ ...SLICES, ...later.slices }) as unknown as Named[],
);
const SESSION_ONLY: readonly Named[] = [['session', session as Slice<keyof State>]];

/** @param later what was fetched since the first screen. */
export function update(
  state: State,
  said: Event,
  moment: Moment,
  later: LaterSlices = NONE_YET,
): readonly [State, readonly Effect[]] {
  const event = meantBy(state, said);
  if (!event) return [state, []];
  let [now, effects] = step(state, event, moment, later);
  // What a link asked for is done the moment it can be, as if it were pressed now.
  for (const due of dueSteps(now)) {
    const [next, orders] = step(now, due, moment, later);
    now = next;
    effects = [...effects, ...orders];
  }
  return [now, effects];
}

function step(state: State, event: Event, moment: Moment, later: LaterSlices): readonly [State, readonly Effect[]] {
  // Waits in the session, and is not lost.
  if (isKept(state, event)) return [state, []];
  const effects: Effect[] = [];
  let next: Record<string, unknown> | undefined;
  for (const [name, slice] of isDouble(state, event) ? SESSION_ONLY : slicesWith(later)) {
    const [part, orders] = slice(state, event, moment);
    // Most events change little or nothing.
    if (part !== state[name]) {
      next ??= { ...state };
      next[name] = part;
    }
    effects.push(...orders);
  }
  const sliced = (next as State | undefined) ?? state;
  const [written, words] = settled(state, sliced, moment);
  const after = written === sliced.chat ? sliced : { ...sliced, chat: written };
  effects.push(
    ...words,
    ...keepChanges(state.chat, written, event),
    ...tellStatus(state, after, event),
    ...tellMedia(state, after, event),
    ...tellViews(state, after, event),
    ...later.tell(state, after, event, moment),
    ...tellPhoto(after, event),
    ...answerRows(event),
  );
  if (needsNewWays(after, event)) effects.push({ type: 'restartLinks' });
  if (isSignOfNetwork(state, event)) effects.push({ type: 'reconnectNow' });
  const [keeping, orders] = keep(after, event, effects);
  return [keeping === after.session ? after : { ...after, session: keeping }, orders];
}

// The network is another one; or a link broke, and the host may be out of reach as well; or one is back, and so may the host be.
function isSignOfNetwork({ connection }: State, event: Event): boolean {
  if (event.type === 'page.changedNetwork') return true;
  if (event.type !== 'link.changed') return false;
  return event.state === (connection.phase === 'online' ? 'disconnected' : 'connected');
}

// What was offered before may name addresses that are no more; and only now can a new offer reach the other side.
function needsNewWays(after: State, event: Event): boolean {
  if (event.type === 'page.changedNetwork') return true;
  const isResumed = event.type === 'server.received' && event.message.type === 'resumed';
  return isResumed && linkedPeople(after).some(({ state }) => state !== 'connected');
}
