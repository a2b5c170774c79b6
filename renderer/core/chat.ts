// Conversations: which one is open, what is written in it and what comes, when it counts as looked at, and how long it is kept.
import { nameKey, type PersonId } from '../../signaling/protocol/index.ts';
import { changed, withEntries } from './chat-entries.ts';
import { looked, written } from './chat-mine.ts';
import { HELD_MS, HELD_TIMER, pieceRead, sendWaiting, withoutLeft } from './chat-outbox.ts';
import { type Chat, type Entry, emptyThread, NO_CHAT, type Thread } from './chat-state.ts';
import { received, stored, TYPING_MS } from './chat-theirs.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { partyOf } from './people.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { personNamed } from './views.ts';

type Step = readonly [Chat, readonly Effect[]];

/** That I type is said again after this long, in milliseconds. */
const TELL_TYPING_MS = 3_000;
const DAY_MS = 86_400_000;
/** By the preference: how long messages are kept, in milliseconds. */
const KEPT_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS } as const;
/** How often what is too old is looked for, in milliseconds. */
const LOOK_FOR_OLD_MS = 600_000;
const OLD_TIMER = 'old-messages';

export const chat: Slice<'chat'> = (state, event, moment) => {
  const { chat: now } = state;
  switch (event.type) {
    case 'user.openedChat':
      return [open(state, event.person), []];
    case 'user.openedThread':
      return [now.threads[event.thread] ? { ...now, open: event.thread } : now, []];
    case 'user.openedRoomChat':
      return [state.room.phase === 'inside' ? openThread(now, roomKey(state.room.name), state.room.name) : now, []];
    case 'user.pressedHangUp':
    case 'user.pressedEnterRoom':
    case 'user.pressedGoIn':
      return [now.open?.startsWith('#') ? { ...now, open: undefined } : now, []];
    case 'user.closedChat':
      return [{ ...now, open: undefined }, []];
    case 'user.typed':
      return typed(state, event.thread, event.text, moment);
    case 'user.sentText':
    case 'user.editedText':
    case 'user.deletedText':
    case 'user.reacted':
      return [written(state, event, moment), []];
    case 'user.clearedMessages':
    case 'user.pressedReset':
      return [{ ...NO_CHAT, isKept: now.isKept }, []];
    case 'messages.loaded':
      return [withoutOld(loaded(now, event), state.preferences.keepMessages, moment.nowMs), []];
    case 'messages.pieceRead':
      return pieceRead(state, event);
    case 'messages.stored':
      return stored({ ...state, chat: event.isKept ? now : { ...now, isKept: false } }, event.keys);
    case 'user.changedPreferences':
      return [withoutOld(now, event.change.keepMessages ?? state.preferences.keepMessages, moment.nowMs), []];
    case 'timer.fired':
      return [timeOut(state, event.timer, moment), []];
    case 'server.received':
      return received(state, event.message, moment);
    default:
      return [now, []];
  }
};

/** What follows from how things are after an event: what is open counts as looked at, what waits is sent. */
export function settled(before: State, after: State, moment: Moment): Step {
  const now = withoutLeft(before.room, after);
  const state = now === after.chat ? after : { ...after, chat: now };
  const thread = now.open === undefined || !state.isVisible ? undefined : now.threads[now.open];
  if (now.open === undefined || !thread || thread.unread === 0) return sendWaiting(state);
  const next = looked(state, now.open, thread, moment);
  const told = next.entries.filter((entry) => entry.what.kind === 'reading' && entry.key.startsWith(moment.freshId));
  return sendWaiting({
    ...state,
    chat: {
      ...now,
      threads: { ...now.threads, [now.open]: next },
      unstored: [...now.unstored, ...told.map(({ key }) => key)],
    },
  });
}

export function chatTimers({ chat: now, connection, preferences }: State): Readonly<Record<string, number>> {
  return {
    ...Object.fromEntries(now.typing.map(({ atMs }) => [`typing:${atMs}`, TYPING_MS])),
    ...(now.held.length > 0 && connection.phase === 'online' && { [HELD_TIMER]: HELD_MS }),
    ...(preferences.keepMessages !== 'forever' && { [OLD_TIMER]: LOOK_FOR_OLD_MS }),
  };
}

/** The key of a room's conversation. */
export function roomKey(name: string): string {
  return `#${nameKey(name)}`;
}

function open(state: State, person: PersonId): Chat {
  const party = partyOf(state, person);
  return party ? openThread(state.chat, nameKey(party.name), party.name) : state.chat;
}

function openThread(now: Chat, key: string, name: string): Chat {
  return { ...now, open: key, threads: { ...now.threads, [key]: now.threads[key] ?? emptyThread(name) } };
}

function typed(state: State, key: string, text: string, { nowMs }: Moment): Step {
  const { chat: now, people, connection, room } = state;
  const thread = now.threads[key];
  if (!thread) return [now, []];
  const next = { ...now, threads: { ...now.threads, [key]: { ...thread, draft: text } } };
  const isTime = nowMs - now.toldTypingMs >= TELL_TYPING_MS;
  const isInside = room.phase === 'inside' && roomKey(room.name) === key;
  const to = isInside ? `#${room.name}` : personNamed(people, key)?.id;
  if (text.trim() === '' || !isTime || to === undefined || connection.phase !== 'online') return [next, []];
  return [{ ...next, toldTypingMs: nowMs }, [{ type: 'sendToServer', message: { type: 'typing', to } }]];
}

// What was on the disk, and what came before it was read.
function loaded(now: Chat, { threads, entries }: Extract<Event, { type: 'messages.loaded' }>): Chat {
  const all: Record<string, Thread> = { ...now.threads };
  for (const { key, name, draft } of threads) {
    const thread = all[key] ?? emptyThread(name);
    all[key] = thread.draft === '' ? { ...thread, draft } : thread;
  }
  const byThread = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = byThread.get(entry.thread);
    if (group) group.push(entry);
    else byThread.set(entry.thread, [entry]);
  }
  for (const [key, group] of byThread) {
    all[key] = withEntries(all[key] ?? emptyThread(key.replace(/^#/, '')), group);
  }
  return { ...now, threads: all };
}

function timeOut({ chat: now, preferences }: State, timer: string, { nowMs }: Moment): Chat {
  if (timer === OLD_TIMER) return withoutOld(now, preferences.keepMessages, nowMs);
  if (timer === HELD_TIMER) {
    const held = new Set<string>(now.held);
    const flights = Object.fromEntries(Object.entries(now.flights).filter(([key]) => !held.has(key)));
    return { ...now, flights, held: [] };
  }
  const typing = now.typing.filter(({ atMs }) => timer !== `typing:${atMs}`);
  return typing.length < now.typing.length ? { ...now, typing } : now;
}

function withoutOld(now: Chat, keep: 'forever' | keyof typeof KEPT_MS, nowMs: number): Chat {
  if (keep === 'forever') return now;
  const isOld = (atMs: number) => atMs < nowMs - KEPT_MS[keep];
  const threads = Object.entries(now.threads).map(
    ([key, thread]) => [key, changed(thread, (entry) => (isOld(entry.atMs) ? undefined : entry))] as const,
  );
  return threads.every(([key, thread]) => thread === now.threads[key])
    ? now
    : { ...now, threads: Object.fromEntries(threads) };
}
