// What should hold, read from the state: the runtime compares it with what is and makes it so, again and again.
import { LIMITS, type LinkId, type PersonId } from '../../signaling/protocol/index.ts';
import type { WantedCapture } from './media.ts';
import type { State } from './state.ts';
import { linkOf } from './state.ts';

/** A connection to one person that should exist. */
export type WantedLink = {
  readonly person: PersonId;
  readonly link: LinkId;
  /** The offerer makes the first offer and wins when both offer at once (the "impolite" peer of perfect negotiation). */
  readonly role: 'offerer' | 'answerer';
  /** False while it rings: connected, but nothing is sent yet. */
  readonly isPublishing: boolean;
};

export type Wants = {
  readonly socketUrl: string | undefined;
  readonly links: readonly WantedLink[];
  readonly capture: WantedCapture;
  readonly sound: 'ringtone' | 'ringback' | undefined;
  /** Timers that should be running: key to duration in milliseconds. A timer starts when its key appears. */
  readonly timers: Readonly<Record<string, number>>;
};

/** How long both sides may search for a way to each other after they agreed, in milliseconds. */
const CONNECT_WITHIN_MS = 20_000;
/** How long a broken connection may take to come back, in milliseconds. */
const RECOVER_WITHIN_MS = 30_000;
/** A callee waits a little longer than the caller, so that the caller's own word comes first. */
const RING_GRACE_MS = 5_000;
/** How long between two logins while our own dead connection still holds the name. */
const LOGIN_AGAIN_MS = 1_000;
/** A call's end stays on the screen this long, in milliseconds, unless it offers something to do. */
const ENDED_SHOWN_MS = 4_000;

export function wants(state: State): Wants {
  return {
    socketUrl: wantedSocket(state),
    links: wantedLinks(state),
    capture: wantedCapture(state),
    sound: wantedSound(state),
    timers: wantedTimers(state),
  };
}

function wantedSocket({ connection }: State): string | undefined {
  return connection.phase === 'connecting' || connection.phase === 'online' ? connection.socketUrl : undefined;
}

function wantedLinks({ call }: State): readonly WantedLink[] {
  if (call.phase === 'none' || call.phase === 'ended') return [];
  const isCaller = call.phase === 'outgoing' || (call.phase === 'active' && call.role === 'caller');
  return [
    {
      person: call.party.id,
      link: linkOf(call.id),
      role: isCaller ? 'offerer' : 'answerer',
      isPublishing: call.phase === 'active',
    },
  ];
}

function wantedCapture(state: State): WantedCapture {
  const { call, preferences, media } = state;
  const camera = { deviceId: preferences.cameraId };
  const microphone = { deviceId: preferences.microphoneId, isMuted: false };
  const { attempt } = media;
  if (call.phase === 'outgoing' || call.phase === 'active') {
    return {
      camera: call.own.hasCamera ? camera : false,
      microphone: { ...microphone, isMuted: call.own.isMuted },
      attempt,
    };
  }
  // Nothing is opened behind a person's back: not in a hidden window, and not because somebody rings.
  const hasPreview = state.isVisible && preferences.hasPreview;
  return { camera: hasPreview && camera, microphone: hasPreview && microphone, attempt };
}

function wantedSound({ call }: State): Wants['sound'] {
  if (call.phase === 'incoming') return 'ringtone';
  return call.phase === 'outgoing' && call.isRinging ? 'ringback' : undefined;
}

function wantedTimers({ call, connection }: State): Wants['timers'] {
  const timers: Record<string, number> = {};
  if (call.phase === 'outgoing') timers[`ring:${call.id}`] = LIMITS.ringMs;
  if (call.phase === 'incoming') timers[`ring:${call.id}`] = LIMITS.ringMs + RING_GRACE_MS;
  if (call.phase === 'active' && call.link !== 'connected') {
    timers[`link:${call.id}`] = call.wasConnected ? RECOVER_WITHIN_MS : CONNECT_WITHIN_MS;
  }
  if (call.phase === 'ended' && !isOfferingMore(call.end)) timers['call-end'] = ENDED_SHOWN_MS;
  if (connection.phase === 'connecting' && connection.takenCount > 0) {
    timers[`login:${connection.takenCount}`] = LOGIN_AGAIN_MS;
  }
  return timers;
}

/** Ends after which there is something to do (call again, write a message) stay until they are waved away. */
export function isOfferingMore(end: Extract<State['call'], { phase: 'ended' }>['end']): boolean {
  return end !== 'hung-up' && end !== 'they-hung-up' && end !== 'declined' && end !== 'cancelled';
}
