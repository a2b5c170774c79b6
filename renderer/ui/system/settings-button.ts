// Where the focus goes when the dialog about the app is closed. It can be opened from the settings menu, whose items are gone by then, or
// from the application menu over any screen.

/** The button that opens the settings menu carries it. */
export const SETTINGS_BUTTON_ID = 'settings-button';

/** @returns what has the focus now, or the settings' button when that is about to go. */
export function focusBefore(): HTMLElement | null {
  const focused = document.activeElement;
  const stays =
    focused instanceof HTMLElement && focused !== document.body && focused.closest('[role="menu"]') === null;
  return stays ? focused : document.getElementById(SETTINGS_BUTTON_ID);
}
