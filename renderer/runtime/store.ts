// Holds the state. Every event goes through `update` here, one after another, and what follows is carried out afterwards.
import type { Effect } from '../core/effects.ts';
import type { Event } from '../core/events.ts';
import type { LaterSlices } from '../core/later-slices.ts';
import type { State } from '../core/state.ts';
import { update } from '../core/update.ts';
import { createPresentation } from './presentation.ts';

export type Store = {
  readonly getState: () => State;
  /** Told after the world was made as the state wants it, at most once a frame. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly emit: (event: Event) => void;
};

/**
 * @param runEffect carries out one order.
 * @param reconcile makes the world as the state wants it; called after every event that changed something.
 * @param later what was fetched since the first screen.
 */
export function createStore(
  initial: State,
  runEffect: (effect: Effect) => void,
  reconcile: (state: State) => void,
  later: () => LaterSlices,
): Store {
  let state = initial;
  let isRunning = false;
  const queue: Event[] = [];
  const listeners = new Set<() => void>();
  const presentation = createPresentation(
    () => {
      for (const listener of listeners) listener();
    },
    () => state.isVisible,
  );

  function step(event: Event): void {
    const [next, effects] = update(state, event, { nowMs: Date.now(), freshId: freshId() }, later());
    const hasChanged = next !== state;
    state = next;
    // Orders first: a ring is on its way before the screen is drawn.
    for (const effect of effects) runEffect(effect);
    if (hasChanged) {
      reconcile(state);
      presentation.request(event.type.startsWith('user.') ? 'person' : 'network');
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      queue.push(event);
      // An adapter may answer an order with a fact at once: it waits its turn.
      if (isRunning) return;
      isRunning = true;
      try {
        for (let next = queue.shift(); next; next = queue.shift()) step(next);
      } finally {
        isRunning = false;
      }
    },
  };
}

// Not `crypto.randomUUID`: that one is missing on pages without HTTPS, which must still be able to say so.
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
