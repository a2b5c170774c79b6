// Makes a peer connection with its fixed parts: the slots and the data channels. Must never add a section afterwards.
import { FIRST_SHARES } from './budget.ts';
import { type CodecOrder, preferCodecs } from './codec-order.ts';
import { encodingOf } from './sender-settings.ts';
import { areOurSlots, CONTROL_CHANNEL, FILES_CHANNEL, SLOT_DIRECTION, SLOTS, type Slot } from './slots.ts';
import { wantNoFeedback } from './thrifty-sound.ts';

/** What of the browser the links use; a test gives its own. */
export type Browser = Pick<
  typeof globalThis,
  'RTCPeerConnection' | 'RTCRtpReceiver' | 'MediaStream' | 'addEventListener' | 'removeEventListener'
> & { readonly navigator?: Pick<Navigator, 'hardwareConcurrency' | 'mediaCapabilities'> };

export type ConnectionParts = {
  readonly connection: RTCPeerConnection;
  readonly control: RTCDataChannel;
  readonly files: RTCDataChannel;
  readonly codecs: CodecOrder;
  /** One of many links of a small machine. */
  readonly isThrifty: boolean;
  /** The slots in order; empty on the answering side until the first offer is there. */
  readonly slots: readonly RTCRtpTransceiver[];
  /** Made ahead by the spare connection: settles when the first offer is its local description. */
  readonly firstOffer?: Promise<void>;
};

export type ConnectionSettings = {
  readonly iceServers: readonly RTCIceServer[];
  /** `relay`: through a TURN server or not at all. */
  readonly policy: RTCIceTransportPolicy;
  readonly certificate: RTCCertificate | undefined;
  readonly codecs: CodecOrder;
  /** One of many links of a small machine: sound comes in fewer packets. */
  readonly isThrifty: boolean;
};

export function makeParts(
  role: 'offerer' | 'answerer',
  { iceServers, policy, certificate, codecs, isThrifty }: ConnectionSettings,
  browser: Browser,
): ConnectionParts {
  const connection = new browser.RTCPeerConnection({
    iceServers: [...iceServers],
    iceTransportPolicy: policy,
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
    ...(certificate && { certificates: [certificate] }),
  });
  const [control, files] = [CONTROL_CHANNEL, FILES_CHANNEL].map(({ label, id, isOrdered }) =>
    connection.createDataChannel(label, { negotiated: true, id, ordered: isOrdered }),
  ) as [RTCDataChannel, RTCDataChannel];
  if (role === 'answerer') return { connection, control, files, codecs, isThrifty, slots: [] };
  const streams = { person: new browser.MediaStream(), screen: new browser.MediaStream() };
  const slots = SLOTS.map((slot) => {
    const transceiver = connection.addTransceiver(slot.kind, {
      direction: SLOT_DIRECTION,
      streams: [streams[slot.together]],
      sendEncodings: [encodingOf(FIRST_SHARES[slot.name], slot)],
    });
    return prepared(transceiver, slot, { codecs, isThrifty }, browser);
  });
  return { connection, control, files, codecs, isThrifty, slots };
}

/**
 * Takes the slots that a first offer has made, before it is answered.
 * @throws when the offer has other sections than ours.
 */
export function takeSlots(
  { connection, codecs, isThrifty }: ConnectionParts,
  browser: Browser,
): readonly RTCRtpTransceiver[] {
  const transceivers = connection.getTransceivers();
  if (!areOurSlots(transceivers.map(({ receiver }) => receiver.track.kind))) throw new Error('not our slots');
  const streams = { person: new browser.MediaStream(), screen: new browser.MediaStream() };
  return SLOTS.map((slot, index) => {
    const transceiver = transceivers[index] as RTCRtpTransceiver;
    transceiver.direction = SLOT_DIRECTION;
    // One stream for what belongs together, or the other side would not keep lips and voice in time.
    transceiver.sender.setStreams(streams[slot.together]);
    return prepared(transceiver, slot, { codecs, isThrifty }, browser);
  });
}

function prepared(
  transceiver: RTCRtpTransceiver,
  { kind }: Slot,
  { codecs, isThrifty }: Pick<ConnectionSettings, 'codecs' | 'isThrifty'>,
  browser: Browser,
): RTCRtpTransceiver {
  if (isThrifty && kind === 'audio') wantNoFeedback(transceiver);
  preferCodecs(transceiver, codecs[kind], browser.RTCRtpReceiver.getCapabilities(kind)?.codecs ?? []);
  return transceiver;
}
