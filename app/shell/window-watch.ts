// Whether the window is on the screen, and whether somebody looks at it.
import type { BrowserWindow } from 'electron';

export type WindowWatch = {
  /** On the screen, as far as the system says: neither hidden nor minimised. */
  readonly isSeen: () => boolean;
  /** On the screen and in front. */
  readonly isLookedAt: () => boolean;
};

export function watchWindow(window: BrowserWindow, onChanged: () => void): WindowWatch {
  window.on('show', onChanged);
  window.on('hide', onChanged);
  window.on('minimize', onChanged);
  window.on('restore', onChanged);
  window.on('focus', onChanged);
  window.on('blur', onChanged);
  const isSeen = () => !window.isDestroyed() && window.isVisible() && !window.isMinimized();
  return { isSeen, isLookedAt: () => isSeen() && window.isFocused() };
}
