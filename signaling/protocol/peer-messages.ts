// What two linked people tell each other over the data channel, without the host: it works after the host has gone.
import { z } from 'zod';
import { callId } from './ids.ts';

const pixels = z.number().int().min(0).max(16_384);

export const PEER_MESSAGES = z.discriminatedUnion('type', [
  // What the sender is sending now, so that a muted microphone and a switched-off camera are shown as such.
  z.object({ type: z.literal('media'), microphone: z.boolean(), camera: z.boolean() }),
  z.object({ type: z.literal('leave'), call: callId }),
  // How large the sender shows the receiver's picture, in device pixels: no more needs to be sent. 0 by 0: not at all.
  z.object({ type: z.literal('view'), width: pixels, height: pixels }),
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
