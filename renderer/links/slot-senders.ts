// Puts tracks on the sending sides of a link's slots, and gives each sender its share of what can be sent. Needs no negotiation,
// and owns no track: it never stops one.
import { FIRST_SHARES, type LinkShare } from './budget.ts';
import { createCameraWarmUp } from './camera-warm-up.ts';
import { createSenderSettings } from './sender-settings.ts';
import { SLOTS, type SlotName } from './slots.ts';
import { NOTHING_PUBLISHED, type Published } from './transport.ts';

export type SlotSenders = {
  /** Sent from the moment the link is connected. Idempotent. */
  readonly publish: (published: Published) => void;
  /**
   * The link is connected. Not before: a camera that starts earlier loses its first complete picture, and asking for another
   * takes Chromium up to a second. Idempotent.
   */
  readonly connected: () => void;
  /** Idempotent. */
  readonly setShares: (shares: Omit<LinkShare, 'rung'>) => void;
  /** The network has shown room for a full picture. */
  readonly isWarm: () => boolean;
  readonly stop: () => void;
};

export type SlotSendersOptions = {
  /** The offerer's were made with their first shares; the answerer's came with the offer, without any. */
  readonly haveShares: boolean;
  /** Called once, when the network has shown room. */
  readonly onWarm: () => void;
};

/** @param slots the transceivers in the order of `SLOTS`. */
export function createSlotSenders(
  slots: readonly RTCRtpTransceiver[],
  { haveShares, onWarm }: SlotSendersOptions,
): SlotSenders {
  const microphone = senderOf(slots, 'microphone');
  const camera = senderOf(slots, 'camera');
  const screen = senderOf(slots, 'screen');
  const screenSound = senderOf(slots, 'screen-sound');
  const warmUp = createCameraWarmUp(camera, onWarm);
  const settings = SLOTS.map((slot) => ({
    name: slot.name,
    set: createSenderSettings(senderOf(slots, slot.name), slot, haveShares ? FIRST_SHARES[slot.name] : undefined).set,
  }));
  // `sender.track` lags behind: a replacement takes effect later, so what was ordered last is remembered here.
  const ordered = new Map<RTCRtpSender, MediaStreamTrack | null>();
  let wanted: Published = NOTHING_PUBLISHED;
  let isConnected = false;
  let isHeldBack = FIRST_SHARES.isHeldBack;

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
    setTrack(screen, wanted.screen);
    setTrack(screenSound, wanted.screenSound);
    // A picture that is small anyway needs no room, and looking for it costs a busy machine much.
    if (wanted.camera && isHeldBack) warmUp.start();
  }

  function setShares(shares: Omit<LinkShare, 'rung'>): void {
    isHeldBack = shares.isHeldBack;
    for (const { name, set } of settings) set(shares[name]);
    send();
  }

  setShares(FIRST_SHARES);

  return {
    publish: (published) => {
      wanted = published;
      send();
    },
    connected: () => {
      isConnected = true;
      send();
    },
    setShares,
    isWarm: warmUp.isWarm,
    stop: warmUp.stop,
  };
}

/** @throws when the slots are not ours. */
export function senderOf(slots: readonly RTCRtpTransceiver[], name: SlotName): RTCRtpSender {
  const slot = slots[SLOTS.findIndex((other) => other.name === name)];
  if (!slot) throw new Error(`no slot for ${name}`);
  return slot.sender;
}
