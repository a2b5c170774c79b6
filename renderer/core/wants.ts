// What should hold, read from the state: the runtime compares it with what is and makes it so, again and again.
import { type IceServer, LIMITS, type LinkId, type PersonId } from '../../signaling/protocol/index.ts';
import type { OwnMedia } from './call-parts.ts';
import { chatTimers } from './chat.ts';
import { ERRAND_WITHIN_MS, errandTimer } from './errand.ts';
import { FIRST_LOOK, FIRST_LOOK_MS, SILENT_AFTER_MS, silentTimer } from './found-hosts.ts';
import { entryMedia } from './green-room.ts';
import { type LaterSlices, NONE_YET } from './later-slices.ts';
import { linkedPeople, ownMediaNow } from './linked.ts';
import type { WantedCapture } from './media.ts';
import { wantedRecording } from './recorded.ts';
import type { WantedRecording } from './recording-state.ts';
import { ackTimer } from './session.ts';
import { lookTimer } from './share.ts';
import type { ScreenWish } from './share-state.ts';
import { canShare, wantedScreen } from './sharing.ts';
import { wishedSound } from './sound.ts';
import { listeningFor, TALKING_MUTED } from './sound-hint.ts';
import type { State, View } from './state.ts';
import {
  type CallsFare,
  callsFare,
  transferLinks,
  transferTimers,
  type WantedTransfer,
  wantedTransfers,
} from './transfer-wants.ts';

/** A connection to one person that should exist. */
export type WantedLink = {
  readonly person: PersonId;
  readonly link: LinkId;
  /** The offerer makes the first offer and wins when both offer at once (the "impolite" peer of perfect negotiation). */
  readonly role: 'offerer' | 'answerer';
  /** False while it rings: connected, but nothing is sent yet. */
  readonly isPublishing: boolean;
  /** How large they show my picture and screen, in device pixels; `undefined` until they have said it, 0 by 0 when they don't. */
  readonly view: View | undefined;
};

export type Wants = {
  readonly socketUrl: string | undefined;
  readonly links: readonly WantedLink[];
  /** Files that are on their way, or wait for an answer. */
  readonly transfers: readonly WantedTransfer[];
  readonly callsFare: CallsFare | undefined;
  readonly iceServers: readonly IceServer[];
  readonly capture: WantedCapture;
  /** My screen, while it is shared or about to be. */
  readonly screen: ScreenWish | undefined;
  readonly recording: WantedRecording | undefined;
  readonly sound: 'ringtone' | 'ringback' | undefined;
  /** Timers that should be running: key to duration in milliseconds. A timer starts when its key appears. */
  readonly timers: Readonly<Record<string, number>>;
};

/** How long both sides may search for a way to each other after they agreed, in milliseconds. */
const CONNECT_WITHIN_MS = 20_000;
/** The same in a room, where a newcomer makes many connections at once. */
const MEMBER_WITHIN_MS = 30_000;
/** How long a broken connection may take to come back, in milliseconds. */
const RECOVER_WITHIN_MS = 30_000;
/** A link of a room that was given up is tried again by itself this much later, in milliseconds: a machine may have been too busy. */
const AGAIN_AFTER_MS = 20_000;
/** A callee waits a little longer than the caller, so that the caller's own word comes first. */
const RING_GRACE_MS = 5_000;
/** How long between two logins while our own dead connection still holds the name. */
const LOGIN_AGAIN_MS = 1_000;
/** What was received is confirmed to the host at the latest after this long, in milliseconds. */
const ACK_WITHIN_MS = 5_000;
/** The open picker of screens shows what they look like now, in milliseconds. */
const LOOK_AGAIN_MS = 1_500;
/** That I talk while muted is said for this long, in milliseconds. */
const TALKING_MUTED_MS = 8_000;
/** A call's end stays on the screen this long, in milliseconds, unless it is read or offers something to do. */
const ENDED_SHOWN_MS = 4_000;

/** @param later what was fetched since the first screen. */
export function wants(state: State, later: LaterSlices = NONE_YET): Wants {
  return {
    socketUrl: wantedSocket(state),
    links: [
      ...linkedPeople(state).map(({ person, link, role, isPublishing, view }) => ({
        person,
        link,
        role,
        isPublishing,
        view,
      })),
      ...transferLinks(state),
    ],
    transfers: wantedTransfers(state),
    callsFare: callsFare(state),
    iceServers: [...state.ice.fromHost, ...state.preferences.iceServers],
    capture: wantedCapture(state),
    screen: wantedScreen(state),
    recording: wantedRecording(state),
    sound: wantedSound(state),
    timers: { ...wantedTimers(state), ...later.timers(state) },
  };
}

function wantedSocket({ connection }: State): string | undefined {
  return connection.phase === 'connecting' || connection.phase === 'online' ? connection.socketUrl : undefined;
}

function wantedCapture(state: State): WantedCapture {
  const { room, preferences, media } = state;
  const wish = { lines: preferences.cameraLines, framesPerS: preferences.cameraFramesPerS };
  const camera = { deviceId: preferences.cameraId, wish, background: preferences.background };
  const microphone = { deviceId: preferences.microphoneId, isMuted: false, sound: wishedSound(preferences.sound) };
  const asked = { listensFor: listeningFor(state), attempt: media.attempt };
  const own = ownMediaNow(state);
  if (own) {
    const hasSeat = room.phase !== 'inside' || room.me.hasVideo;
    const muted = { ...microphone, isMuted: own.isMuted };
    return { camera: own.hasCamera && hasSeat && camera, microphone: muted, ...asked };
  }
  // Nothing is opened behind a person's back: not in a hidden window, and not because somebody rings.
  const before = state.isVisible ? mediaBefore(state) : undefined;
  return {
    camera: before?.hasCamera === true && camera,
    microphone: before?.isMuted === false && microphone,
    ...asked,
  };
}

/** What a person sees and hears of themselves outside calls and rooms; `undefined` where nothing is open. */
function mediaBefore(state: State): OwnMedia | undefined {
  const { room, preferences, greenRoom, isCheckingDevices } = state;
  if (isCheckingDevices) return { hasCamera: true, isMuted: false };
  if (greenRoom) return entryMedia(state);
  if (!preferences.hasPreview) return undefined;
  // On the way into a room it is as it will be inside.
  return room.phase === 'entering' || room.phase === 'waiting' ? room.own : { hasCamera: true, isMuted: false };
}

function wantedSound({ call, preferences }: State): Wants['sound'] {
  if (call.phase === 'incoming') return preferences.isDoNotDisturb ? undefined : 'ringtone';
  return call.phase === 'outgoing' && call.isRinging ? 'ringback' : undefined;
}

function wantedTimers(state: State): Wants['timers'] {
  const { call, room, connection, session } = state;
  const timers: Record<string, number> = { ...chatTimers(state) };
  if (call.phase === 'outgoing') timers[`ring:${call.id}`] = LIMITS.ringMs;
  if (call.phase === 'incoming') timers[`ring:${call.id}`] = LIMITS.ringMs + RING_GRACE_MS;
  if (call.phase === 'active' && call.link !== 'connected') {
    timers[`link:${call.id}`] = call.wasConnected ? RECOVER_WITHIN_MS : CONNECT_WITHIN_MS;
  }
  if (call.phase === 'ended' && !call.isHeld && !isOfferingMore(call.end)) timers['call-end'] = ENDED_SHOWN_MS;
  if (room.phase === 'ended' && !room.isHeld && room.end !== 'removed') timers['room-end'] = ENDED_SHOWN_MS;
  if (room.phase === 'inside') {
    for (const { id, link, linkId, role, isLost, wasConnected } of room.members) {
      // One side is enough; either may press its button before.
      if (isLost && role === 'offerer') timers[`again:${linkId}`] = AGAIN_AFTER_MS;
      if (link === 'connected' || isLost) continue;
      timers[`member:${id}`] = wasConnected ? RECOVER_WITHIN_MS : MEMBER_WITHIN_MS;
    }
    for (const { call: ring } of room.invited) timers[`invite:${ring}`] = LIMITS.ringMs;
  }
  if (connection.phase === 'connecting' && connection.takenCount > 0) {
    timers[`login:${connection.takenCount}`] = LOGIN_AGAIN_MS;
  }
  if (connection.phase === 'checking' && !connection.isSilent) {
    timers[silentTimer(connection.address)] = SILENT_AFTER_MS;
  }
  if (state.autoJoin === 'looking' && state.discovery && state.preferences.name !== '') {
    timers[FIRST_LOOK] = FIRST_LOOK_MS;
  }
  if (state.errand) timers[errandTimer(state.errand)] = ERRAND_WITHIN_MS;
  if (state.soundHint.shown === 'talking-muted') timers[TALKING_MUTED] = TALKING_MUTED_MS;
  const look = lookTimer(state.share);
  if (look !== undefined && state.isVisible && canShare(state)) timers[look] = LOOK_AGAIN_MS;
  const ack = ackTimer(session);
  if (ack !== undefined && connection.phase === 'online') timers[ack] = ACK_WITHIN_MS;
  return { ...timers, ...transferTimers(state) };
}

/** Ends after which there is something to do (call again, write a message) stay until they are waved away. */
export function isOfferingMore(end: Extract<State['call'], { phase: 'ended' }>['end']): boolean {
  return end !== 'hung-up' && end !== 'they-hung-up' && end !== 'declined' && end !== 'cancelled';
}
