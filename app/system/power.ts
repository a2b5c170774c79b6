// Sleep and waking. The screen stays on during a call; and when the computer wakes, the page is told, whatever its sockets say.
import { powerMonitor, powerSaveBlocker } from 'electron';
import type { ShellCall } from '../bridge/shell-facts.ts';

export type Power = {
  /** Keeps the screen on while a call rings elsewhere or runs. */
  readonly follow: (call: ShellCall | undefined) => void;
};

export function watchPower(onWoke: () => void): Power {
  let blocker: number | undefined;
  powerMonitor.on('resume', onWoke);
  // Some computers sleep lightly while locked, and say nothing when they wake.
  powerMonitor.on('unlock-screen', onWoke);
  return {
    follow: (call) => {
      const isNeeded = call?.kind === 'active' || call?.kind === 'outgoing';
      if (isNeeded === (blocker !== undefined)) return;
      if (isNeeded) blocker = powerSaveBlocker.start('prevent-display-sleep');
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker);
        blocker = undefined;
      }
    },
  };
}
