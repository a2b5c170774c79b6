// Which window has the keyboard: one, or none while the person works in another program.

export type Focusable = { readonly told: (event: 'focus' | 'blur') => void };
let focused: Focusable | undefined;

export function hasFocus(window: Focusable): boolean {
  return focused === window;
}

export function takeFocus(window: Focusable): void {
  if (focused === window) return;
  const before = focused;
  focused = window;
  before?.told('blur');
  window.told('focus');
}

export function loseFocus(window: Focusable): void {
  if (focused !== window) return;
  focused = undefined;
  window.told('blur');
}

/** It is gone, and hears nothing any more. */
export function forgetFocus(window: Focusable): void {
  if (focused === window) focused = undefined;
}

/** The person turns to another program. */
export function leaveTheApp(): void {
  if (focused) loseFocus(focused);
}
