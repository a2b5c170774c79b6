// What the other side of a link tells of itself, as calls and rooms keep it alike.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import type { TheirMedia, View } from './call-parts.ts';

type Told<T extends PeerMessage['type']> = Extract<PeerMessage, { type: T }>;

/** What they send. A share that goes on keeps the moment it began. */
export function toldMedia(
  before: TheirMedia,
  { microphone, camera, screen = false, screenSound = false, recording, showsRecording }: Told<'media'>,
  nowMs: number,
): NonNullable<TheirMedia> {
  return {
    microphone,
    camera,
    screenSinceMs: screen ? (before?.screenSinceMs ?? nowMs) : undefined,
    hasScreenSound: screen && screenSound,
    ...(recording && { isRecording: true }),
    ...(showsRecording && { showsRecording: true }),
  };
}

/** How large they draw what I send. */
export function toldView({ width, height, screen }: Told<'view'>): View {
  return { width, height, ...(screen && { screen }) };
}
