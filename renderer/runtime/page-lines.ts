// What a report says of the page itself: its browser, what it may use, how it is shown.
import { version } from '../../package.json';
import { PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';

/** The permissions that calls need. Browsers that don't know a name say so by throwing. */
const PERMISSIONS = ['camera', 'microphone'] as const;

export async function pageLines(place: 'app' | 'browser'): Promise<readonly string[]> {
  const permissions = await Promise.all(PERMISSIONS.map(async (name) => `${name} ${await permissionState(name)}`));
  return [
    `written ${new Date().toISOString()}`,
    `nearcall ${version}, protocol ${PROTOCOL_VERSION}, in ${place === 'app' ? 'the app' : 'a browser'}`,
    navigator.userAgent,
    `languages ${navigator.languages.join(' ')}`,
    `permissions ${permissions.join(', ')}`,
    `window ${window.innerWidth}x${window.innerHeight} at ${window.devicePixelRatio}, ${document.visibilityState}`,
    `secure ${window.isSecureContext ? 'yes' : 'no'}, online ${navigator.onLine ? 'yes' : 'no'}, processors ${navigator.hardwareConcurrency}`,
    `running for ${Math.round(performance.now() / 1_000)} s`,
  ];
}

async function permissionState(name: (typeof PERMISSIONS)[number]): Promise<string> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    return 'unknown';
  }
}
