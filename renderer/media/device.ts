// One camera or microphone: opened, switched, muted and released until it is as wanted. One request runs at a time, and what
// arrives after it is no longer wanted is let go at once.
import type { DeviceChoice, DeviceKind, DeviceState } from '../core/media.ts';
import type { AskForDevice } from './ask-for-devices.ts';
import { hasDefaultMoved, isChoiceBack } from './choose-device.ts';
import { isPassing } from './device-problem.ts';
import type { Listing } from './listing.ts';
import { type Opened, openDevice } from './open-device.ts';
import type { Tracks } from './tracks.ts';

/** A device that another program has is tried again this often, in milliseconds: nothing tells when it is released. */
const TRY_AGAIN_MS = 5_000;

/** A device that ends as soon as it is opened is not opened for ever; a change of devices starts the count again. */
const LOSSES_MAX = 3;

type WantedDevice = { readonly deviceId: string | undefined; readonly isMuted: boolean };

export type Device = {
  readonly state: () => DeviceState;
  /** @param attempt another number than before tries again what had failed for good. */
  readonly reconcile: (wanted: false | WantedDevice, attempt: number) => void;
  /** Devices came or went, or the system prefers another one. */
  readonly devicesChanged: () => void;
};

export type DeviceOptions = {
  readonly kind: DeviceKind;
  readonly tracks: Tracks<DeviceKind>;
  readonly ask: AskForDevice;
  readonly list: () => Promise<Listing>;
  readonly onChange: () => void;
};

/** The device that was open last, the choice it was opened for, and the system's default at that time. */
type LastOpen = {
  readonly device: DeviceChoice;
  readonly choice: string | undefined;
  readonly defaultId: string | undefined;
};

export function createDevice({ kind, tracks, ask, list, onChange }: DeviceOptions): Device {
  let wanted: false | WantedDevice = false;
  let attempt = 0;
  let state: DeviceState = { kind: 'off' };
  /** The choice that the open or failed device stands for. */
  let settledFor: { readonly choice: string | undefined } | undefined;
  let lastOpen: LastOpen | undefined;
  /** A device that vanished, though it may still be listed. */
  let goneId: string | undefined;
  let wasUnplugged = false;
  let losses = 0;
  let isBusy = false;
  /** Devices changed while a request ran: what it was based on may be old. */
  let hasNews = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function show(next: DeviceState): void {
    state = next;
    onChange();
  }

  /** @param isQuiet while a failure is tried again by itself it stays on the screen: nobody asked for news of it. */
  function settle(isQuiet: boolean): void {
    // Letting go and muting never wait for a request that is still running.
    if (!wanted) {
      release();
      return;
    }
    tracks.setMuted(kind, wanted.isMuted);
    if (settledFor && settledFor.choice === wanted.deviceId) return;
    clearTimeout(retryTimer);
    if (state.kind === 'off' || (state.kind === 'failed' && !isQuiet)) show({ kind: 'opening' });
    if (isBusy) return;
    isBusy = true;
    void open(wanted.deviceId).finally(() => {
      isBusy = false;
      if (hasNews) lookAgain();
      settle(isQuiet);
    });
  }

  function release(): void {
    clearTimeout(retryTimer);
    settledFor = undefined;
    lastOpen = undefined;
    goneId = undefined;
    wasUnplugged = false;
    losses = 0;
    tracks.release(kind);
    if (state.kind !== 'off') show({ kind: 'off' });
  }

  async function open(choice: string | undefined): Promise<void> {
    const isBesideAnother = state.kind === 'on';
    const isWanted = () => wanted !== false;
    const opened = await openDevice({ kind, choice, goneId, isBesideAnother, ask, list, isWanted });
    const isStillWanted = wanted !== false && wanted.deviceId === choice;
    if (opened?.kind === 'opened' && !isStillWanted) tracks.discard(opened.track);
    if (!opened || !isStillWanted) return;
    settledFor = { choice };
    if (opened.kind === 'opened') keep(opened, choice);
    else fail(opened);
  }

  function keep({ track, device, listing }: Extract<Opened, { kind: 'opened' }>, choice: string | undefined): void {
    goneId = undefined;
    wasUnplugged = false;
    // Pictures that move are what a camera is for.
    if (kind === 'camera') track.contentHint = 'motion';
    tracks.put(kind, track, () => lose(device.deviceId));
    tracks.setMuted(kind, wanted !== false && wanted.isMuted);
    const isReplacing = lastOpen?.choice === choice && lastOpen?.device.deviceId !== device.deviceId;
    const replaced = isReplacing ? lastOpen?.device : undefined;
    lastOpen = { device, choice, defaultId: listing.defaultId };
    show({ kind: 'on', ...device, ...(replaced && { replaced }) });
    // The choice ended, but was never unplugged: another program may have it, and give it back.
    if (isChoiceBack(choice, device.deviceId, listing.devices)) lookAgainLater();
  }

  function fail({ problem: found, label, listing }: Extract<Opened, { kind: 'failed' }>): void {
    // A switch that failed leaves what runs running.
    if (state.kind === 'on') {
      if (found === 'in-use') lookAgainLater();
      return;
    }
    const problem = found === 'missing' && wasUnplugged ? 'unplugged' : found;
    show({ kind: 'failed', problem, ...(label && { label }) });
    const isStillListed = listing.devices.some(({ deviceId }) => deviceId === goneId);
    if (problem === 'in-use' || (problem === 'unplugged' && isStillListed)) lookAgainLater();
  }

  /** The open device ended by itself. */
  function lose(openId: string): void {
    tracks.release(kind);
    goneId = openId;
    wasUnplugged = true;
    losses += 1;
    state = { kind: 'opening' };
    settledFor = undefined;
    if (losses > LOSSES_MAX && wanted) {
      settledFor = { choice: wanted.deviceId };
      state = { kind: 'failed', problem: 'broken' };
    }
    onChange();
    settle(false);
  }

  function lookAgainLater(): void {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(lookAgain, TRY_AGAIN_MS);
  }

  /** Tries what may have become possible: what failed for a while, the choice, the system's new default. */
  function lookAgain(): void {
    hasNews = isBusy;
    if (isBusy) return;
    void list().then((listing) => {
      if (!wanted) return;
      // What had vanished and is listed now has come back.
      if (state.kind === 'failed') goneId = undefined;
      const isTold = state.kind === 'failed' && isPassing(state.problem);
      const isBetterThere = state.kind === 'on' && isBetterThan(state.deviceId, wanted.deviceId, listing);
      if (!isTold && !isBetterThere) return;
      settledFor = undefined;
      settle(true);
    });
  }

  function isBetterThan(openId: string, choice: string | undefined, { devices, defaultId }: Listing): boolean {
    return choice === undefined
      ? hasDefaultMoved(openId, lastOpen?.defaultId, defaultId)
      : isChoiceBack(choice, openId, devices);
  }

  return {
    state: () => state,
    reconcile: (next, nextAttempt) => {
      wanted = next;
      if (nextAttempt !== attempt) losses = 0;
      if (nextAttempt !== attempt && state.kind === 'failed') settledFor = undefined;
      attempt = nextAttempt;
      settle(false);
    },
    devicesChanged: () => {
      losses = 0;
      lookAgain();
    },
  };
}
