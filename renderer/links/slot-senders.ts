// Puts tracks on the sending sides of a link's slots. Needs no negotiation, and owns no track: it never stops one.
import { createCameraWarmUp } from './camera-warm-up.ts';
import { SLOTS, type SlotName } from './slots.ts';
import type { Published } from './transport.ts';

export type SlotSenders = {
  /** Sent from the moment the link is connected. Idempotent. */
  readonly publish: (published: Published) => void;
  /**
   * The link is connected. Not before: a camera that starts earlier loses its first complete picture, and asking for another
   * takes Chromium up to a second. Idempotent.
   */
  readonly connected: () => void;
  readonly stop: () => void;
};

/** @param slots the transceivers in the order of `SLOTS`. */
export function createSlotSenders(slots: readonly RTCRtpTransceiver[]): SlotSenders {
  const microphone = senderOf(slots, 'microphone');
  const camera = senderOf(slots, 'camera');
  const warmUp = createCameraWarmUp(camera);
  // `sender.track` lags behind: a replacement takes effect later, so what was ordered last is remembered here.
  const ordered = new Map<RTCRtpSender, MediaStreamTrack | null>();
  let wanted: Published = { microphone: null, camera: null };
  let isConnected = false;

  function setTrack(sender: RTCRtpSender, track: MediaStreamTrack | null): void {
    if ((ordered.get(sender) ?? null) === track) return;
    ordered.set(sender, track);
    // A track that ended meanwhile can't be sent; the next `publish` brings another.
    sender.replaceTrack(track).catch(() => {});
  }

  function send(): void {
    if (!isConnected) return;
    setTrack(microphone, wanted.microphone);
    setTrack(camera, wanted.camera);
    if (wanted.camera) warmUp.start();
  }

  return {
    publish: (published) => {
      wanted = published;
      send();
    },
    connected: () => {
      isConnected = true;
      send();
    },
    stop: warmUp.stop,
  };
}

function senderOf(slots: readonly RTCRtpTransceiver[], name: SlotName): RTCRtpSender {
  const slot = slots[SLOTS.findIndex((other) => other.name === name)];
  if (!slot) throw new Error(`no slot for ${name}`);
  return slot.sender;
}
