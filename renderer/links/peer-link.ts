// One connection to one person: joins negotiation, recovery, the slots and the control channel, and tells the core what happens.
// Owns the connection and nothing else: it never stops a track, and after `close` it is silent.
import {
  decodePeerMessage,
  encodePeerMessage,
  type PeerMessage,
  type PersonId,
} from '../../signaling/protocol/index.ts';
import type { LinkSignal } from '../core/events.ts';
import type { WantedLink } from '../core/wants.ts';
import type { LinkShare } from './budget.ts';
import { type Browser, type ConnectionParts, takeSlots } from './connection-parts.ts';
import { createMeter, type Reading } from './link-meter.ts';
import { createNegotiation } from './negotiation.ts';
import { newRecovery, type RecoveryFact, recover } from './recovery.ts';
import { createSlotReceivers, type SlotReceivers } from './slot-receivers.ts';
import { createSlotSenders, type SlotSenders, senderOf } from './slot-senders.ts';
import { createToneSender, type ToneSender } from './tone-sender.ts';
import { type LinkFact, NOTHING_PUBLISHED, type Published } from './transport.ts';

export type PeerLink = {
  /** What they send of themselves, and of their screen: the same streams as long as the link exists. */
  readonly streams: Readonly<Record<'person' | 'screen', MediaStream>>;
  /** For the bytes of files; as long as the link exists. */
  readonly filesChannel: RTCDataChannel;
  readonly passSignal: (signal: LinkSignal) => void;
  /** The same person has come back under another id. */
  readonly readdress: (person: PersonId) => void;
  readonly publish: (published: Published) => void;
  readonly setShares: (shares: LinkShare) => void;
  readonly isWarm: () => boolean;
  /** It has worked, whatever has become of it since. */
  readonly wasConnected: () => boolean;
  readonly send: (message: PeerMessage) => void;
  readonly canSendTones: () => boolean;
  readonly sendTone: (tone: string) => void;
  /** This side may be reached at other addresses than it has told: tells them, unless the link works as it is. */
  readonly addressesChanged: () => void;
  readonly networkChanged: () => void;
  /** Takes effect at the next restart; a link that doesn't work is restarted now. */
  readonly setIceServers: (servers: readonly RTCIceServer[], policy: RTCIceTransportPolicy) => void;
  /** Comes a few times a second: whether media still arrives. */
  readonly look: () => void;
  /** Of their microphone at the last look, from 0 to 1 as an amplitude. */
  readonly loudness: () => number;
  /** What the time since the last measurement was like; `undefined` when there is nothing to measure. */
  readonly measure: () => Promise<Omit<Reading, 'packets'> | undefined>;
  readonly close: () => void;
};

export type PeerLinkOptions = {
  readonly wanted: Pick<WantedLink, 'person' | 'link' | 'role'>;
  readonly parts: ConnectionParts;
  readonly emit: (fact: LinkFact) => void;
  readonly browser: Browser;
  /** The network has shown room for more than a small first picture. */
  readonly onWarm: () => void;
};

export function createPeerLink({ wanted, parts, emit, browser, onWarm }: PeerLinkOptions): PeerLink {
  const { link, role } = wanted;
  const { connection, control } = parts;
  const streams = { person: new browser.MediaStream(), screen: new browser.MediaStream() };
  let { person } = wanted;
  let recovery = newRecovery();
  let published: Published = NOTHING_PUBLISHED;
  let shares: LinkShare | undefined;
  let senders: SlotSenders | undefined;
  let receivers: SlotReceivers | undefined;
  let tones: ToneSender | undefined;
  let isClosed = false;

  const negotiation = createNegotiation({
    link,
    role,
    parts,
    onSignal: (signal) => emit({ type: 'link.signalled', person, signal }),
    onOfferTaken: () => {
      if (!senders) fill(takeSlots(parts, browser));
    },
    onOffered: () => learn({ type: 'offered', nowMs: Date.now() }),
    onAnswered: () => learn({ type: 'answered', nowMs: Date.now() }),
    onTheyRestarted: () => learn({ type: 'theyRestarted', nowMs: Date.now() }),
    onBroken: () => learn({ type: 'negotiationBroke' }),
  });
  const meter = createMeter(connection);

  function learn(fact: RecoveryFact): void {
    if (isClosed) return;
    const [next, orders] = recover(recovery, fact);
    recovery = next;
    for (const order of orders) {
      if (order.type === 'tell') emit({ type: 'link.changed', link, state: order.state });
      else negotiation.apply({ type: order.isNetworkNew ? 'networkChanged' : 'restartWanted' });
    }
  }

  /** The slots exist: what arrives goes into the stream, and what is published onto the senders. */
  function fill(slots: readonly RTCRtpTransceiver[]): void {
    receivers = createSlotReceivers(slots, streams);
    senders = createSlotSenders(slots, { haveShares: parts.slots.length > 0, onWarm });
    tones = createToneSender(senderOf(slots, 'microphone'), (tone) => emit({ type: 'link.sentTone', link, tone }));
    if (shares) senders.setShares(shares);
    senders.publish(published);
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  connection.addEventListener(
    'connectionstatechange',
    () => {
      const state = connection.connectionState;
      if (state === 'closed') return;
      if (state === 'connected') senders?.connected();
      learn({ type: 'browserSaid', state, nowMs: Date.now() });
    },
    { signal },
  );
  control.addEventListener('open', () => emit({ type: 'link.opened', link }), { signal });
  control.addEventListener(
    'message',
    ({ data }) => {
      const message = typeof data === 'string' ? decodePeerMessage(data) : undefined;
      if (!message) return;
      if (message.type === 'media') learn({ type: 'mediaChanged', nowMs: Date.now() });
      emit({ type: 'link.received', link, message });
    },
    { signal },
  );

  function send(message: PeerMessage): void {
    if (control.readyState !== 'open') return;
    control.send(encodePeerMessage(message));
    // They may stop a picture that nobody sees.
    if (message.type === 'view') learn({ type: 'mediaChanged', nowMs: Date.now() });
  }

  async function measure(): ReturnType<PeerLink['measure']> {
    if (connection.connectionState !== 'connected') return undefined;
    const measured = await meter.read();
    if (!measured || isClosed) return undefined;
    receivers?.adapt(measured.stats);
    learn({ type: 'counted', packets: measured.packets, nowMs: Date.now() });
    return measured;
  }

  function restartUnlessConnected(): void {
    if (connection.connectionState !== 'connected') negotiation.apply({ type: 'restartWanted' });
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    listeners.abort();
    negotiation.stop();
    senders?.stop();
    tones?.stop();
    connection.close();
    for (const stream of Object.values(streams)) for (const track of stream.getTracks()) stream.removeTrack(track);
  }

  if (parts.slots.length > 0) fill(parts.slots);
  if (role === 'offerer') negotiation.apply({ type: 'needed' });

  return {
    streams,
    filesChannel: parts.files,
    passSignal: (arrived) => negotiation.apply({ type: 'arrived', signal: arrived }),
    readdress: (next) => {
      person = next;
    },
    publish: (next) => {
      published = next;
      senders?.publish(next);
    },
    setShares: (next) => {
      shares = next;
      senders?.setShares(next);
    },
    isWarm: () => senders?.isWarm() ?? false,
    wasConnected: () => recovery.wasConnected,
    send,
    canSendTones: () => tones?.canSend() ?? false,
    sendTone: (tone) => tones?.send(tone),
    addressesChanged: restartUnlessConnected,
    networkChanged: () => learn({ type: 'networkChanged', nowMs: Date.now() }),
    setIceServers: (servers, policy) => {
      const configuration = connection.getConfiguration();
      connection.setConfiguration({ ...configuration, iceServers: [...servers], iceTransportPolicy: policy });
      restartUnlessConnected();
    },
    look: () => {
      const hasNewMedia = receivers?.look() ?? false;
      learn({ type: 'looked', hasNewMedia, isNegotiating: negotiation.isBusy(), nowMs: Date.now() });
    },
    loudness: () => receivers?.loudness() ?? 0,
    measure,
    close,
  };
}
