// What tells that the network may be another one now: it is back, it is of another kind, or the machine woke somewhere else.
import type { Event } from '../core/events.ts';
import { onWake } from '../server-link/return-signs.ts';

export type NetworkSigns = {
  readonly window: EventTarget;
  /** Missing in Firefox and Safari. */
  readonly connection: (EventTarget & { readonly type?: string }) | undefined;
};

/** @returns what ends the watching. */
export function watchNetwork(emit: (event: Event) => void, { window, connection }: NetworkSigns = here()): () => void {
  const listeners = new AbortController();
  const tell = () => emit({ type: 'page.changedNetwork' });
  window.addEventListener('online', tell, { signal: listeners.signal });
  let type = connection?.type;
  const tellOtherType = () => {
    // Browsers also say that the network is faster or slower than they thought: that is no other network.
    const isOther = connection?.type !== type;
    type = connection?.type;
    if (isOther) tell();
  };
  connection?.addEventListener('change', tellOtherType, { signal: listeners.signal });
  const stopClock = onWake(tell);
  return () => {
    listeners.abort();
    stopClock();
  };
}

function here(): NetworkSigns {
  const { connection } = navigator as Navigator & Partial<Pick<NetworkSigns, 'connection'>>;
  return { window, connection };
}
