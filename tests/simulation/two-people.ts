// Two or three pages and the host's real directory between them, without a socket: frames wait in queues until a test
// delivers them, in whatever order it likes.
import type { Effect } from '../../renderer/core/effects.ts';
import type { Event } from '../../renderer/core/events.ts';
import { readPreferences } from '../../renderer/core/preferences.ts';
import { initialState, type State } from '../../renderer/core/state.ts';
import { update } from '../../renderer/core/update.ts';
import { wants } from '../../renderer/core/wants.ts';
import { Directory } from '../../signaling/directory/directory.ts';
import type { Order } from '../../signaling/directory/orders.ts';
import {
  decodeServerMessage,
  encodeClientMessage,
  encodeServerMessage,
  LIMITS,
  type PersonId,
} from '../../signaling/protocol/index.ts';

export type Name = 'ann' | 'bob' | 'cat';

export const IDS: Readonly<Record<Name, PersonId>> = {
  ann: '@aaaaaaaa' as PersonId,
  bob: '@bbbbbbbb' as PersonId,
  cat: '@cccccccc' as PersonId,
};

export type Side = {
  state: State;
  /** Everything ordered so far. */
  readonly effects: Effect[];
  /** Frames on their way to the host, oldest first. */
  readonly outbox: string[];
  /** Frames on their way from the host, oldest first. */
  readonly inbox: string[];
};

export type Simulation = {
  readonly sides: Readonly<Record<Name, Side>>;
  /** Something happens on one side. */
  readonly happen: (who: Name, event: Event) => void;
  /** The host hears the oldest frame from one side; false when there is none. */
  readonly hear: (who: Name) => boolean;
  /** One side receives the oldest frame for it; false when there is none. */
  readonly deliver: (who: Name) => boolean;
  /** One side's connection breaks: what was on its way is lost. */
  readonly disconnect: (who: Name) => void;
  /** Delivers until nothing is on its way. */
  readonly settle: () => void;
  /** What one side told the host, by type. */
  readonly said: (who: Name) => readonly string[];
};

/** @param ids gives the ids of calls, in order; without it they count up. */
export function simulate(names: readonly Name[] = ['ann', 'bob'], ids?: () => string): Simulation {
  let nowMs = 1_000_000;
  let count = 0;
  const freshId = ids ?? (() => `id${String(++count).padStart(4, '0')}`);
  const sides = Object.fromEntries(names.map((name) => [name, newSide(name)])) as Record<Name, Side>;

  const directory = new Directory<Name>({ ...LIMITS, presenceBatchMs: 0, rateBurst: 100_000 }, 'Lab');
  const peers = Object.fromEntries(names.map((name) => [name, directory.connected(name, IDS[name], nowMs)])) as Record<
    Name,
    ReturnType<typeof directory.connected>
  >;

  function happen(who: Name, event: Event): void {
    const side = sides[who];
    nowMs += 10;
    const [state, effects] = update(side.state, event, { nowMs, freshId: freshId() });
    side.state = state;
    side.effects.push(...effects);
    for (const effect of effects) {
      if (effect.type === 'sendToServer') side.outbox.push(encodeClientMessage(effect.message));
    }
  }

  function carryOut(orders: readonly Order<Name>[], frame: string): void {
    for (const order of orders) {
      if (order.kind === 'send') for (const to of order.to) sides[to].inbox.push(encodeServerMessage(order.message));
      if (order.kind !== 'relay') continue;
      const stamp = order.atMs === undefined ? {} : { at: order.atMs };
      for (const to of order.to)
        sides[to].inbox.push(JSON.stringify({ from: order.from, ...stamp, ...JSON.parse(frame) }));
    }
  }

  function hear(who: Name): boolean {
    const frame = sides[who].outbox.shift();
    if (frame !== undefined) carryOut(directory.received(peers[who], frame, nowMs), frame);
    return frame !== undefined;
  }

  function deliver(who: Name): boolean {
    const frame = sides[who].inbox.shift();
    if (frame === undefined) return false;
    const decoded = decodeServerMessage(frame);
    if (!decoded.ok) throw new Error(`the host said something unreadable: ${frame}`);
    happen(who, { type: 'server.received', message: decoded.message });
    return true;
  }

  function settle(): void {
    while (names.some((name) => hear(name) || deliver(name)));
  }

  for (const name of names) {
    happen(name, { type: 'page.started' });
    happen(name, { type: 'server.opened' });
  }
  settle();
  for (const side of Object.values(sides)) side.effects.length = 0;

  return {
    sides,
    happen,
    hear,
    deliver,
    settle,
    disconnect: (who) => {
      sides[who].inbox.length = 0;
      sides[who].outbox.length = 0;
      carryOut(directory.closed(peers[who]), '');
      happen(who, { type: 'server.closed', retryInMs: 0 });
    },
    said: (who) =>
      sides[who].effects.flatMap((effect) => (effect.type === 'sendToServer' ? [effect.message.type] : [])),
  };
}

export function personOf(name: Name) {
  return { id: IDS[name], name, status: 'free' as const };
}

/** Runs out the timers that one side wants now, all of them. */
export function runOutTimers(simulation: Simulation, who: Name): void {
  for (const timer of Object.keys(wants(simulation.sides[who].state).timers)) {
    simulation.happen(who, { type: 'timer.fired', timer });
  }
}

function newSide(name: Name): Side {
  const preferences = { ...readPreferences(null), name };
  return { state: initialState(preferences, undefined, 'wss://lab/ws'), effects: [], inbox: [], outbox: [] };
}
