// Cameras and microphones that can be plugged in, taken by others, refused and pulled out, behind the face of `mediaDevices`.
import type { MediaDevicesLike } from '../../renderer/media/ask-for-devices.ts';
import { FakeStream, FakeTrack } from './fake-media.ts';

type Kind = 'video' | 'audio';
export type FakeDevice = { readonly deviceId: string; readonly kind: Kind; readonly label: string };

export class CapturedTrack extends FakeTrack {
  contentHint = '';
  readonly label: string;
  readonly deviceId: string;
  constructor({ deviceId, kind, label }: FakeDevice) {
    super(kind);
    this.deviceId = deviceId;
    this.label = label;
  }
  override getSettings() {
    return { deviceId: this.deviceId };
  }
}

export class FakeMediaDevices extends EventTarget {
  devices: FakeDevice[];
  isAllowed = true;
  /** The device that the system prefers for sound, listed as Chromium does: by a stand-in in the same group. */
  defaultId: string | undefined;
  /** Kinds the person refuses, and devices another program has. */
  readonly refused = new Set<Kind>();
  readonly inUse = new Set<string>();
  readonly requests: string[] = [];
  /** What was asked of the sound, request by request. */
  readonly sounds: MediaTrackConstraints[] = [];
  readonly tracks: CapturedTrack[] = [];
  /** While set, requests wait until it settles. */
  gate: Promise<void> | undefined;

  constructor(devices: FakeDevice[]) {
    super();
    this.devices = devices;
  }

  asMediaDevices() {
    return this as unknown as MediaDevicesLike;
  }

  async enumerateDevices() {
    const preferred = this.#preferred();
    const standIn = preferred && { ...preferred, deviceId: 'default', label: `Default - ${preferred.label}` };
    return [...(standIn ? [{ ...standIn, groupId: preferred.deviceId }] : []), ...this.devices].map((device) => ({
      kind: `${device.kind}input`,
      groupId: 'groupId' in device ? device.groupId : device.deviceId,
      deviceId: this.isAllowed ? device.deviceId : '',
      label: this.isAllowed ? device.label : '',
    }));
  }

  async getUserMedia(constraints: Partial<Record<Kind, { deviceId?: { exact: string } }>>) {
    if (constraints.audio) this.sounds.push(constraints.audio);
    const kinds = (['audio', 'video'] as const).filter((kind) => constraints[kind]);
    this.requests.push(kinds.map((kind) => `${kind}:${constraints[kind]?.deviceId?.exact ?? ''}`).join(' '));
    await this.gate;
    const found = kinds.map((kind) => this.#find(kind, constraints[kind]?.deviceId?.exact));
    this.isAllowed = true;
    const stream = new FakeStream();
    for (const device of found) {
      const track = new CapturedTrack(device);
      this.tracks.push(track);
      stream.addTrack(track);
    }
    return stream;
  }

  #find(kind: Kind, wantedId: string | undefined): FakeDevice {
    if (this.refused.has(kind)) throw new DOMException('', 'NotAllowedError');
    const those = this.devices.filter((device) => device.kind === kind);
    if (those.length === 0) throw new DOMException('', 'NotFoundError');
    const preferred = kind === 'audio' ? this.#preferred() : undefined;
    const device =
      wantedId === undefined ? (preferred ?? those[0]) : those.find(({ deviceId }) => deviceId === wantedId);
    if (!device) throw new DOMException('', 'OverconstrainedError');
    if (this.inUse.has(device.deviceId)) throw new DOMException('', 'NotReadableError');
    // A browser that was asked for no device in particular says only that it opened the default.
    return wantedId === undefined && preferred
      ? { ...device, deviceId: 'default', label: `Default - ${device.label}` }
      : device;
  }

  #preferred(): FakeDevice | undefined {
    return this.devices.find(({ deviceId }) => deviceId === this.defaultId);
  }

  plug(...devices: FakeDevice[]) {
    this.devices = devices;
    this.change();
  }

  /** The system prefers another device now. */
  prefer(deviceId: string) {
    this.defaultId = deviceId;
    this.change();
  }

  change() {
    this.dispatchEvent(new Event('devicechange'));
  }

  /** Pulls a device out: its tracks end first, the list changes afterwards. */
  unplug(deviceId: string) {
    for (const track of this.live(deviceId)) {
      track.readyState = 'ended';
      track.dispatchEvent(new Event('ended'));
    }
    this.plug(...this.devices.filter((device) => device.deviceId !== deviceId));
  }

  live(deviceId?: string) {
    return this.tracks.filter(
      (track) => track.readyState === 'live' && (deviceId === undefined || track.deviceId === deviceId),
    );
  }
}
