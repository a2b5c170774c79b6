// What happens to the page itself: shown, hidden, closed.
import type { Event } from '../core/events.ts';

export function watchPage(emit: (event: Event) => void): void {
  const tellVisibility = () =>
    emit({ type: 'page.changedVisibility', isVisible: document.visibilityState === 'visible' });
  document.addEventListener('visibilitychange', tellVisibility);
  window.addEventListener('pagehide', () => emit({ type: 'page.closing' }));
  tellVisibility();
}
