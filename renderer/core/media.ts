// What the core knows of cameras and microphones: which are there, what they are doing, and what is wrong with them.
import type { BackgroundChoice, BackgroundProblem } from './background-choice.ts';
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
   * `backgroundProblem`: the room is seen although another background was chosen.
   * `isUnadjusted`: the microphone is as loud as it comes, though another volume was chosen.
   */
  | {
      readonly kind: 'on';
      readonly deviceId: string;
      readonly label: string;
      readonly replaced?: DeviceChoice;
      readonly hasFallenBack?: true;
      readonly isUnadjusted?: true;
      readonly backgroundProblem?: BackgroundProblem;
    }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem; readonly label?: string };

/** How many lines the camera may take; `auto` is what every camera has, and what is sent of it follows place and network. */
export const CAMERA_LINES = ['auto', 360, 720, 1080] as const;
export type CameraLines = (typeof CAMERA_LINES)[number];

/** How many pictures a second it may take. */
export const CAMERA_RATES = [15, 30, 60] as const;
export type CameraRate = (typeof CAMERA_RATES)[number];

/** What pictures the camera is to take. */
export type CameraWish = { readonly lines: CameraLines; readonly framesPerS: CameraRate };
export const USUAL_CAMERA_WISH: CameraWish = { lines: 'auto', framesPerS: 30 };

/** Which way a camera of a phone looks: at who holds it, or at what is in front of them. */
export type Facing = 'user' | 'environment';

export type DeviceChoice = {
  readonly deviceId: string;
  readonly label: string;
  /** A camera's, where it is known. */
  readonly facing?: Facing;
};

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
  readonly camera:
    | false
    | { readonly deviceId: string | undefined; readonly wish?: CameraWish; readonly background?: BackgroundChoice };
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
