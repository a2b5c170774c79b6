// One camera or microphone: opened, switched, muted and released until it is as wanted. One request runs at a time, and what
// arrives after it is no longer wanted is let go at once.
import type { DeviceChoice, DeviceKind, DeviceState } from '../core/media.ts';
import type { AskForDevice } from './ask-for-devices.ts';
import { chooseDevice, isChoiceBack } from './choose-device.ts';
import { deviceProblem, isPassing } from './device-problem.ts';
import type { Tracks } from './tracks.ts';

/** A camera that another program has is tried again this often, in milliseconds: nothing tells when it is released. */
const IN_USE_RETRY_MS = 5_000;

/** A device that ends as soon as it is opened is not opened for ever; a change of devices starts the count again. */
const LOSSES_MAX = 3;

type WantedDevice = { readonly deviceId: string | undefined; readonly isMuted: boolean };

export type Device = {
  readonly state: () => DeviceState;
  /** @param attempt another number than before tries again what had failed for good. */
  readonly reconcile: (wanted: false | WantedDevice, attempt: number) => void;
  /** Devices came or went. */
  readonly devicesChanged: () => void;
};

export type DeviceOptions = {
  readonly kind: DeviceKind;
  readonly tracks: Tracks;
  readonly ask: AskForDevice;
  /** What is plugged in, as listed last. `label` is empty until the person has allowed this kind. */
  readonly list: () => Promise<readonly DeviceChoice[]>;
  readonly onChange: () => void;
};

export function createDevice({ kind, tracks, ask, list, onChange }: DeviceOptions): Device {
  let wanted: false | WantedDevice = false;
  let attempt = 0;
  let state: DeviceState = { kind: 'off' };
  /** The choice that the open or failed device stands for. */
  let settledFor: { readonly deviceId: string | undefined } | undefined;
  /** A device that vanished, though it may still be listed. */
  let goneId: string | undefined;
  let wasUnplugged = false;
  let losses = 0;
  let isBusy = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function show(next: DeviceState): void {
    state = next;
    onChange();
  }

  function settle(): void {
    // Letting go and muting never wait for a request that is still running.
    if (!wanted) {
      release();
      return;
    }
    tracks.setMuted(kind, wanted.isMuted);
    if (settledFor && settledFor.deviceId === wanted.deviceId) return;
    clearTimeout(retryTimer);
    if (state.kind !== 'on' && state.kind !== 'opening') show({ kind: 'opening' });
    if (isBusy) return;
    isBusy = true;
    void open(wanted.deviceId).finally(() => {
      isBusy = false;
      settle();
    });
  }

  function release(): void {
    clearTimeout(retryTimer);
    settledFor = undefined;
    goneId = undefined;
    wasUnplugged = false;
    losses = 0;
    tracks.release(kind);
    if (state.kind !== 'off') show({ kind: 'off' });
  }

  async function open(deviceId: string | undefined): Promise<void> {
    let label = '';
    try {
      const available = await list();
      if (!wanted) return;
      const chosen = chooseDevice(deviceId, available, goneId);
      if (!chosen) throw new DOMException('none is plugged in', 'NotFoundError');
      label = available.find((choice) => choice.deviceId === chosen.deviceId)?.label ?? '';
      const isKnown = available.some((choice) => choice.label !== '');
      const track = await askOrDefault(chosen.deviceId, isKnown);
      if (wanted && wanted.deviceId === deviceId) keep(track, deviceId);
      else tracks.discard(track);
    } catch (error) {
      if (wanted && wanted.deviceId === deviceId) fail(error, deviceId, label);
    }
  }

  async function askOrDefault(deviceId: string | undefined, isKnown: boolean): Promise<MediaStreamTrack> {
    try {
      return await ask(kind, deviceId, isKnown);
    } catch (error) {
      // The chosen one went away between the list and the question.
      if (deviceId === undefined || deviceProblem(error) !== 'missing') throw error;
      return ask(kind, undefined, isKnown);
    }
  }

  function keep(track: MediaStreamTrack, deviceId: string | undefined): void {
    settledFor = { deviceId };
    goneId = undefined;
    wasUnplugged = false;
    const openId = track.getSettings().deviceId ?? '';
    tracks.put(kind, track, () => lose(openId));
    tracks.setMuted(kind, wanted !== false && wanted.isMuted);
    show({ kind: 'on', deviceId: openId, label: track.label });
  }

  function fail(error: unknown, deviceId: string | undefined, label: string): void {
    settledFor = { deviceId };
    // A switch that failed leaves what runs running.
    if (state.kind === 'on') return;
    const found = deviceProblem(error);
    const problem = found === 'missing' && wasUnplugged ? 'unplugged' : found;
    show({ kind: 'failed', problem, ...(label && { label }) });
    if (problem === 'in-use') retryTimer = setTimeout(retry, IN_USE_RETRY_MS);
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
      settledFor = { deviceId: wanted.deviceId };
      state = { kind: 'failed', problem: 'broken' };
    }
    onChange();
    settle();
  }

  function retry(): void {
    settledFor = undefined;
    settle();
  }

  return {
    state: () => state,
    reconcile: (next, nextAttempt) => {
      wanted = next;
      if (nextAttempt !== attempt) losses = 0;
      if (nextAttempt !== attempt && state.kind === 'failed') settledFor = undefined;
      attempt = nextAttempt;
      settle();
    },
    devicesChanged: () => {
      void list().then((available) => {
        const isTold = state.kind === 'failed' && isPassing(state.problem);
        const isBack = state.kind === 'on' && wanted && isChoiceBack(wanted.deviceId, state.deviceId, available);
        losses = 0;
        // What had vanished and is listed now has come back.
        if (state.kind === 'failed') goneId = undefined;
        if (isTold || isBack) retry();
      });
    },
  };
}
