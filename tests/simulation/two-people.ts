// The town of two or three that most rules need, and the words for what happens in it.
import type { Event } from '../../renderer/core/events.ts';
import { wants } from '../../renderer/core/wants.ts';
import type { PersonId } from '../../signaling/protocol/index.ts';
import { type Side, Town } from './town.ts';

export type Name = 'ann' | 'bob' | 'cat';

export const IDS: Readonly<Record<Name, PersonId>> = {
  ann: '@aaaaaaaa' as PersonId,
  bob: '@bbbbbbbb' as PersonId,
  cat: '@cccccccc' as PersonId,
};

export type Simulation = {
  readonly town: Town;
  readonly sides: Readonly<Record<Name, Side>>;
  /** Something happens on one side. */
  readonly happen: (who: Name, event: Event) => void;
  /** The host hears the oldest frame from one side; false when there is none. */
  readonly hear: (who: Name) => boolean;
  /** One side receives the oldest frame for it; false when there is none. */
  readonly deliver: (who: Name) => boolean;
  /** One side is gone for good: what was on its way is lost. */
  readonly disconnect: (who: Name) => void;
  /** Delivers until nothing is on its way between the people and the host. Links stay as the test says. */
  readonly settle: () => void;
  /** What one side told the host, by type. */
  readonly said: (who: Name) => readonly string[];
};

/** @param ids gives the ids of calls, in order; without it they count up. */
export function simulate(names: readonly Name[] = ['ann', 'bob'], ids?: () => string): Simulation {
  const town = new Town(names, ids);
  const sides = Object.fromEntries(town.sides) as Record<Name, Side>;
  for (const side of Object.values(sides)) side.effects.length = 0;
  return {
    town,
    sides,
    happen: (who, event) => town.happen(who, event),
    hear: (who) => town.hear(who),
    deliver: (who) => town.deliver(who),
    settle: () => {
      while (names.some((name) => town.hear(name) || town.deliver(name)));
    },
    disconnect: (who) => town.vanish(who),
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
