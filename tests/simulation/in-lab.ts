// Several people in one room of a simulated town, for tests of what they do together there.
import type { Event } from '../../renderer/core/events.ts';
import type { State } from '../../renderer/core/state.ts';
import { TOGETHER } from '../../renderer/core/together.ts';
import { wants } from '../../renderer/core/wants.ts';
import { Town } from './town.ts';

export function inLab(...names: readonly string[]): Town {
  const town = new Town(names);
  enterLab(town, ...names);
  return town;
}

export function enterLab(town: Town, ...names: readonly string[]): void {
  for (const name of names) {
    town.happen(name, { type: 'user.pressedEnterRoom', name: 'Lab', ask: {}, media: 'video' });
    town.settle();
  }
}

/** Something happens at one side, and everybody hears of it. */
export function does(town: Town, name: string, ...events: readonly Event[]): void {
  for (const event of events) town.happen(name, event);
  town.settle();
}

export const stateOf = (town: Town, name: string): State => town.side(name).state;
export const timersOf = (town: Town, name: string) => wants(stateOf(town, name), TOGETHER).timers;
