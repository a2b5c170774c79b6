// Listens to the keys of a call or a room, wherever the focus is.
import { useEffect } from 'react';
import { useApp } from '../app-context.tsx';
import { isTyping } from '../kit/is-typing.ts';
import { eventOfKey } from './hotkeys.ts';

export function useHotkeys(): void {
  const app = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || event.defaultPrevented) return;
      const meant = eventOfKey(app.getState(), {
        key: event.key,
        hasControl: event.ctrlKey || event.metaKey,
        isRepeat: event.repeat,
        isTyping: isTyping(event.target),
      });
      if (!meant || (meant.type === 'user.pressedShare' && !app.canShareScreen)) return;
      event.preventDefault();
      event.stopPropagation();
      app.emit(meant);
    };
    // First of all listeners: Ctrl+Enter in a text field must answer the call, not send the message.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [app]);
}
