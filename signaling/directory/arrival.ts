// How somebody comes in: by a name, or back by the token of a session whose connection broke.
import {
  type ErrorCode,
  nameKey,
  normalizeName,
  type Person,
  PROTOCOL_VERSION,
  type ServerMessage,
} from '../protocol/index.ts';
import { depart } from './departure.ts';
import type { Hall, Message } from './hall.ts';
import { type Order, tell } from './orders.ts';
import { type Peer, personOf } from './peer.ts';
import { refuse } from './refusal.ts';
import { insideOf } from './room-view.ts';
import { Session } from './session.ts';

/** Another connection has taken over; the client that comes back knows, and nobody else is told. */
const CLOSED_NORMALLY = 1000;

export function login<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'login'>, nowMs: number): Order<C>[] {
  const name = normalizeName(message.name);
  const key = name === undefined ? '' : nameKey(name);
  const code = objectionTo(hall, message.protocol, key);
  if (code || name === undefined) {
    return tell([peer], { type: 'login', success: false, code: code ?? 'bad-name', id: message.id });
  }
  // A name whose owner's connection broke is free: the session that waits for them ends here.
  const absent = hall.people.named(name);
  const farewell = absent ? depart(hall, absent, 'gone') : [];
  const you: Person = { id: peer.id, name, status: peer.ownStatus };
  const session = message.session ? openSession(hall, peer) : undefined;
  const answer = { type: 'login', success: true, you, ...surroundings(hall, peer, nowMs), session } as const;
  peer.person = you;
  hall.people.add(peer);
  hall.presence.came(peer, you);
  return [...farewell, ...tell([peer], { ...answer, id: message.id })];
}

export function resume<C>(hall: Hall<C>, newcomer: Peer<C>, message: Message<'resume'>, nowMs: number): Order<C>[] {
  const peer = hall.sessions.find(hall.secrets.digest(message.token));
  const { connection } = newcomer;
  if (!peer?.session || connection === undefined) return refuse(newcomer, 'session-gone', message);
  const { session } = peer;
  const old = peer.connection;
  const closeOld: Order<C>[] = old === undefined ? [] : [{ kind: 'close', connection: old, code: CLOSED_NORMALLY }];
  const areFramesThere = session.areCountsKnown || session.outbox.startAt(message.heard);
  const frames = areFramesThere ? session.outbox.after(message.heard) : undefined;
  if (!frames) return [...depart(hall, peer, 'gone'), ...closeOld, ...refuse(newcomer, 'session-gone', message)];

  takeOver(hall, peer, newcomer);
  const answer: ServerMessage = {
    type: 'resumed',
    you: personOf(peer),
    ...surroundings(hall, peer, nowMs),
    heard: session.areCountsKnown ? session.heard : undefined,
    inside: Array.from(peer.rooms ?? [], (room) => insideOf(room, peer)),
    waitingFor: Array.from(peer.waitingFor ?? [], (room) => room.name),
    id: message.id,
  };
  session.resumed();
  return [
    { kind: 'handOver', from: old, to: connection, peer },
    ...closeOld,
    ...tell([peer], answer),
    ...(frames.length > 0 ? [{ kind: 'sendAgain', to: connection, frames } as const] : []),
  ];
}

function objectionTo<C>(hall: Hall<C>, protocol: number | undefined, key: string): ErrorCode | undefined {
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'unsupported-protocol';
  if (key === '') return 'bad-name';
  return hall.people.named(key)?.connection === undefined ? undefined : 'name-taken';
}

function openSession<C>(hall: Hall<C>, peer: Peer<C>) {
  const token = hall.secrets.freshToken();
  hall.sessions.open(peer, new Session(hall.secrets.digest(token), hall.limits, true));
  return token;
}

// The connection's own bucket goes with it: resuming gives nobody more than connecting does.
function takeOver<C>(hall: Hall<C>, peer: Peer<C>, newcomer: Peer<C>): void {
  newcomer.isGone = true;
  hall.sessions.returned(peer);
  peer.connection = newcomer.connection;
  peer.address = newcomer.address;
  peer.tokens = newcomer.tokens;
  peer.refilledAtMs = newcomer.refilledAtMs;
  peer.strikes = newcomer.strikes;
  const person = personOf(peer);
  if (person.status !== peer.ownStatus) {
    peer.person = { ...person, status: peer.ownStatus };
    hall.presence.changed(peer, peer.ownStatus);
  }
  hall.presence.knowsAll(peer);
}

/** Everything that somebody who arrives must know. */
function surroundings<C>(hall: Hall<C>, peer: Peer<C>, nowMs: number) {
  const people: Person[] = [];
  for (const other of hall.people.all()) if (other !== peer) people.push(personOf(other));
  const iceServers = hall.iceServersFor?.(peer.id, nowMs);
  return {
    people,
    rooms: hall.rooms.listed(),
    host: { name: hall.hostName, protocol: PROTOCOL_VERSION },
    iceServers: iceServers && [...iceServers],
  };
}
