// Said after the suite: which driver it ran with, so that nobody takes the stand-in for Electron.
import { chooseDriver } from './launch-desktop.ts';

export default function sayDriver(): void {
  const choice = chooseDriver();
  const driver = choice.driver === 'real' ? 'real (Electron)' : `stand-in (Node and Chromium), as ${choice.reason}`;
  console.log(`Desktop suite: driver ${driver}.`);
}
