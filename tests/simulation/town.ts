// Several pages, the host's real directory between them, and a network that a test breaks as it likes: frames wait on the wire
// until they are delivered or lost, connections break on one side first, the host forgets, links come and go.
import type { Effect } from '../../renderer/core/effects.ts';
import type { Event } from '../../renderer/core/events.ts';
import { foundOnce } from '../../renderer/core/found-once.ts';
import { readPreferences } from '../../renderer/core/preferences.ts';
import { initialState, type State } from '../../renderer/core/state.ts';
import { TOGETHER } from '../../renderer/core/together.ts';
import { update } from '../../renderer/core/update.ts';
import { wants } from '../../renderer/core/wants.ts';
import {
  decodeServerMessage,
  encodeClientMessage,
  type LinkId,
  type PeerMessage,
  type PersonId,
} from '../../signaling/protocol/index.ts';
import { Disk } from './disk.ts';
import { TownHost, type Wire } from './town-host.ts';

export type Side = {
  readonly name: string;
  state: State;
  /** Has closed the window, and does not come back. */
  isAway: boolean;
  /** The connection as this side sees it. */
  wire: Wire | undefined;
  /** Links that are up, and whether the other side's control channel was reported. */
  readonly upLinks: Map<LinkId, 'connected' | 'disconnected'>;
  /** Links made anew whose offer has been made: only from it the other side learns of them. */
  readonly offered: Set<LinkId>;
  /** What this side's device keeps when the page goes. */
  disk: Disk;
  /** Every order so far. */
  readonly effects: Effect[];
};

const IS_REMADE = /-g\d+-/;

/** Asked again and again while nothing changes. */
const wantsOf = foundOnce((state: State) => wants(state, TOGETHER));

export class Town {
  readonly sides = new Map<string, Side>();
  host = new TownHost(() => this.nowMs);
  nowMs = 1_000_000;
  readonly #freshId: () => string;
  #events: [Side, Event][] = [];
  #isRunning = false;
  /** What linked people say to each other, still on its way. */
  #said: { readonly from: string; readonly link: LinkId; readonly message: PeerMessage }[] = [];

  constructor(names: readonly string[], freshId?: () => string) {
    let count = 0;
    this.#freshId = freshId ?? (() => `id${String(++count).padStart(5, '0')}`);
    for (const name of names) {
      const state = initialState({ ...readPreferences(null), name }, undefined, 'wss://lab/ws');
      this.sides.set(name, {
        name,
        state,
        isAway: false,
        wire: undefined,
        upLinks: new Map(),
        offered: new Set(),
        disk: new Disk(),
        effects: [],
      });
      this.happen(name, { type: 'page.started' });
      this.connect(name);
    }
    this.settle();
  }

  side(name: string): Side {
    const side = this.sides.get(name);
    if (!side) throw new Error(`nobody is called ${name}`);
    return side;
  }

  id(name: string): PersonId {
    const { me } = this.side(name).state.people;
    if (!me) throw new Error(`${name} is not logged in`);
    return me.id;
  }

  happen(name: string, event: Event): void {
    this.#events.push([this.side(name), event]);
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#events.shift(); next; next = this.#events.shift()) this.#step(...next);
    this.#isRunning = false;
  }

  /** Opens a connection, if there is a host and none is open. */
  connect(name: string): void {
    const side = this.side(name);
    if (side.isAway || side.wire?.isOpenHere || wantsOf(side.state).socketUrl === undefined) return;
    side.wire = this.host.open(name);
    this.happen(name, { type: 'server.opened' });
  }

  /** This side notices that its connection is gone; what was on its way to it is lost. The host may not have noticed yet. */
  lose(name: string): void {
    const { wire } = this.side(name);
    if (!wire?.isOpenHere) return;
    wire.isOpenHere = false;
    wire.toClient.length = 0;
    this.happen(name, { type: 'server.closed', retryInMs: 0 });
  }

  /** This side is gone for good, and the host has waited for it long enough. */
  vanish(name: string): void {
    this.side(name).isAway = true;
    this.lose(name);
    this.host.drop(name);
    this.host.expire();
  }

  /** The page is loaded again: only what the disk has is left. The host notices that the connection is gone in its own time. */
  reload(name: string): void {
    const side = this.side(name);
    if (side.wire) side.wire.isOpenHere = false;
    side.wire = undefined;
    side.upLinks.clear();
    side.offered.clear();
    side.disk.crash();
    const { preferences } = side.state;
    side.state = initialState(preferences, undefined, 'wss://lab/ws');
    this.happen(name, { type: 'messages.loaded', ...side.disk.load() });
    this.happen(name, { type: 'page.started' });
  }

  /** What waits to be written on one side's disk is. */
  flush(name: string): boolean {
    const keys = this.side(name).disk.flush();
    if (keys) this.happen(name, { type: 'messages.stored', keys, isKept: true });
    return keys !== undefined;
  }

  /** The host hears the oldest frame of one side. @returns false when there is none. */
  hear(name: string): boolean {
    const { wire } = this.side(name);
    return wire !== undefined && this.host.hear(wire);
  }

  /** One side receives the oldest frame for it. @returns false when there is none. */
  deliver(name: string): boolean {
    const { wire } = this.side(name);
    if (!wire?.isOpenHere) return false;
    const frame = wire.toClient.shift();
    if (frame === undefined) {
      if (!wire.isClosedByHost) return false;
      this.lose(name);
      return true;
    }
    const decoded = decodeServerMessage(frame);
    if (!decoded.ok) throw new Error(`the host said something unreadable: ${frame}`);
    this.happen(name, { type: 'server.received', message: decoded.message });
    return true;
  }

  /** The host dies and starts again, remembering who was there or not. */
  restart(isRemembering: boolean): void {
    this.host = this.host.successor(isRemembering);
    for (const name of this.sides.keys()) this.lose(name);
  }

  /** Links that both sides want come up, and those that one side lets go of break on the other. */
  link(): boolean {
    let hasChanged = false;
    for (const side of this.sides.values()) {
      const wanted = wantsOf(side.state).links;
      for (const link of [...side.upLinks.keys()]) {
        if (!wanted.some((other) => other.link === link)) side.upLinks.delete(link);
      }
      for (const { link, role, person } of wanted) {
        const other = [...this.sides.values()].find(
          (candidate) =>
            candidate !== side &&
            wantsOf(candidate.state).links.some((theirs) => theirs.link === link && theirs.role !== role),
        );
        const isUp = side.upLinks.get(link) === 'connected';
        if (other && !isUp) {
          side.upLinks.set(link, 'connected');
          this.happen(side.name, { type: 'link.changed', link, state: 'connected' });
          this.happen(side.name, { type: 'link.opened', link });
          hasChanged = true;
        } else if (!other && isUp) {
          this.breakLink(side.name, link);
          hasChanged = true;
        } else if (!other && role === 'offerer' && IS_REMADE.test(link) && !side.offered.has(link)) {
          side.offered.add(link);
          const signal = { type: 'offer', link, n: 1, sdp: 'v=0' } as const;
          this.happen(side.name, { type: 'link.signalled', person, signal });
          hasChanged = true;
        }
      }
    }
    return hasChanged;
  }

  breakLink(name: string, link: LinkId): void {
    const side = this.side(name);
    if (side.upLinks.get(link) !== 'connected') return;
    side.upLinks.set(link, 'disconnected');
    this.happen(name, { type: 'link.changed', link, state: 'disconnected' });
  }

  /** The oldest thing said over a link arrives, if the link is still there. */
  say(): boolean {
    const said = this.#said.shift();
    if (!said) return false;
    for (const side of this.sides.values()) {
      if (side.name !== said.from && side.upLinks.has(said.link)) {
        this.happen(side.name, { type: 'link.received', link: said.link, message: said.message });
      }
    }
    return true;
  }

  /** The timers that one side wants now run out, all of them or those of one kind. */
  runOut(name: string, kind = ''): void {
    for (const timer of Object.keys(wantsOf(this.side(name).state).timers)) {
      if (timer.startsWith(kind)) this.happen(name, { type: 'timer.fired', timer });
    }
  }

  /** Everybody is connected, everything that is on its way arrives, links that can be are up. */
  settle(): void {
    for (let round = 0; round < 10_000; round++) {
      let hasMoved = false;
      for (const name of this.sides.keys()) {
        this.connect(name);
        hasMoved = this.flush(name) || this.hear(name) || this.deliver(name) || hasMoved;
      }
      hasMoved = this.say() || this.link() || this.host.notice() || hasMoved;
      if (!hasMoved) return;
    }
    throw new Error('it does not settle');
  }

  #step(side: Side, event: Event): void {
    this.nowMs += 1;
    const [state, effects] = update(side.state, event, { nowMs: this.nowMs, freshId: this.#freshId() }, TOGETHER);
    side.state = state;
    side.effects.push(...effects);
    for (const effect of effects) this.#run(side, effect);
  }

  #run(side: Side, effect: Effect): void {
    if (effect.type === 'sendToServer') {
      if (side.wire?.isOpenHere) side.wire.toHost.push(encodeClientMessage(effect.message));
      else this.happen(side.name, { type: 'server.notSent', message: effect.message });
    }
    if (effect.type === 'keepMessages' || effect.type === 'clearMessages') {
      side.disk.write(effect);
      if (!side.disk.isSlow) this.flush(side.name);
    }
    if (effect.type === 'readPiece') {
      const { message } = effect;
      this.happen(side.name, { type: 'messages.pieceRead', message, data: side.disk.readPiece(message.key) });
    }
    // An offer that was on its way is made again.
    if (effect.type === 'restartLinks') side.offered.clear();
    if (effect.type === 'reportUnsent') {
      for (const message of effect.messages) this.happen(side.name, { type: 'server.notSent', message });
    }
    if (effect.type === 'sendToPeer' && side.upLinks.get(effect.link) === 'connected') {
      this.#said.push({ from: side.name, link: effect.link, message: effect.message });
    }
  }
}
