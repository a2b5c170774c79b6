// What two linked people tell each other over the data channel, without the host: it works after the host has gone.
import { z } from 'zod/mini';
import { wayTicket } from './file-ways.ts';
import { attempt, FILE_BEGINNING, transferEnd } from './file-words.ts';
import { callId, personId, transferId } from './ids.ts';
import { TOGETHER_MESSAGES } from './together.ts';

const pixels = z.int().check(z.gte(0), z.lte(16_384));
const size = z.object({ width: pixels, height: pixels });

// From the left and from the top, as a part of the whole picture.
const part = z.number().check(z.gte(0), z.lte(1));

export const PEER_MESSAGES = z.discriminatedUnion('type', [
  // What the sender is sending now, so that a muted microphone, a camera that is off and a screen that is not shared are known as such.
  z.object({
    type: z.literal('media'),
    microphone: z.boolean(),
    camera: z.boolean(),
    screen: z.exactOptional(z.boolean()),
    screenSound: z.exactOptional(z.boolean()),
    // The sender records what the receiver says and shows.
    recording: z.exactOptional(z.boolean()),
    // The sender's page shows that the receiver records: only then may it.
    showsRecording: z.exactOptional(z.boolean()),
  }),
  // The sender took a photo of the receiver's picture, or of the screen they share.
  z.object({ type: z.literal('photo'), of: z.enum(['camera', 'screen']) }),
  z.object({ type: z.literal('leave'), call: callId }),
  // How large the sender shows the receiver's picture and screen, in device pixels: no more needs to be sent. 0 by 0: not at all.
  z.object({ type: z.literal('view'), ...size.shape, screen: z.exactOptional(size) }),
  ...TOGETHER_MESSAGES,
  // Where the sender points on the screen that this person shares; without a place they don't any more. At most 30 a second.
  z.object({ type: z.literal('pointer'), screen: personId, at: z.exactOptional(z.object({ x: part, y: part })) }),
  // Would you share your screen? Sharing it is the yes.
  z.object({ type: z.literal('ask-share') }),
  z.object({ type: z.literal('decline-share') }),
  // How the receiver gets at the bytes, from the byte it asked for. Never said through the host: a ticket may hold a key.
  z.object({ type: z.literal('file-way'), transfer: transferId, ticket: wayTicket }),
  // The sender can't go on by what it told last; nor does the receiver wait for it. `attempt`: the beginning that broke.
  z.object({ type: z.literal('file-broke'), transfer: transferId, attempt }),
  // As `file-accept`, for a beginning over this very link: only while its channel for files was not used.
  z.object({ type: z.literal('file-begin'), transfer: transferId, ...FILE_BEGINNING }),
  // Said through the host as well: whichever arrives first.
  z.object({ type: z.literal('file-pause'), transfer: transferId, isPaused: z.boolean() }),
  z.object({ type: z.literal('file-end'), transfer: transferId, end: transferEnd }),
  // What the sender has made of everything it sends, as the SHA-256 of its blocks' SHA-256s in lower-case hex; it may come while the bytes still travel.
  z.object({ type: z.literal('file-sum'), transfer: transferId, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
]);
export type PeerMessage = z.infer<typeof PEER_MESSAGES>;

/** @returns the message, or `undefined` when the text is not one. */
export function decodePeerMessage(text: string): PeerMessage | undefined {
  try {
    return PEER_MESSAGES.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function encodePeerMessage(message: PeerMessage): string {
  return JSON.stringify(message);
}
