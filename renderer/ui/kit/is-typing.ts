// Whether keys are meant for what has the focus, because somebody writes there, or chooses a key: then no single key may do anything
// else, and nothing may take the focus away.
export function isTyping(target: EventTarget | null = document.activeElement): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    takesKeys(target) ||
    // A keypad is typed on wherever the focus is in its dialog.
    target.closest('[role="dialog"]:has([data-keeps-keys])') !== null ||
    target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select')
  );
}

/** Whether Escape is for something inside a dialog, a form that is being filled in for instance, and not for the dialog. */
export function takesEscape(target: EventTarget | null): boolean {
  return takesKeys(target) || (target instanceof Element && target.closest('[data-takes-escape]') !== null);
}

/** Marked by `data-takes-keys`: the next key is for it, Escape as well. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-takes-keys="true"]');
}
