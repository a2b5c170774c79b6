// Listens to the keys of a call or a room, wherever the focus is: in the page, and in its small window.
import { useEffect } from 'react';
import { ownMediaNow } from '../../core/linked.ts';
import { type App, useApp } from '../app-context.tsx';
import { isTyping } from '../kit/is-typing.ts';
import { toggleFullScreen } from './full-screen.ts';
import { isTalkKey, type Meaning, meaningOf } from './hotkeys.ts';

/** What a key press may be meant for by itself. */
const PRESSABLE = 'button, a, summary, [role^="menuitem"], [role="switch"], [role="radio"], [role="tab"], input';

/** @param page the window whose keys are meant. */
export function useHotkeys(page: Window = window): void {
  const app = useApp();
  useEffect(() => listenToKeys(app, page), [app, page]);
}

function listenToKeys(app: App, page: Window): () => void {
  // Only a microphone that the key has opened is closed when it is let go.
  let isTalking = false;

  const stopTalking = () => {
    if (!isTalking) return;
    isTalking = false;
    if (ownMediaNow(app.getState())?.isMuted === false) app.emit({ type: 'user.toggledMicrophone' });
  };
  const carryOut = (meaning: Meaning) => {
    if (meaning.type === 'emit') app.emit(meaning.event);
    else if (meaning.type === 'toggleFullScreen') toggleFullScreen();
    else if (ownMediaNow(app.getState())?.isMuted) {
      isTalking = true;
      app.emit({ type: 'user.toggledMicrophone' });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing || event.defaultPrevented) return;
    const state = app.getState();
    const meaning = meaningOf(state, {
      key: event.key,
      hasControl: event.ctrlKey || event.metaKey,
      isRepeat: event.repeat,
      isTyping: isTyping(event.target),
      isOnButton: isOnButton(event.target),
    });
    // Held, it would scroll the page.
    const isHeld = isTalking && event.repeat && isTalkKey(state, event.key);
    if (!isHeld && (!meaning || !isPossible(app, meaning))) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning) carryOut(meaning);
  };
  const release = (event: KeyboardEvent) => {
    if (isTalkKey(app.getState(), event.key)) stopTalking();
  };

  // First of all listeners: Ctrl+Enter in a text field must answer the call, not send the message.
  page.addEventListener('keydown', press, { capture: true });
  page.addEventListener('keyup', release, { capture: true });
  // A key that is let go elsewhere tells nobody here.
  page.addEventListener('blur', stopTalking);
  return () => {
    page.removeEventListener('keydown', press, { capture: true });
    page.removeEventListener('keyup', release, { capture: true });
    page.removeEventListener('blur', stopTalking);
    stopTalking();
  };
}

// Another window has an `Element` of its own: `instanceof` says nothing.
function isOnButton(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(PRESSABLE) !== null;
}

function isPossible(app: App, meaning: Meaning): boolean {
  if (meaning.type !== 'emit') return true;
  if (meaning.event.type === 'user.openedRecording') return app.canRecord;
  return meaning.event.type !== 'user.pressedShare' || app.canShareScreen;
}
