// The signaling server's judgement: facts in (somebody connected, said this, closed), orders out. No socket, clock or random number:
// the time and the ids come with the facts. Never reads what it relays.
import {
  type ClientMessage,
  decodeClientMessage,
  type ErrorCode,
  type PersonId,
  type ServerMessage,
  type StreamToken,
} from '../protocol/index.ts';
import { login, resume } from './arrival.ts';
import { depart, disconnect, reportUndelivered } from './departure.ts';
import type { DirectoryOptions, Hall, Limits, Message, Reach } from './hall.ts';
import { type Order, tell } from './orders.ts';
import { Peer } from './peer.ts';
import { People } from './people.ts';
import { Presence } from './presence.ts';
import { admit, chargeOffence } from './rate-limit.ts';
import { refusal } from './refusal.ts';
import { type DirectedMessage, isDirected, judge, receiptFor } from './relay.ts';
import { joinRoom } from './room-entry.ts';
import { leaveRoom } from './room-exit.ts';
import { askOwner } from './room-owner.ts';
import { changeSeat } from './room-video.ts';
import { Rooms } from './rooms.ts';
import { Sessions } from './sessions.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import { openStream } from './stream-asks.ts';
import { Streams } from './streams.ts';

export type { DirectoryOptions, Limits, Reach, Secrets } from './hall.ts';

/** WebSocket close codes: a goodbye, and a client that broke the rules. */
const CLOSED_NORMALLY = 1000;
const CLOSED_FOR_ABUSE = 1008;

export class Directory<C> {
  readonly #hall: Hall<C>;
  #reach: Reach = { addresses: [], urls: [] };
  #edition = 0;

  constructor(limits: Limits, hostName: string, options: DirectoryOptions) {
    const people = new People<C>();
    this.#hall = {
      ...options,
      limits,
      hostName,
      people,
      sessions: new Sessions(limits),
      rooms: new Rooms(),
      presence: new Presence(limits.presenceBatchMs, people),
      streams: new Streams(limits),
    };
  }

  /** Another number whenever a snapshot may have become another one. */
  get edition(): number {
    return this.#edition;
  }

  /**
   * Somebody connected. Nobody hears of it before they log in.
   * @param address where the connection comes from: wrong passcodes are counted by it.
   */
  connected(connection: C, id: PersonId, nowMs: number, address: string): Peer<C> {
    return new Peer(connection, id, address, this.#hall.limits.rateBurst, nowMs);
  }

  /** A text frame arrived. `nowMs` is also the time that a relayed text message carries. */
  received(peer: Peer<C>, text: string, nowMs: number): Order<C>[] {
    if (peer.isGone) return [];
    const verdict = admit(peer, this.#hall.limits, nowMs);
    if (verdict === 'close') return this.#expel(peer);
    if (verdict === 'drop') return this.#drop(peer, text);
    const decoded = decodeClientMessage(text);
    if (!decoded.ok) return this.#offence(peer, { type: 'error', ...(decoded.refusal as { code: ErrorCode }) });
    const { message } = decoded;
    if (!peer.person) return this.#arrive(peer, message, nowMs);
    if (isDirected(message)) return this.#direct(peer, message, nowMs);
    const orders = this.#answer(peer, message, nowMs);
    return UNSEEN.has(message.type) ? orders : this.#changed(orders);
  }

  /** A frame arrived that is not text of a size worth reading. */
  receivedUnreadable(peer: Peer<C>, code: 'binary' | 'too-large', nowMs: number): Order<C>[] {
    if (peer.isGone) return [];
    const verdict = admit(peer, this.#hall.limits, nowMs);
    if (verdict === 'close') return this.#expel(peer);
    return verdict === 'drop'
      ? tell([peer], { type: 'error', code: 'too-fast' })
      : this.#offence(peer, { type: 'error', code });
  }

  /** The connection is gone, however that came about. */
  closed(peer: Peer<C>): Order<C>[] {
    if (peer.isGone) return [];
    return this.#changed(peer.person ? disconnect(this.#hall, peer) : depart(this.#hall, peer, 'gone'));
  }

  /** The time asked for by `schedulePresence` has passed. */
  presenceDue(): Order<C>[] {
    return this.#hall.presence.due();
  }

  /** The time asked for by `scheduleExpiry` has passed. */
  expired(peer: Peer<C>, absence: number): Order<C>[] {
    const isStillAway = peer.connection === undefined && peer.session?.absence === absence;
    return isStillAway ? this.#changed(depart(this.#hall, peer, 'gone')) : [];
  }

  /** A row of bytes is over, well or not, and its token worth nothing. */
  streamEnded(token: StreamToken): void {
    this.#hall.streams.end(token);
  }

  /** A heartbeat: sessions are told what of theirs was dealt with. */
  beat(): Order<C>[] {
    const orders: Order<C>[] = [];
    for (const peer of this.#hall.sessions.all()) {
      const heard = peer.connection === undefined ? undefined : peer.session?.beat();
      if (heard !== undefined) orders.push(...tell([peer], { type: 'ack', heard }));
    }
    return orders;
  }

  /** ICE servers with fresh credentials for everybody. */
  iceDue(nowMs: number): Order<C>[] {
    const orders: Order<C>[] = [];
    for (const peer of this.#hall.people.all()) {
      const iceServers = this.#hall.iceServersFor?.(peer.id, nowMs);
      if (iceServers) orders.push(...tell([peer], { type: 'ice', iceServers: [...iceServers] }));
    }
    return orders;
  }

  /** The host is about to stop: what waits for those who are away dies with it, and whoever sent it is told. */
  stopping(): Order<C>[] {
    return Array.from(this.#hall.sessions.all(), (peer) => reportUndelivered(this.#hall, peer)).flat();
  }

  /** The host's addresses, now and whenever they change. */
  reachChanged(reach: Reach): void {
    this.#reach = reach;
  }

  findPerson(address: string): Peer<C> | undefined {
    return this.#hall.people.find(address);
  }

  /** For diagnostics and tests. */
  counts(): { people: number; rooms: number; pairs: number } {
    let pairEnds = 0;
    for (const peer of this.#hall.people.all()) pairEnds += peer.pairs?.size ?? 0;
    return { people: this.#hall.people.count, rooms: this.#hall.rooms.count, pairs: pairEnds / 2 };
  }

  /** Everything that a host which starts again must know; undefined when that is nothing. */
  snapshot(): Snapshot | undefined {
    return takeSnapshot(this.#hall);
  }

  /** Before anybody has connected: those who had a session are away, and may come back. */
  restore(snapshot: Snapshot, nowMs: number): Order<C>[] {
    return restoreSnapshot(this.#hall, snapshot, nowMs);
  }

  #arrive(peer: Peer<C>, message: ClientMessage, nowMs: number): Order<C>[] {
    if (message.type === 'login') return this.#changed(login(this.#hall, peer, message, nowMs));
    if (message.type === 'resume') return this.#changed(resume(this.#hall, peer, message, nowMs));
    return this.#offence(peer, refusal('not-logged-in', message));
  }

  #direct(peer: Peer<C>, message: DirectedMessage, nowMs: number): Order<C>[] {
    if (peer.session) peer.session.heard += 1;
    const verdict = judge(this.#hall, peer, message);
    if (verdict.kind === 'refuse') return [{ kind: 'answer', to: peer, message: refusal(verdict.code, message) }];
    const atMs = message.type === 'message' ? nowMs : undefined;
    const receipt = verdict.to[0]?.session && receiptFor(peer, message);
    const relay: Order<C> = { kind: 'relay', to: verdict.to, from: peer.id, atMs, receipt };
    if (CHANGES_CALLS.has(message.type)) this.#edition += 1;
    return peer.isAnnounced ? [relay] : [...this.#hall.presence.announce(peer), relay];
  }

  #answer(peer: Peer<C>, message: Exclude<ClientMessage, DirectedMessage>, nowMs: number): Order<C>[] {
    switch (message.type) {
      case 'login':
      case 'resume':
        return this.#offence(peer, refusal('already-logged-in', message));
      case 'ack':
        peer.session?.outbox.confirm(message.heard);
        return [];
      case 'status':
        return this.#setStatus(peer, message);
      case 'join':
        return joinRoom(this.#hall, peer, message, nowMs);
      case 'leave':
        return leaveRoom(this.#hall, peer, message);
      case 'settings':
      case 'admit':
      case 'refuse':
      case 'remove':
        return askOwner(this.#hall, peer, message);
      case 'video':
        return changeSeat(this.#hall, peer, message);
      case 'stream':
        return openStream(this.#hall, peer, message);
      case 'ipaddr': {
        const { addresses, urls, ...shown } = this.#reach;
        return tell([peer], { type: 'ipaddr', addresses: [...addresses], urls: [...urls], ...shown, id: message.id });
      }
      case 'bye': {
        const goodbye = tell([peer], { type: 'bye', reason: 'logged-out', id: message.id });
        return [...goodbye, ...close(peer, CLOSED_NORMALLY), ...depart(this.#hall, peer, 'left')];
      }
      default:
        // A directed message has `to`: the schema sees to that.
        return [];
    }
  }

  #setStatus(peer: Peer<C>, { status }: Message<'status'>): Order<C>[] {
    if (!peer.person || peer.ownStatus === status) return [];
    peer.ownStatus = status;
    peer.person = { ...peer.person, status };
    this.#hall.presence.changed(peer, status);
    return [];
  }

  #expel(peer: Peer<C>): Order<C>[] {
    return this.#changed([...close(peer, CLOSED_FOR_ABUSE), ...depart(this.#hall, peer, 'gone')]);
  }

  // The client of a session has counted what it sent, so it must be counted here as well, and it learns which one was dropped.
  #drop(peer: Peer<C>, text: string): Order<C>[] {
    const decoded = peer.session ? decodeClientMessage(text) : undefined;
    if (!peer.session || !decoded?.ok || !isDirected(decoded.message)) {
      return tell([peer], { type: 'error', code: 'too-fast' });
    }
    peer.session.heard += 1;
    return [{ kind: 'answer', to: peer, message: refusal('too-fast', decoded.message) }];
  }

  #offence(peer: Peer<C>, error: ServerMessage): Order<C>[] {
    chargeOffence(peer, this.#hall.limits);
    return tell([peer], error);
  }

  #changed(orders: readonly Order<C>[]): Order<C>[] {
    this.#edition += 1;
    return [...orders, ...this.#hall.presence.tell()];
  }
}

/** What nobody else learns of, and no snapshot keeps. */
const UNSEEN: ReadonlySet<string> = new Set(['ack', 'ipaddr', 'stream']);

/** Of what is directed, these begin and end calls, or let somebody into a room. */
const CHANGES_CALLS: ReadonlySet<string> = new Set(['ring', 'move', 'decline', 'busy', 'cancel', 'leave']);

function close<C>({ connection }: Peer<C>, code: number): Order<C>[] {
  return connection === undefined ? [] : [{ kind: 'close', connection, code }];
}
