// Makes a peer connection with its fixed parts: the slots and the control channel. Must never add a section afterwards.
import { FIRST_SCALE } from './camera-warm-up.ts';
import { preferCodecs } from './codec-order.ts';
import { areOurSlots, CONTROL_CHANNEL, SLOTS, type Slot } from './slots.ts';

/** What of the browser the links use; a test gives its own. */
export type Browser = Pick<
  typeof globalThis,
  'RTCPeerConnection' | 'RTCRtpReceiver' | 'MediaStream' | 'addEventListener' | 'removeEventListener'
>;

export type ConnectionParts = {
  readonly connection: RTCPeerConnection;
  readonly control: RTCDataChannel;
  /** The slots in order; empty on the answering side until the first offer is there. */
  readonly slots: readonly RTCRtpTransceiver[];
  /** Made ahead by the spare connection: settles when the first offer is its local description. */
  readonly firstOffer?: Promise<void>;
};

export type ConnectionSettings = {
  readonly iceServers: readonly RTCIceServer[];
  readonly certificate: RTCCertificate | undefined;
};

export function makeParts(
  role: 'offerer' | 'answerer',
  { iceServers, certificate }: ConnectionSettings,
  browser: Browser,
): ConnectionParts {
  const connection = new browser.RTCPeerConnection({
    iceServers: [...iceServers],
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
    ...(certificate && { certificates: [certificate] }),
  });
  const { label, id, isOrdered } = CONTROL_CHANNEL;
  const control = connection.createDataChannel(label, { negotiated: true, id, ordered: isOrdered });
  if (role === 'answerer') return { connection, control, slots: [] };
  const together = new browser.MediaStream();
  const slots = SLOTS.map((slot) => {
    const transceiver = connection.addTransceiver(slot.kind, {
      direction: slot.direction,
      streams: [together],
      sendEncodings: [encodingOf(slot)],
    });
    return prepared(transceiver, slot, browser);
  });
  return { connection, control, slots };
}

/**
 * Takes the slots that a first offer has made, before it is answered.
 * @throws when the offer has other sections than ours.
 */
export function takeSlots(connection: RTCPeerConnection, browser: Browser): readonly RTCRtpTransceiver[] {
  const transceivers = connection.getTransceivers();
  if (!areOurSlots(transceivers.map(({ receiver }) => receiver.track.kind))) throw new Error('not our slots');
  const together = new browser.MediaStream();
  return SLOTS.map((slot, index) => {
    const transceiver = transceivers[index] as RTCRtpTransceiver;
    transceiver.direction = slot.direction;
    // One stream for all, or the other side would not keep lips and voice together.
    transceiver.sender.setStreams(together);
    const parameters = transceiver.sender.getParameters();
    for (const encoding of parameters.encodings) Object.assign(encoding, encodingOf(slot));
    transceiver.sender.setParameters(parameters).catch(() => {});
    return prepared(transceiver, slot, browser);
  });
}

function encodingOf({ name, maxBitrate, priority }: Slot): RTCRtpEncodingParameters {
  const encoding = { maxBitrate, priority, networkPriority: priority };
  return name === 'camera' ? { ...encoding, scaleResolutionDownBy: FIRST_SCALE } : encoding;
}

function prepared(transceiver: RTCRtpTransceiver, { kind }: Slot, browser: Browser): RTCRtpTransceiver {
  preferCodecs(transceiver, kind, browser.RTCRtpReceiver.getCapabilities(kind)?.codecs ?? []);
  // As little waiting as the network allows; a LAN seldom needs a buffer. Not in every browser.
  if ('jitterBufferTarget' in transceiver.receiver) transceiver.receiver.jitterBufferTarget = 0;
  return transceiver;
}
