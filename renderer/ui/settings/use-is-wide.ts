// Whether there is room for a list beside its page. The style sheet knows by itself; the arrow keys must be told.
import { useSyncExternalStore } from 'react';

/** As Tailwind's `sm`. */
const WIDE = '(min-width: 40rem)';

export function useIsWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(WIDE).matches);
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
