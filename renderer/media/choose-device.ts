// Which device to open, given what a person chose and what is plugged in, and when to open another one. PURE.
import type { DeviceChoice } from '../core/media.ts';

type Choice = { readonly deviceId: string };

/** `deviceId` is `undefined` where the browser should take its own default. */
export type ChosenDevice = { readonly deviceId: string | undefined };

/**
 * @param wantedId what the person chose; `undefined` follows the system's default.
 * @param available what is plugged in. Before permission browsers list devices with empty ids.
 * @param goneId a device that has just vanished, though it may still be listed.
 * @returns `undefined` when there is no device at all.
 */
export function chooseDevice(
  wantedId: string | undefined,
  available: readonly Choice[],
  goneId?: string,
): ChosenDevice | undefined {
  const usable = available.filter(({ deviceId }) => deviceId === '' || deviceId !== goneId);
  if (usable.length === 0) return undefined;
  if (wantedId !== undefined && usable.some(({ deviceId }) => deviceId === wantedId)) return { deviceId: wantedId };
  const isDefaultGone = goneId !== undefined && usable.length < available.length;
  const next = usable.find(({ deviceId }) => deviceId !== '');
  // The default may still be the device that went away, so another one is named.
  return { deviceId: isDefaultGone ? next?.deviceId : undefined };
}

/** Whether a person's choice is back while something else stands in for it. */
export function isChoiceBack(wantedId: string | undefined, openId: string, available: readonly Choice[]): boolean {
  return wantedId !== undefined && wantedId !== openId && available.some(({ deviceId }) => deviceId === wantedId);
}

/**
 * Whether the system prefers another device now than when this one was opened for it. A person may have been asked by the browser
 * and have picked a device there: that one stays until the system's preference changes.
 */
export function hasDefaultMoved(
  openId: string,
  defaultWhenOpened: string | undefined,
  defaultNow: string | undefined,
): boolean {
  const isKnown = defaultWhenOpened !== undefined && defaultNow !== undefined;
  return isKnown && defaultNow !== defaultWhenOpened && defaultNow !== openId;
}

/** The device that was open last, the choice it was opened for, and the system's default at that time. */
export type LastOpen = {
  readonly device: DeviceChoice;
  readonly choice: string | undefined;
  readonly defaultId: string | undefined;
};

/** Whether something is there that a person would rather have than what is open. */
export function isBetterThere(
  openId: string,
  before: LastOpen | undefined,
  wantedId: string | undefined,
  { devices, defaultId }: { readonly devices: readonly Choice[]; readonly defaultId: string | undefined },
): boolean {
  return wantedId === undefined
    ? hasDefaultMoved(openId, before?.defaultId, defaultId)
    : isChoiceBack(wantedId, openId, devices);
}
