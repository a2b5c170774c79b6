// Where the focus goes when the settings are closed. They can be opened from a menu, whose items may be gone by then, or from the application
// menu over any screen.

/** The button on each screen whose menu leads to the settings carries it. */
const WAY_HERE = '[data-leads-to-settings]';

/** @returns what has the focus now, or the button that leads here when nothing has it, or something that is about to go. */
export function focusBefore(): HTMLElement | null {
  const focused = document.activeElement;
  const stays =
    focused instanceof HTMLElement && focused !== document.body && focused.closest('[role="menu"]') === null;
  return stays ? focused : document.querySelector<HTMLElement>(WAY_HERE);
}
