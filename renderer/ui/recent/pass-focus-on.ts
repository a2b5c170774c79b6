// A line that is taken off its list would take the focus along: it goes to the same button of the next line, or of the one before.

/** @param button the one that was pressed, in a line of a list. */
export function passFocusOn(button: HTMLElement): void {
  const line = button.closest('li');
  if (!line || document.activeElement !== button) return;
  const neighbour = line.nextElementSibling ?? line.previousElementSibling;
  neighbour?.querySelector<HTMLElement>(`[data-testid="${button.dataset.testid}"]`)?.focus();
}
