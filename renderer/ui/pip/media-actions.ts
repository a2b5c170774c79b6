// What the browser's own controls ask for: its small window's buttons, and the switch to another tab.

/** Of https://w3c.github.io/mediasession/#enumdef-mediasessionaction those of calls, which TypeScript doesn't know yet. */
type CallAction = 'enterpictureinpicture' | 'togglemicrophone' | 'togglecamera' | 'hangup';

/** A browser that doesn't know the action never asks for it. @returns a function that ends it. */
export function onMediaAction(action: CallAction, handler: () => void): () => void {
  set(action, handler);
  return () => set(action, null);
}

function set(action: CallAction, handler: (() => void) | null): void {
  try {
    navigator.mediaSession?.setActionHandler(action as MediaSessionAction, handler);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
