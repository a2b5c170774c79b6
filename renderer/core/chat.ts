// Text messages, by conversation. What was typed is never lost: what could not be sent stays, marked, and can be sent again.
import { type MessageId, nameKey, type PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment } from './events.ts';
import { partyOf } from './people.ts';
import type { Slice } from './slice.ts';
import type { Chat, ChatLine, State, Thread } from './state.ts';

type Step = readonly [Chat, readonly Effect[]];

export const chat: Slice<'chat'> = (state, event, moment) => {
  switch (event.type) {
    case 'user.openedChat':
      return [open(state, event.person), []];
    case 'user.openedRoomChat':
      return [openRoom(state), []];
    case 'user.pressedHangUp':
    case 'user.pressedEnterRoom':
    case 'user.pressedGoIn':
      return [state.chat.open?.startsWith('#') ? { ...state.chat, open: undefined } : state.chat, []];
    case 'user.closedChat':
      return [{ ...state.chat, open: undefined }, []];
    case 'user.sentText':
      return sent(state, event, moment);
    case 'user.pressedResend':
      return resent(state, event);
    case 'server.received':
      return [received(state, event, moment), []];
    case 'server.notSent':
      return [event.message.type === 'message' ? failed(state.chat, event.message.id ?? '') : state.chat, []];
    default:
      return [state.chat, []];
  }
};

function openRoom({ room, chat: now }: State): Chat {
  if (room.phase !== 'inside') return now;
  const key = roomKey(room.name);
  const thread = now.threads[key] ?? { name: room.name, lines: [], unread: 0 };
  return { open: key, threads: { ...now.threads, [key]: { ...thread, unread: 0 } } };
}

/** The key of a room's conversation. */
export function roomKey(name: string): string {
  return `#${nameKey(name)}`;
}

function open(state: State, person: PersonId): Chat {
  const party = partyOf(state, person);
  if (!party) return state.chat;
  const key = nameKey(party.name);
  const thread = state.chat.threads[key] ?? { name: party.name, lines: [], unread: 0 };
  return { open: key, threads: { ...state.chat.threads, [key]: { ...thread, unread: 0 } } };
}

function sent(state: State, event: Extract<Event, { type: 'user.sentText' }>, { nowMs, freshId }: Moment): Step {
  const thread = state.chat.threads[event.thread];
  if (!thread || event.text.trim() === '') return [state.chat, []];
  const to = recipient(state, event.thread);
  const line: ChatLine = { id: freshId, isMine: true, text: event.text, atMs: nowMs, delivery: deliveryTo(state, to) };
  return [
    withThread(state.chat, event.thread, { ...thread, lines: [...thread.lines, line] }),
    to === undefined ? [] : [send(to, line)],
  ];
}

function resent(state: State, event: Extract<Event, { type: 'user.pressedResend' }>): Step {
  const thread = state.chat.threads[event.thread];
  const line = thread?.lines.find(({ id }) => id === event.id);
  const to = recipient(state, event.thread);
  if (!thread || line?.delivery !== 'failed' || to === undefined) return [state.chat, []];
  return [withThread(state.chat, event.thread, withDelivery(thread, line.id, deliveryTo(state, to))), [send(to, line)]];
}

function received(state: State, event: Extract<Event, { type: 'server.received' }>, { freshId }: Moment): Chat {
  const { message } = event;
  if (message.type === 'resumed') return waitingSent(state.chat);
  if (message.type === 'error' && message.re === 'message' && message.id !== undefined) {
    return failed(state.chat, message.id);
  }
  if (message.type !== 'message') return state.chat;
  const party = partyOf(state, message.from);
  if (!party) return state.chat;
  const isToRoom = message.to.startsWith('#');
  const name = isToRoom ? roomName(state, message.to.slice(1)) : party.name;
  const key = isToRoom ? roomKey(name) : nameKey(name);
  const thread = state.chat.threads[key] ?? { name, lines: [], unread: 0 };
  const line: ChatLine = {
    id: freshId,
    isMine: false,
    text: message.text,
    atMs: message.at,
    delivery: 'sent',
    ...(isToRoom && { author: party.name }),
  };
  const unread = state.chat.open === key && state.isVisible ? 0 : thread.unread + 1;
  return withThread(state.chat, key, { name, lines: [...thread.lines, line], unread });
}

// As the room is shown, not as the sender spelled it.
function roomName({ room }: State, spelled: string): string {
  return room.phase === 'inside' && nameKey(room.name) === nameKey(spelled) ? room.name : spelled;
}

function failed(chat: Chat, id: string): Chat {
  const entry = Object.entries(chat.threads).find(([, thread]) => thread.lines.some((line) => line.id === id));
  return entry ? withThread(chat, entry[0], withDelivery(entry[1], id, 'failed')) : chat;
}

// While the host is away, what is written waits for it: the session keeps it and sends it on return.
function recipient(state: State, key: string): string | undefined {
  if (state.connection.phase !== 'online' && state.session.token === undefined) return undefined;
  if (key.startsWith('#')) {
    return state.room.phase === 'inside' && roomKey(state.room.name) === key ? `#${state.room.name}` : undefined;
  }
  return Object.values(state.people.byId).find((person) => nameKey(person.name) === key)?.id;
}

function deliveryTo({ connection }: State, to: string | undefined): ChatLine['delivery'] {
  if (to === undefined) return 'failed';
  return connection.phase === 'online' ? 'sent' : 'waiting';
}

function waitingSent(chat: Chat): Chat {
  const isWaiting = (line: ChatLine) => line.delivery === 'waiting';
  const threads = Object.entries(chat.threads).map(([key, thread]) => [
    key,
    thread.lines.some(isWaiting)
      ? { ...thread, lines: thread.lines.map((line) => (isWaiting(line) ? { ...line, delivery: 'sent' } : line)) }
      : thread,
  ]);
  return { ...chat, threads: Object.fromEntries(threads) };
}

function send(to: string, line: ChatLine): Effect {
  return { type: 'sendToServer', message: { type: 'message', to, text: line.text, id: line.id as MessageId } };
}

function withThread(chat: Chat, key: string, thread: Thread): Chat {
  return { ...chat, threads: { ...chat.threads, [key]: thread } };
}

function withDelivery(thread: Thread, id: string, delivery: ChatLine['delivery']): Thread {
  return { ...thread, lines: thread.lines.map((line) => (line.id === id ? { ...line, delivery } : line)) };
}
