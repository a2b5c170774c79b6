// The way media and peer messages travel between people: a mesh of peer connections now, something else behind the same face later.
import type { LinkId, PeerMessage, PersonId } from '../../signaling/protocol/index.ts';
import type { Event, LinkSignal } from '../core/events.ts';
import type { WantedLink } from '../core/wants.ts';

export type LinkFact = Extract<Event, { type: `link.${string}` }>;

/** What this page sends to everybody it is linked with; `null` sends nothing. */
export type Published = {
  /** Its `contentHint` says whether it is music, and worth more bits than a voice. */
  readonly microphone: MediaStreamTrack | null;
  readonly camera: MediaStreamTrack | null;
  /** Its `contentHint` says whether it is to be sharp (`detail`) or to move (`motion`). */
  readonly screen: MediaStreamTrack | null;
  readonly screenSound: MediaStreamTrack | null;
};

export const NOTHING_PUBLISHED: Published = { microphone: null, camera: null, screen: null, screenSound: null };

export type Transport = {
  /**
   * Makes the links exactly these: opens what is missing, closes what is too many, lets the rest be. Idempotent. Another person
   * for the same link is the same one under a new id: only the address of what is said through the host changes.
   */
  readonly reconcile: (wanted: readonly WantedLink[]) => void;
  /** The tracks to send on every link that is publishing. Idempotent; takes no ownership of the tracks. */
  readonly publish: (published: Published) => void;
  /** An offer, answer or candidate arrived from a person. One for a link that isn't wanted is dropped. */
  readonly passSignal: (from: PersonId, signal: LinkSignal) => void;
  /** Says something on the control channel; lost when the link isn't open. */
  readonly send: (link: LinkId, message: PeerMessage) => void;
  /** What arrives on a link: one stable stream as long as the link exists, its tracks muted until something is sent. */
  readonly remoteStream: (link: LinkId) => MediaStream | undefined;
  /** The same for the screen that they share, with its sound. */
  readonly remoteScreen: (link: LinkId) => MediaStream | undefined;
  /** Whether a keypad's tones can be sent on a link. */
  readonly canSendTones: (link: LinkId) => boolean;
  /** Sends one tone after those still to be sent; comes back as `link.sentTone`. */
  readonly sendTone: (link: LinkId, tone: string) => void;
  /** For the bytes of files, while the link exists. Whoever uses it is alone on it. */
  readonly filesChannel: (link: LinkId) => RTCDataChannel | undefined;
  /** How loud their microphone was a moment ago, from 0 to 1 as an amplitude; 0 where nobody knows. */
  readonly loudness: (link: LinkId) => number;
  /**
   * The STUN and TURN servers of new connections; those that exist use them from their next restart on, those that don't work are
   * restarted now. None unless a person configured some: nothing leaves the local network by itself. Idempotent.
   */
  readonly setIceServers: (servers: readonly RTCIceServer[], policy: RTCIceTransportPolicy) => void;
  /** Another network, or the machine woke: every link looks for a way again, also one that still seems to work. */
  readonly networkChanged: () => void;
  /** Makes ready what the next link needs before anybody calls. Idempotent. */
  readonly prepare: () => void;
  readonly close: () => void;
};
