// What is plugged in, as a browser lists it: the devices of one kind, and which of them the system prefers.
import type { DeviceChoice, DeviceKind } from '../core/media.ts';
import { trackKind } from './ask-for-devices.ts';

export type Listing = {
  /** Before permission browsers list devices with empty ids and labels. */
  readonly devices: readonly DeviceChoice[];
  /** The device the system prefers now; `undefined` where the browser does not say it. Chromium says it of microphones. */
  readonly defaultId: string | undefined;
};

type Listed = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'groupId' | 'label'>;

/** Chromium's stand-in for whatever the system prefers; choosing nothing means the same. */
const DEFAULT = 'default';
const STAND_INS = [DEFAULT, 'communications'];

export function listingOf(listed: readonly Listed[], kind: DeviceKind): Listing {
  const those = listed.filter((device) => device.kind === `${trackKind(kind)}input`);
  const real = those.filter(({ deviceId }) => !STAND_INS.includes(deviceId));
  const standIn = those.find(({ deviceId }) => deviceId === DEFAULT);
  return {
    devices: real.map(({ deviceId, label }) => ({ deviceId, label })),
    defaultId: standIn && deviceBehind(standIn, real)?.deviceId,
  };
}

/** The loudspeakers a person can choose. Without permission they have neither names nor ids. */
export function speakersOf(listed: readonly Listed[]): readonly DeviceChoice[] {
  return listed
    .filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '' && !STAND_INS.includes(deviceId))
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** The device itself, where the browser says only that the default was opened. */
export function openedDevice(openId: string, label: string, { devices, defaultId }: Listing): DeviceChoice {
  const id = openId === DEFAULT ? defaultId : openId;
  return devices.find(({ deviceId }) => deviceId === id && deviceId !== '') ?? { deviceId: openId, label };
}

// The stand-in has the group of the device that it stands for. A headset and its dock may share one: then its name decides, which
// ends with theirs ("Default - Headset").
function deviceBehind(standIn: Listed, real: readonly Listed[]): Listed | undefined {
  const named = real.filter(({ label }) => label !== '' && standIn.label.endsWith(` - ${label}`));
  const grouped = real.filter(({ groupId }) => groupId !== '' && groupId === standIn.groupId);
  return named.find((device) => grouped.includes(device)) ?? only(grouped) ?? only(named);
}

function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}
