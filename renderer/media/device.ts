// One camera or microphone: opened, switched, muted and released until it is as wanted. One request runs at a time, and what
// arrives after it is no longer wanted is let go at once.
import type { DeviceKind, DeviceState } from '../core/media.ts';
import type { AskForDevice } from './ask-for-devices.ts';
import { isBetterThere, isChoiceBack, type LastOpen } from './choose-device.ts';
import { isPassing } from './device-problem.ts';
import type { Listing } from './listing.ts';
import { type Opened, type Opening, openDevice } from './open-device.ts';
import type { Tracks } from './tracks.ts';
import { isReplaced, isSameWish, type WantedDevice, type Wish } from './wish.ts';

/** A device that another program has is tried again this often, in milliseconds: nothing tells when it is released. */
const TRY_AGAIN_MS = 5_000;

/** A device that ends as soon as it is opened is not opened for ever; a change of devices starts the count again. */
const LOSSES_MAX = 3;

export type Device = {
  readonly state: () => DeviceState;
  /** @param attempt another number than before tries again what had failed for good. */
  readonly reconcile: (wanted: false | WantedDevice, attempt: number) => void;
  /** Devices came or went, or the system prefers another one. */
  readonly devicesChanged: () => void;
  /** More or less can be done to the sound or the picture than before. */
  readonly treatmentChanged: () => void;
  /** What stood between the camera and what goes out does so no more. */
  readonly treatmentBroke: () => void;
};

export type DeviceOptions = {
  readonly kind: DeviceKind;
  readonly tracks: Tracks<DeviceKind>;
  /** What can be had of a wish now. */
  readonly possible: (wish: Wish) => Wish;
  readonly treat: Opening['treat'];
  readonly ask: AskForDevice;
  readonly list: () => Promise<Listing>;
  readonly onChange: () => void;
};

export function createDevice({ kind, tracks, possible, treat, ask, list, onChange }: DeviceOptions): Device {
  let wanted: false | WantedDevice = false;
  let attempt = 0;
  let state: DeviceState = { kind: 'off' };
  /** The wish that the open or failed device stands for. */
  let settledFor: Wish | undefined;
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
    if (wanted.sound) tracks.setGain(kind, wanted.sound.gain);
    if (wanted.background) tracks.setBackground(kind, wanted.background);
    const wish = wishOf(wanted);
    if (isSameWish(settledFor, wish)) return;
    clearTimeout(retryTimer);
    if (state.kind === 'off' || (state.kind === 'failed' && !isQuiet)) show({ kind: 'opening' });
    if (isBusy) return;
    isBusy = true;
    void open(wish).finally(() => {
      isBusy = false;
      if (hasNews) lookAgain();
      settle(isQuiet);
    });
  }

  function wishOf({ deviceId, sound, background }: WantedDevice): Wish {
    return possible({ choice: deviceId, sound, background });
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

  async function open(wish: Wish): Promise<void> {
    const isBesideAnother = state.kind === 'on';
    const isWanted = () => wanted !== false;
    // When only its sound or background is to be another, the device stays, whatever the system prefers.
    const isSame = settledFor !== undefined && settledFor.choice === wish.choice;
    const choice = state.kind === 'on' && isSame ? state.deviceId : wish.choice;
    const asked = { ...wish, kind, choice, goneId, isBesideAnother };
    const opened = await openDevice({ ...asked, ask, treat, list, isWanted });
    const isStillWanted = wanted !== false && isSameWish(wishOf(wanted), wish);
    if (opened?.kind === 'opened' && !isStillWanted) tracks.discard(opened.treated.track, opened.treated.origin);
    if (!opened || !isStillWanted) return;
    settledFor = wish;
    if (opened.kind === 'opened') keep(opened, wish);
    else fail(opened);
  }

  function keep({ treated, device, listing }: Extract<Opened, { kind: 'opened' }>, { choice, sound }: Wish): void {
    const { track, origin } = treated;
    goneId = undefined;
    wasUnplugged = false;
    // Pictures that move are what a camera is for.
    if (kind === 'camera') track.contentHint = 'motion';
    if (sound?.isMusic) track.contentHint = 'music';
    tracks.put(kind, track, () => lose(device.deviceId), origin);
    tracks.setMuted(kind, wanted !== false && wanted.isMuted);
    const gain = wanted === false ? undefined : wanted.sound?.gain;
    if (gain !== undefined) tracks.setGain(kind, gain);
    // Another may have been chosen while it was opened.
    if (wanted !== false && wanted.background) tracks.setBackground(kind, wanted.background);
    const isReplacing = lastOpen?.choice === choice && lastOpen?.device.deviceId !== device.deviceId;
    const replaced = isReplacing ? lastOpen?.device : undefined;
    lastOpen = { device, choice, defaultId: listing.defaultId };
    show({ kind: 'on', ...device, ...(replaced && { replaced }) });
    // Treating it took a while, and nobody watched.
    if (tracks.sourceOf(kind)?.readyState === 'ended') lose(device.deviceId);
    // The choice ended, but was never unplugged: another program may have it, and give it back.
    else if (isChoiceBack(choice, device.deviceId, listing.devices)) lookAgainLater();
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
      settledFor = wishOf(wanted);
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
      const isBehind = state.kind === 'on' && isBetterThere(state.deviceId, lastOpen, wanted.deviceId, listing);
      if (!isTold && !isBehind) return;
      settledFor = undefined;
      settle(true);
    });
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
    treatmentChanged: () => settle(true),
    treatmentBroke: () => {
      if (settledFor && isReplaced(settledFor.background)) settledFor = { ...settledFor, isBroken: true };
      settle(true);
    },
  };
}
