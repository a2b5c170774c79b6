// What the page may use of this computer: camera, microphone, screen, loudspeaker choice, full screen and the local network, in our
// own page only. Everything that isn't named here is refused, whatever Chromium's default is.
import { type Session, systemPreferences } from 'electron';
import { isPageUrl, isSamePage, PAGE_URL } from './page-origin.ts';

const DEVICES = ['media', 'speaker-selection', 'fullscreen', 'display-capture'];

// Since Electron 43 a page may not open a connection to a private address without these (electron/electron#48655): without them no
// host could be reached at all. Chromium asks for the page, not for one of its frames.
const NETWORK = ['local-network-access', 'local-network', 'loopback-network'];

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    // The call box has no use for a device, so it gets none.
    const isItsPage = NETWORK.includes(permission) || isSamePage(details.requestingUrl, PAGE_URL);
    const isAllowed = isItsPage && isGranted(permission, details.requestingUrl, details.isMainFrame);
    if (!isAllowed || permission !== 'media') return respond(isAllowed);
    const kinds = ('mediaTypes' in details && details.mediaTypes) || [];
    askSystem(kinds).then(respond, () => respond(false));
  });
  // `enumerateDevices` and `navigator.permissions` ask here, without a person.
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    return isGranted(permission, requestingOrigin, details.isMainFrame);
  });
  session.setDevicePermissionHandler(() => false);
}

function isGranted(permission: string, url: string, isMainFrame: boolean): boolean {
  if (!isPageUrl(url)) return false;
  return NETWORK.includes(permission) || (isMainFrame && DEVICES.includes(permission));
}

/** macOS asks the person once for each of camera and microphone, and must be asked before Chromium opens the device. */
async function askSystem(kinds: readonly ('video' | 'audio')[]): Promise<boolean> {
  if (process.platform !== 'darwin') return true;
  for (const kind of kinds) {
    const isAllowed = await systemPreferences.askForMediaAccess(kind === 'video' ? 'camera' : 'microphone');
    if (!isAllowed) return false;
  }
  return true;
}
