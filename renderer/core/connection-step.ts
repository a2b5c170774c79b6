// The small vocabulary that every file about the connection shares.
import type { Connection } from './connection-state.ts';
import type { Effect } from './effects.ts';

/** The next connection with the orders that follow. */
export type ConnectionStep = readonly [Connection, readonly Effect[]];

/** Looks at the key behind an address before anything is said there. */
export function check(address: string): ConnectionStep {
  return [{ phase: 'checking', address, isSilent: false }, [{ type: 'checkHost', address }]];
}

/** Who says goodbye is gone at once, instead of after a minute. */
export function goodbye({ phase }: Connection): readonly Effect[] {
  return phase === 'online' ? [{ type: 'sendToServer', message: { type: 'bye' } }] : [];
}
