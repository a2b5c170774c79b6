// What happens to the page itself: shown, hidden, closed.
import type { Event } from '../core/events.ts';
import type { Platform } from '../platform/platform.ts';

export function watchPage({ shell }: Pick<Platform, 'shell'>, emit: (event: Event) => void): void {
  let isSeen = true;
  const tellVisibility = () =>
    emit({ type: 'page.changedVisibility', isVisible: isSeen && document.visibilityState === 'visible' });
  const see = (isSeenNow: boolean) => {
    isSeen = isSeenNow;
    tellVisibility();
  };
  shell?.onSeen(see);
  void shell?.isSeen().then(see);
  document.addEventListener('visibilitychange', tellVisibility);
  window.addEventListener('pagehide', () => emit({ type: 'page.closing' }));
  tellVisibility();
}

/** @param onFault told what was thrown and not caught. */
export function watchFaults(onFault: (error: unknown) => void): void {
  window.addEventListener('error', (event) => onFault(event.error));
  window.addEventListener('unhandledrejection', (event) => onFault(event.reason));
}
