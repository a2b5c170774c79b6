// Tells the app what to show outside its window, whenever that is something else than before.
import type { ShellView } from '../../app/bridge/shell-facts.ts';
import { shellView } from '../core/shell-view.ts';
import type { State } from '../core/state.ts';
import type { Platform } from '../platform/platform.ts';

/** @param languageNow what the person reads, `system` resolved. */
export function createShellShow(
  { shell }: Pick<Platform, 'shell'>,
  languageNow: (state: State) => ShellView['language'],
): (state: State) => void {
  let shown = '';
  return (state) => {
    if (!shell) return;
    const view = shellView(state, languageNow(state));
    const text = JSON.stringify(view);
    if (text === shown) return;
    shown = text;
    shell.show(view);
  };
}
