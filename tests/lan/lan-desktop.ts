// The whole desktop app on a machine of the network: its main process, its window, and the server it may host. Electron itself is the
// desktop suite's stand-in here, as the real one has no way into a namespace for a test.
import { REPOSITORY } from '../desktop/build.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { launchStandIn } from '../desktop/stand-in-driver.ts';
import { type Door, openDoor } from './loopback-door.ts';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export async function startLanDesktop(machine: Machine): Promise<Desktop> {
  const userDataDir = makeScratch();
  const doors: Door[] = [];
  const appFolder = process.env.NEARCALL_APP_FOLDER ?? REPOSITORY;
  const desktop = await launchStandIn(
    [appFolder, `--user-data-dir=${userDataDir}`],
    { userDataDir },
    {
      inside: machine.namespace.inside,
      reach: async (url) => {
        const door = await openDoor(machine, url);
        doors.push(door);
        return door.url;
      },
    },
  );
  return {
    ...desktop,
    close: async () => {
      await desktop.close();
      for (const door of doors) door.close();
      dropScratch(userDataDir);
    },
  };
}
