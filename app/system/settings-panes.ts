// The pages of the system's own settings that a person may be sent to: constants, of which the page can only name one. Pure.
import type { SettingsPane } from '../bridge/system-facts.ts';

type Panes = Partial<Record<SettingsPane, string>>;

const MAC_PRIVACY = 'x-apple.systempreferences:com.apple.preference.security?Privacy_';

const MAC: Panes = {
  camera: `${MAC_PRIVACY}Camera`,
  microphone: `${MAC_PRIVACY}Microphone`,
  screen: `${MAC_PRIVACY}ScreenCapture`,
  // Since macOS 15 an app needs it to reach anybody on its own network.
  'local-network': `${MAC_PRIVACY}LocalNetwork`,
  notifications: 'x-apple.systempreferences:com.apple.preference.notifications',
};

// https://learn.microsoft.com/windows/apps/develop/launch/launch-settings
const WINDOWS: Panes = {
  camera: 'ms-settings:privacy-webcam',
  microphone: 'ms-settings:privacy-microphone',
  notifications: 'ms-settings:notifications',
  network: 'ms-settings:network-status',
};

// Linux desktops have no address for theirs.
const PANES: Readonly<Record<string, Panes>> = { darwin: MAC, win32: WINDOWS };

/** @param platform as Node names it. */
export function settingsUrl(platform: string, pane: SettingsPane): string | undefined {
  return PANES[platform]?.[pane];
}

export function settingsPanes(platform: string): readonly SettingsPane[] {
  return Object.keys(PANES[platform] ?? {}) as SettingsPane[];
}
