// Makes the world as the state wants it. Safe to call at any time, as often as one likes: every adapter is idempotent.
import type { State } from '../core/state.ts';
import { wants } from '../core/wants.ts';
import type { Adapters } from './adapters.ts';

export function reconcile(state: State, adapters: Adapters): void {
  const { socketUrl, links, capture, sound, timers } = wants(state);
  adapters.serverLink.reconcile(socketUrl);
  adapters.capture.reconcile(capture);
  adapters.transport.publish(adapters.capture.tracks());
  adapters.transport.reconcile(links);
  adapters.sounds.reconcile(sound);
  adapters.timers.reconcile(timers);
  // The next call starts from a connection that is made already.
  if (state.connection.phase === 'online') adapters.transport.prepare();
}
