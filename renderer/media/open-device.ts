// Opens the device that a person chose, or the one that stands in for it, and says which one that was, also when it failed.
// Keeps nothing.
import type { DeviceChoice, DeviceKind, DeviceProblem } from '../core/media.ts';
import type { AskForDevice } from './ask-for-devices.ts';
import { chooseDevice } from './choose-device.ts';
import { deviceProblem } from './device-problem.ts';
import { type Listing, openedDevice } from './listing.ts';
import type { Treated } from './treatment.ts';
import type { Wish } from './wish.ts';

export type Opening = Wish & {
  readonly kind: DeviceKind;
  /** A device that has just vanished, though it may still be listed. */
  readonly goneId: string | undefined;
  /** Another device of this kind is open, and stays so until this one is. */
  readonly isBesideAnother: boolean;
  readonly ask: AskForDevice;
  /** Never rejects: what can't be treated comes back as it is. */
  readonly treat: (source: MediaStreamTrack, wish: Wish) => Promise<Treated>;
  readonly list: () => Promise<Listing>;
  /** Asked before a person is: nothing is opened that has ceased to be wanted. */
  readonly isWanted: () => boolean;
};

export type Opened =
  | {
      readonly kind: 'opened';
      /** What goes out. */
      readonly treated: Treated;
      readonly device: DeviceChoice;
      readonly listing: Listing;
    }
  /** `label` is the device's that failed, where it has a name. */
  | { readonly kind: 'failed'; readonly problem: DeviceProblem; readonly label: string; readonly listing: Listing };

/** @returns `undefined` when it ceased to be wanted before anything was opened. */
export async function openDevice(opening: Opening): Promise<Opened | undefined> {
  const listing = await opening.list();
  if (!opening.isWanted()) return undefined;
  const { devices, defaultId } = listing;
  const chosen = chooseDevice(opening.choice, devices, opening.goneId);
  if (!chosen) return { kind: 'failed', problem: 'missing', label: '', listing };
  // Beside an open device the default is named: asked for "the default", a browser may give that one again.
  const deviceId = chosen.deviceId ?? (opening.isBesideAnother ? defaultId : undefined);
  const isKnown = devices.some(({ label }) => label !== '');
  try {
    const track = await askOrDefault(opening, deviceId, isKnown);
    // Only now do the devices have names.
    const named = isKnown ? listing : await opening.list();
    const openId = track.getSettings().deviceId ?? '';
    const device = openedDevice(openId, track.label, named);
    return { kind: 'opened', treated: await opening.treat(track, opening), device, listing: named };
  } catch (error) {
    // Browsers list the default first.
    const failed = devices.find((device) => device.deviceId === (deviceId ?? defaultId)) ?? devices[0];
    return { kind: 'failed', problem: deviceProblem(error), label: failed?.label ?? '', listing };
  }
}

async function askOrDefault(
  { kind, sound, ask }: Opening,
  deviceId: string | undefined,
  isKnown: boolean,
): Promise<MediaStreamTrack> {
  try {
    return await ask({ kind, deviceId, sound }, isKnown);
  } catch (error) {
    // The chosen one went away between the list and the question.
    if (deviceId === undefined || deviceProblem(error) !== 'missing') throw error;
    return ask({ kind, deviceId: undefined, sound }, isKnown);
  }
}
