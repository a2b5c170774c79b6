// Who shows the list of screens on this system, and whether its sound can be shared with one. Pure.
import type { SystemState } from '../bridge/system-facts.ts';

type Computer = {
  /** As Node names it. */
  readonly platform: string;
  /** The kernel's version, as `os.release()` gives it. */
  readonly release: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Darwin's major versions: 22 is macOS 13, 24 is macOS 15. */
const MACOS_13 = 22;
const MACOS_15 = 24;

export function screenAbilities(computer: Computer): Pick<SystemState, 'screenPicker' | 'hasSystemSound'> {
  const { platform, release, environment } = computer;
  const major = Number.parseInt(release, 10);
  if (platform === 'win32') return { screenPicker: 'own', hasSystemSound: true };
  if (platform === 'darwin') {
    // Electron's `useSystemPicker` works from macOS 15 on, and then gives a picture only. Before, Chromium records the system's
    // sound from macOS 13 on.
    const isPickedBySystem = major >= MACOS_15;
    return {
      screenPicker: isPickedBySystem ? 'system' : 'own',
      hasSystemSound: major >= MACOS_13 && !isPickedBySystem,
    };
  }
  // The same two variables by which Chromium's recorder decides to ask the desktop's portal (DesktopCapturer::IsRunningUnderWayland).
  const isWayland = environment.XDG_SESSION_TYPE?.startsWith('wayland') === true && !!environment.WAYLAND_DISPLAY;
  return { screenPicker: isWayland ? 'system' : 'own', hasSystemSound: false };
}
