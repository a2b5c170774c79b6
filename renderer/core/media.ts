// What the core knows of cameras and microphones: which are there, what they are doing, and what is wrong with them.
import type { SoundChoice } from './sound.ts';

export type DeviceKind = 'camera' | 'microphone';

/** Why a device gives nothing, as a person would say it. */
export type DeviceProblem =
  /** There is no such device. */
  | 'missing'
  /** The person, the browser or the system refused it. */
  | 'refused'
  /** Another program has it. */
  | 'in-use'
  /** The page is not on HTTPS or localhost, where browsers give no devices at all. */
  | 'insecure'
  /** It vanished while it was open. */
  | 'unplugged'
  | 'broken';

export type DeviceState =
  | { readonly kind: 'off' }
  | { readonly kind: 'opening' }
  /**
   * `replaced`: the device it took the place of without the person's doing: that one vanished, or the system prefers this one now.
   * `hasFallenBack`: the built-in noise suppression could not run, and the browser's stands in.
   */
  | {
      readonly kind: 'on';
      readonly deviceId: string;
      readonly label: string;
      readonly replaced?: DeviceChoice;
      readonly hasFallenBack?: true;
    }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem; readonly label?: string };

/** How many lines the camera may take. */
export const CAMERA_LINES = [360, 720, 1080] as const;
export type CameraLines = (typeof CAMERA_LINES)[number];

export type DeviceChoice = { readonly deviceId: string; readonly label: string };

/** What the capture adapter reports whenever anything about devices changes. */
export type CaptureReport = {
  readonly camera: DeviceState;
  readonly microphone: DeviceState;
  readonly cameras: readonly DeviceChoice[];
  readonly microphones: readonly DeviceChoice[];
  /** Where sound can go, besides where the system sends it; empty where the browser doesn't let a page choose. */
  readonly speakers: readonly DeviceChoice[];
};

/** What the core wants captured; `false` means the device is released and its light goes out. */
export type WantedCapture = {
  readonly camera: false | { readonly deviceId: string | undefined; readonly lines?: CameraLines };
  readonly microphone:
    | false
    | { readonly deviceId: string | undefined; readonly isMuted: boolean; readonly sound: SoundChoice };
  /** What the microphone is listened to for, on this computer only: that I speak though muted, or that nothing comes. */
  readonly listensFor: 'speech' | 'silence' | undefined;
  /** Changes whenever a person asks to try the devices again. */
  readonly attempt: number;
};

export const NOTHING_CAPTURED: CaptureReport = {
  camera: { kind: 'off' },
  microphone: { kind: 'off' },
  cameras: [],
  microphones: [],
  speakers: [],
};
