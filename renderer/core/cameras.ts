// Which camera is the next one, and which way the one in use looks. PURE.
import type { DeviceChoice, Facing } from './media.ts';
import type { State } from './state.ts';

type Known = Pick<State, 'media' | 'preferences'>;

/**
 * The camera that is taken when one flips: on a phone the first that looks the other way, elsewhere the next in the list.
 * @returns `undefined` where there is no other.
 */
export function nextCamera({ media, preferences }: Known): DeviceChoice | undefined {
  const { cameras } = media.report;
  if (cameras.length < 2) return undefined;
  const index = cameras.findIndex(({ deviceId }) => deviceId === usedId({ media, preferences }));
  const used = cameras[index];
  const other = used?.facing && OTHER[used.facing];
  // A phone has several at its back: one press turns to them, the next one back.
  return cameras.find(({ facing }) => other && facing === other) ?? cameras[(index + 1) % cameras.length];
}

/** What I see of myself is a mirror, unless I chose otherwise, or show what is in front of me: letters there must be read. */
export function isSelfMirrored(state: Known): boolean {
  const used = state.media.report.cameras.find(({ deviceId }) => deviceId === usedId(state));
  return state.preferences.isMirrored && used?.facing !== 'environment';
}

const OTHER: Readonly<Record<Facing, Facing>> = { user: 'environment', environment: 'user' };

function usedId({ media, preferences }: Known): string | undefined {
  const { camera } = media.report;
  return camera.kind === 'on' ? camera.deviceId : preferences.cameraId;
}
