// The signaling server's judgement: facts in (somebody connected, said this, closed), orders out. No socket, clock or random number:
// the time and the ids come with the facts. Never reads what it relays.
import {
  type ClientMessage,
  decodeClientMessage,
  type ErrorCode,
  type LIMITS,
  nameKey,
  normalizeName,
  type Person,
  type PersonId,
  PROTOCOL_VERSION,
  type ServerMessage,
} from '../protocol/index.ts';
import { type Order, send } from './orders.ts';
import { endAllPairs } from './pairs.ts';
import { Peer } from './peer.ts';
import { Presence } from './presence.ts';
import { admit, chargeOffence } from './rate-limit.ts';
import { refusal } from './refusal.ts';
import { type DirectedMessage, type Hall, isDirected, judge } from './relay.ts';
import { entryOrders, exitOrders } from './room-orders.ts';
import { othersIn, Rooms } from './rooms.ts';

/** The limits of `protocol/limits.ts`, or a test's own. */
export type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** Where the host can be reached, best first. */
export type Reach = { readonly addresses: readonly string[]; readonly urls: readonly string[] };

type Message<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;

/** WebSocket close codes: a goodbye, and a client that broke the rules. */
const CLOSED_NORMALLY = 1000;
const CLOSED_FOR_ABUSE = 1008;

export class Directory<C> implements Hall<C> {
  readonly rooms: Rooms<C>;
  readonly callsPerPerson: number;
  readonly #limits: Limits;
  readonly #hostName: string;
  readonly #byId = new Map<string, Peer<C>>();
  readonly #byName = new Map<string, Peer<C>>();
  readonly #presence: Presence<C>;
  #reach: Reach = { addresses: [], urls: [] };

  constructor(limits: Limits, hostName: string) {
    this.#limits = limits;
    this.#hostName = hostName;
    this.callsPerPerson = limits.callsPerPerson;
    this.rooms = new Rooms(limits);
    this.#presence = new Presence(limits.presenceBatchMs);
  }

  /** Somebody connected. Nobody hears of it before they log in. */
  connected(connection: C, id: PersonId, nowMs: number): Peer<C> {
    return new Peer(connection, id, this.#limits.rateBurst, nowMs);
  }

  /** A text frame arrived. `nowMs` is also the time that a relayed text message carries. */
  received(peer: Peer<C>, text: string, nowMs: number): Order<C>[] {
    const objection = this.#objectToRate(peer, nowMs);
    if (objection) return objection;
    const decoded = decodeClientMessage(text);
    if (!decoded.ok) return this.#offence(peer, { type: 'error', ...(decoded.refusal as { code: ErrorCode }) });
    const message = decoded.message;
    if (message.type === 'login') return this.#login(peer, message);
    if (!peer.person) return this.#offence(peer, refusal('not-logged-in', message));
    if (isDirected(message)) return this.#direct(peer, message, nowMs);
    return this.#answer(peer, peer.person, message);
  }

  /** A frame arrived that is not text of a size worth reading. */
  receivedUnreadable(peer: Peer<C>, code: 'binary' | 'too-large', nowMs: number): Order<C>[] {
    return this.#objectToRate(peer, nowMs) ?? this.#offence(peer, { type: 'error', code });
  }

  /** The connection is gone, however that came about. */
  closed(peer: Peer<C>): Order<C>[] {
    return this.#depart(peer, 'gone');
  }

  /** The time asked for by `schedulePresence` has passed. */
  presenceDue(): Order<C>[] {
    return this.#presence.due(this.#byId.values());
  }

  /** The host's addresses, now and whenever they change. */
  reachChanged(reach: Reach): void {
    this.#reach = reach;
  }

  findPerson(address: string): Peer<C> | undefined {
    return address.startsWith('@') ? this.#byId.get(address) : this.#byName.get(nameKey(address));
  }

  /** For diagnostics and tests. */
  counts(): { people: number; rooms: number; pairs: number } {
    let pairEnds = 0;
    for (const peer of this.#byId.values()) pairEnds += peer.pairs?.size ?? 0;
    return { people: this.#byId.size, rooms: this.rooms.count, pairs: pairEnds / 2 };
  }

  #objectToRate(peer: Peer<C>, nowMs: number): Order<C>[] | undefined {
    if (peer.isGone) return [];
    switch (admit(peer, this.#limits, nowMs)) {
      case 'hear':
        return undefined;
      case 'drop':
        return [send(peer.connection, { type: 'error', code: 'too-fast' })];
      case 'close':
        return [{ kind: 'close', connection: peer.connection, code: CLOSED_FOR_ABUSE }, ...this.#depart(peer, 'gone')];
    }
  }

  #offence(peer: Peer<C>, error: ServerMessage): Order<C>[] {
    chargeOffence(peer, this.#limits);
    return [send(peer.connection, error)];
  }

  #login(peer: Peer<C>, message: Message<'login'>): Order<C>[] {
    if (peer.person) return this.#offence(peer, refusal('already-logged-in', message));
    const name = normalizeName(message.name);
    const key = name === undefined ? '' : nameKey(name);
    const code = this.#objectToLogin(message.protocol, key);
    if (code || name === undefined) {
      return [send(peer.connection, { type: 'login', success: false, code: code ?? 'bad-name', id: message.id })];
    }
    const you: Person = { id: peer.id, name, status: 'free' };
    const people = Array.from(this.#byId.values(), (other) => other.person).filter((person) => person !== undefined);
    const host = { name: this.#hostName, protocol: PROTOCOL_VERSION };
    peer.person = you;
    this.#byId.set(peer.id, peer);
    this.#byName.set(key, peer);
    return [
      send(peer.connection, { type: 'login', success: true, you, people, host, id: message.id }),
      ...this.#presence.came(peer, you, this.#byId.values()),
    ];
  }

  #objectToLogin(protocol: number | undefined, key: string): ErrorCode | undefined {
    if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'unsupported-protocol';
    if (key === '') return 'bad-name';
    return this.#byName.has(key) ? 'name-taken' : undefined;
  }

  #direct(peer: Peer<C>, message: DirectedMessage, nowMs: number): Order<C>[] {
    const verdict = judge(this, peer, message);
    if (verdict.kind === 'refuse') return [send(peer.connection, refusal(verdict.code, message))];
    const atMs = message.type === 'message' ? nowMs : undefined;
    const relay: Order<C> = { kind: 'relay', to: verdict.to, from: peer.id, atMs };
    return peer.isAnnounced ? [relay] : [...this.#announce(peer), relay];
  }

  #answer(peer: Peer<C>, person: Person, message: Exclude<ClientMessage, DirectedMessage | Message<'login'>>) {
    switch (message.type) {
      case 'status':
        return this.#setStatus(peer, person, message.status);
      case 'join':
        return this.#join(peer, person, message);
      case 'leave':
        return this.#leaveRoom(peer, message);
      case 'ipaddr':
        return [
          send(peer.connection, {
            type: 'ipaddr',
            addresses: [...this.#reach.addresses],
            urls: [...this.#reach.urls],
            id: message.id,
          }),
        ];
      case 'bye':
        return [
          send(peer.connection, { type: 'bye', reason: 'logged-out', id: message.id }),
          { kind: 'close', connection: peer.connection, code: CLOSED_NORMALLY } as const,
          ...this.#depart(peer, 'left'),
        ];
      default:
        // A directed message has `to`: the schema sees to that.
        return [];
    }
  }

  #setStatus(peer: Peer<C>, person: Person, status: Person['status']): Order<C>[] {
    if (person.status === status) return [];
    peer.person = { ...person, status };
    return this.#presence.changed(peer, status, this.#byId.values());
  }

  #join(peer: Peer<C>, person: Person, message: Message<'join'>): Order<C>[] {
    const entry = this.rooms.enter(peer, message.room, message.create, message.capacity);
    if (entry.kind === 'refused') return [send(peer.connection, refusal(entry.code, message))];
    return [...this.#announce(peer), ...entryOrders(entry.kind, entry.room, peer, person, message.id)];
  }

  #leaveRoom(peer: Peer<C>, message: Message<'leave'>): Order<C>[] {
    const room = message.room === undefined ? undefined : this.rooms.find(message.room);
    if (!room?.members.has(peer)) return [send(peer.connection, refusal('not-in-room', message))];
    const orders = exitOrders(room, peer, message.id);
    this.rooms.leave(peer, room);
    return orders;
  }

  /** Nobody gets a frame from, or about, somebody they have not been told of. */
  #announce(peer: Peer<C>): Order<C>[] {
    return peer.isAnnounced ? [] : this.#presence.flush(this.#byId.values());
  }

  #depart(peer: Peer<C>, reason: 'left' | 'gone'): Order<C>[] {
    const person = peer.person;
    peer.isGone = true;
    if (!person) return [];
    peer.person = undefined;
    this.#byId.delete(peer.id);
    this.#byName.delete(nameKey(person.name));
    const leave = { from: peer.id, type: 'leave', reason } as const;
    const orders: Order<C>[] = [];
    const partners = endAllPairs(peer).map((partner) => partner.connection);
    if (partners.length > 0) orders.push({ kind: 'send', to: partners, message: leave });
    for (const room of [...(peer.rooms ?? [])]) {
      const others = othersIn(room, peer);
      this.rooms.leave(peer, room);
      if (others.length > 0) orders.push({ kind: 'send', to: others, message: { ...leave, room: room.name } });
    }
    return [...orders, ...this.#presence.gone(peer, this.#byId.values())];
  }
}
