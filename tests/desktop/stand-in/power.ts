// Electron's `powerMonitor`, whose events tests tell, and `powerSaveBlocker`, which remembers what it blocks.
import { emitter, note, onlyKnown } from './record.ts';

export const powerMonitor = emitter('powerMonitor', {
  isOnBatteryPower: () => false,
} satisfies Partial<Electron.PowerMonitor>);

const blocked = new Map<number, string>();
let lastId = 0;

export const powerSaveBlocker = onlyKnown('powerSaveBlocker', {
  start: (kind: 'prevent-app-suspension' | 'prevent-display-sleep') => {
    note('powerSaveBlocker.start', kind);
    lastId += 1;
    blocked.set(lastId, kind);
    return lastId;
  },
  stop: (id: number) => {
    note('powerSaveBlocker.stop', id);
    return blocked.delete(id);
  },
  isStarted: (id: number) => blocked.has(id),
} satisfies Partial<Electron.PowerSaveBlocker>);

/** What is kept awake now. */
export function blockedNow(): string[] {
  return [...blocked.values()];
}
