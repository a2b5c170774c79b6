// The face of the capture adapter: cameras and microphones as the core wants them.
import type { CaptureReport, WantedCapture } from '../core/media.ts';

export type Capture = {
  /** Opens, switches, mutes and releases devices until they are as wanted. Idempotent. */
  readonly reconcile: (wanted: WantedCapture) => void;
  /** What this page captures: one stable stream whose tracks come and go, for showing oneself. */
  readonly localStream: MediaStream;
  /** The live tracks, for publishing. Only this adapter stops them. */
  readonly tracks: () => { readonly microphone: MediaStreamTrack | null; readonly camera: MediaStreamTrack | null };
  /** Releases every device. */
  readonly close: () => void;
};

export type CaptureListener = (report: CaptureReport) => void;
