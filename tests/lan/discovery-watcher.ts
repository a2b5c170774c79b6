// Looks for hosts as the desktop app does, from whatever network it is started in, and prints each change as a line of JSON. It ends
// with its standard input. The app's own code does the looking; its first argument is the folder of its settings.
import { startDiscovery } from '../../app/discovery/discovery.ts';
import { openSettings } from '../../app/settings-file.ts';

export async function run(): Promise<void> {
  const [, folder = ''] = process.argv;
  const discovery = startDiscovery({
    settings: await openSettings(folder),
    ownKey: () => undefined,
    onChanged: (found) => console.log(JSON.stringify(found)),
  });
  process.stdin.resume();
  process.stdin.on('close', () => void discovery.stop());
}
