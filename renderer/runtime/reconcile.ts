// Makes the world as the state wants it. Safe to call at any time, as often as one likes: every adapter is idempotent.
import type { LaterSlices } from '../core/later-slices.ts';
import type { State } from '../core/state.ts';
import { wants } from '../core/wants.ts';
import type { Adapters } from './adapters.ts';

export function reconcile(state: State, adapters: Adapters, later: LaterSlices): void {
  const { socketUrl, links, capture, screen, timers, iceServers, recording, transfers, callsFare } = wants(
    state,
    later,
  );
  adapters.serverLink.reconcile(socketUrl);
  adapters.capture.reconcile(capture);
  adapters.screen.reconcile(screen);
  adapters.transport.setIceServers(iceServers as RTCIceServer[], state.preferences.isRelayOnly ? 'relay' : 'all');
  adapters.transport.publish({ ...adapters.capture.tracks(), ...adapters.screen.tracks() });
  // Before its link goes, what runs on it stops; what runs on a new one waits for it.
  adapters.files.reconcile(transfers, callsFare);
  adapters.transport.reconcile(links);
  // Behind the links: whoever is recorded has been told.
  adapters.recorder.reconcile(recording);
  adapters.timers.reconcile(timers);
  adapters.showShell(state);
  // The next call starts from a connection that is made already. Not while one begins: making it would hold that one up.
  if (state.connection.phase === 'online' && links.length === 0) adapters.transport.prepare();
}
