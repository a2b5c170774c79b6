// What the host says about my room: let in or not, who came and went, what its owner decided.
import type { InsideRoom, RoomMember, ServerMessage } from '../../signaling/protocol/index.ts';
import { nameKey } from '../../signaling/protocol/index.ts';
import { isAdHocName } from './ad-hoc-name.ts';
import type { Effect } from './effects.ts';
import type { Moment } from './events.ts';
import { answered, arrived, followMove, movedCall, ring } from './room-invite.ts';
import { followRemake } from './room-link.ts';
import { askAgain } from './room-mine.ts';
import { entering, type Member, type Room, type RoomInside, type RoomProblem } from './room-state.ts';
import { endedRoom, knockAt, memberOf, type RoomStep, tell, withMember, without } from './room-step.ts';
import type { State } from './state.ts';

type Said<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export function hostSaid(state: State, message: ServerMessage, moment: Moment): RoomStep {
  const { room } = state;
  switch (message.type) {
    case 'login':
      return message.success ? loggedIn(room) : [room, []];
    case 'resumed':
      return resumed(state, message, moment);
    case 'created':
    case 'joined':
      if (room.phase === 'inside') return [enteredAnew(room, message), []];
      return isMyWish(room, message.room) ? letIn(withCallAsItIs(room, state), message, moment) : [room, []];
    case 'waiting':
      return isMyWish(room, message.room) && room.phase === 'entering' && !room.moved
        ? [{ phase: 'waiting', name: message.room, ask: room.ask, own: room.own }, []]
        : [room, []];
    case 'move':
      return followMove(state, message);
    case 'error':
      if (message.re === 'join') return refused(room, message, moment);
      if (message.re === 'move') return room.phase === 'inside' ? notMoved(room, message, moment) : [room, []];
      if (message.re === 'video') return [videoRefused(room, message), []];
      return room.phase === 'inside' ? answered(room, message, moment.nowMs) : [room, []];
    default:
      return room.phase === 'inside' ? saidInside(room, message, moment) : [room, []];
  }
}

function saidInside(room: RoomInside, message: ServerMessage, moment: Moment): RoomStep {
  switch (message.type) {
    case 'join':
      return isHere(room, message.room) ? [came(room, message.member), []] : [room, []];
    case 'leave':
      return left(room, message, moment);
    case 'knock':
      return isHere(room, message.room) ? [knocked(room, message), []] : [room, []];
    case 'settings':
      return isHere(room, message.room) ? [{ ...room, settings: message.settings }, []] : [room, []];
    case 'video':
      return isHere(room, message.room) ? [seated(room, message), []] : [room, []];
    case 'offer':
      return [followRemake(room, message.from, message.link), []];
    case 'ringing':
    case 'accept':
    case 'decline':
    case 'busy':
      return answered(room, message, moment.nowMs);
    default:
      return [room, []];
  }
}

// A new login: whatever was asked is asked (again). A room I was in may be gone with the host's memory, and is made anew.
function loggedIn(room: Room): RoomStep {
  switch (room.phase) {
    case 'inside': {
      const again = { ...entering(room.name, askAgain(room)), own: room.own, isAgain: true };
      return [again, [knockAt(again.name, again.ask, again.own)]];
    }
    case 'waiting':
    case 'entering':
      return [
        { ...entering(room.name, room.ask), own: room.own, isAgain: room.phase === 'entering' && room.isAgain },
        [knockAt(room.name, room.ask, room.own)],
      ];
    default:
      return [room, []];
  }
}

// The session goes on: the host says where it thinks I am, and the last word about where I want to be is mine.
function resumed(state: State, message: Said<'resumed'>, moment: Moment): RoomStep {
  const { room } = state;
  const strayed: readonly Effect[] = message.inside
    .filter((inside) => !isMine(room, inside.room))
    .map((inside) => tell({ type: 'leave', room: inside.room }));
  const mine = message.inside.find((inside) => isMine(room, inside.room));
  if (room.phase === 'inside') {
    if (mine) return [caughtUp(room, mine), strayed];
    const [again, effects] = loggedIn(room);
    return [again, [...strayed, ...effects]];
  }
  if (room.phase === 'entering') {
    if (mine) {
      const [inside, effects] = letIn(withCallAsItIs(room, state), mine, moment);
      return [inside, [...strayed, ...effects]];
    }
    return [room, [...strayed, knockAt(room.name, room.ask, room.own)]];
  }
  if (room.phase === 'waiting' && mine) {
    const [inside, effects] = letIn(withCallAsItIs(room, state), mine, moment);
    return [inside, [...strayed, ...effects]];
  }
  const isWaiting = room.phase === 'waiting' && message.waitingFor.some((name) => isMine(room, name));
  return room.phase === 'waiting' && !isWaiting
    ? [room, [...strayed, knockAt(room.name, room.ask, room.own)]]
    : [room, strayed];
}

// What happened while I was away. Links to those who stayed are what they were.
function caughtUp(room: RoomInside, now: InsideRoom): RoomInside {
  const kept = (other: RoomMember) => room.members.find(({ stay }) => stay === other.stay);
  const members = now.members.map((other) => {
    const known = kept(other) ?? room.members.find(({ stay, id }) => stay === undefined && id === other.id);
    return known ? { ...known, stay: other.stay, hasVideo: other.hasVideo } : memberOf(now.me, other);
  });
  const stillLinked = room.members.filter(
    ({ link, name, stay }) =>
      link === 'connected' &&
      !now.members.some((other) => other.stay === stay || nameKey(other.name) === nameKey(name)),
  );
  return {
    ...room,
    settings: now.settings,
    me: meIn(now),
    members: [...members, ...stillLinked.map((member) => ({ ...member, isGone: true }))],
    waiting: now.waiting ?? [],
  };
}

// I left and came again before the first answer was here: it was the answer to the first time.
function enteredAnew(room: RoomInside, now: InsideRoom): RoomInside {
  if (!isHere(room, now.room) || now.me.stay === room.me.stay) return room;
  return now.members.reduce(came, {
    ...room,
    settings: now.settings,
    me: meIn(now),
    members: [],
    waiting: now.waiting ?? [],
  });
}

// The call that goes on in the room is as it is now, not as it was when the room was asked for; and it may have ended meanwhile.
function withCallAsItIs<R extends Extract<Room, { phase: 'entering' | 'waiting' }>>(wish: R, { call }: State): R {
  if (wish.phase !== 'entering' || !wish.moved) return wish;
  const isRunning = call.phase === 'active' && call.id === wish.moved.call;
  return { ...wish, moved: isRunning ? movedCall(call) : undefined };
}

function letIn(
  wish: Extract<Room, { phase: 'entering' | 'waiting' }>,
  inside: InsideRoom,
  { nowMs, freshId }: Moment,
): RoomStep {
  const moved = wish.phase === 'entering' ? wish.moved : undefined;
  const fresh: RoomInside = {
    phase: 'inside',
    name: inside.room,
    ask: wish.ask,
    settings: inside.settings,
    me: meIn(inside),
    members: moved ? [moved.member] : [],
    waiting: inside.waiting ?? [],
    invited: [],
    own: { ...wish.own, hasCamera: wish.own.hasCamera && inside.me.hasVideo },
    sinceMs: moved?.sinceMs ?? nowMs,
    isAdHoc: !inside.settings.isListed && isAdHocName(inside.room),
  };
  let room = inside.members.reduce(came, fresh);
  const effects: Effect[] = [];
  if (moved && inside.members.length === 0) {
    effects.push(tell({ type: 'move', to: moved.member.id, call: moved.call, room: room.name }));
  }
  for (const [index, party] of (wish.phase === 'entering' ? wish.inviting : []).entries()) {
    const [next, rings] = ring(room, party, `${freshId}${index}`);
    room = next as RoomInside;
    effects.push(...rings);
  }
  return [room, effects];
}

// Somebody is here: new, on their way from the call that became this room, or back under a new id.
function came(room: RoomInside, other: RoomMember): RoomInside {
  const expected = room.members.find(({ id, stay }) => id === other.id && stay === undefined);
  if (expected) return withMember(room, other.id, { stay: other.stay, hasVideo: other.hasVideo });
  const isOld = (member: Member) =>
    member.id === other.id || (member.isGone && nameKey(member.name) === nameKey(other.name));
  const others = room.members.filter((member) => !isOld(member));
  return arrived({ ...room, members: [...others, memberOf(room.me, other)] }, other);
}

function left(room: RoomInside, { from, room: name, reason }: Said<'leave'>, { nowMs }: Moment): RoomStep {
  if (name === undefined || !isHere(room, name)) return [room, []];
  if (from === room.me.id) return [reason === 'removed' ? endedRoom(room, 'removed', nowMs) : room, []];
  const member = room.members.find(({ id }) => id === from);
  // Off the host, but not off the link: they may only have lost the host.
  if (reason === 'gone' && member?.link === 'connected') return [withMember(room, from, { isGone: true }), []];
  return without(room, ({ id }) => id === from, nowMs);
}

function knocked(room: RoomInside, { came: newcomer, gone }: Said<'knock'>): RoomInside {
  const others = room.waiting.filter(({ id }) => id !== gone && id !== newcomer?.id);
  return { ...room, waiting: newcomer ? [...others, newcomer] : others };
}

// They hung up before they heard where the call goes on.
function notMoved(room: RoomInside, { to }: Said<'error'>, { nowMs }: Moment): RoomStep {
  return without(room, ({ id, stay }) => id === to && stay === undefined, nowMs);
}

function seated(room: RoomInside, { person, isOn }: Said<'video'>): RoomInside {
  if (person !== room.me.id) return withMember(room, person, { hasVideo: isOn });
  return { ...room, me: { ...room.me, hasVideo: isOn } };
}

function videoRefused(room: Room, { room: name }: Said<'error'>): Room {
  if (room.phase !== 'inside' || name === undefined || !isHere(room, name)) return room;
  return { ...room, own: { ...room.own, hasCamera: false } };
}

function refused(room: Room, error: Said<'error'>, { nowMs }: Moment): RoomStep {
  if (error.room === undefined || !isMine(room, error.room)) return [room, []];
  if (room.phase !== 'entering' && room.phase !== 'waiting') return [room, []];
  // The call goes on as the two it was.
  if (room.phase === 'entering' && room.moved) return [{ phase: 'none' }, []];
  const notBeforeMs = error.retryInMs === undefined ? undefined : nowMs + error.retryInMs;
  const { name, ask, own } = room;
  return [{ phase: 'refused', name, problem: problemOf(error.code), notBeforeMs, ask, own }, []];
}

function problemOf(code: string): RoomProblem {
  const known = PROBLEMS.find((problem) => problem === code);
  return known ?? 'failed';
}

const PROBLEMS: readonly RoomProblem[] = [
  'full',
  'locked',
  'wrong-passcode',
  'refused',
  'removed',
  'no-room',
  'exists',
  'too-many',
];

function meIn({ me }: InsideRoom): RoomInside['me'] {
  return { id: me.id, stay: me.stay, hasVideo: me.hasVideo };
}

function isHere(room: RoomInside, name: string): boolean {
  return nameKey(room.name) === nameKey(name);
}

function isMyWish(room: Room, name: string): room is Extract<Room, { phase: 'entering' | 'waiting' }> {
  return (room.phase === 'entering' || room.phase === 'waiting') && nameKey(room.name) === nameKey(name);
}

function isMine(room: Room, name: string): room is Extract<Room, { phase: 'entering' | 'waiting' | 'inside' }> {
  const isThere = room.phase === 'inside' || room.phase === 'entering' || room.phase === 'waiting';
  return isThere && nameKey(room.name) === nameKey(name);
}
