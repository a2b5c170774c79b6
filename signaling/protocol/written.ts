// What people write to each other and do to what was written. Everything has a key of its sender's making, is kept by both sides, and may
// arrive twice, late or in another order: whoever has the same keys shows the same conversation.
import { z } from 'zod';
import { entryKey } from './ids.ts';
import { LIMITS } from './limits.ts';
import { roomName } from './names.ts';

/** When it was written, by the sender's clock, in milliseconds since 1970; later than whatever its sender had seen. Orders a conversation. */
const writtenMs = z.number().int().min(0).max(8_640_000_000_000_000);

/** It belongs to this room's conversation, although it is said to one member: who was away when it was said to all. */
const room = roomName.optional();

const entry = { key: entryKey, writtenMs, room };
// A JPEG, in pieces that are sent by themselves.
const side = z.number().int().min(1).max(LIMITS.pictureMaxSide);
const picture = z.object({ width: side, height: side, pieces: z.number().int().min(1).max(LIMITS.piecesMax) });
const base64 = z
  .string()
  .max(Math.ceil(LIMITS.pieceMaxBytes / 3) * 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const keys = z.array(entryKey).min(1).max(LIMITS.receiptKeysMax);
/** The fields of everything written, but for `type`, `to`, `from` and `id`. */
export const WRITTEN = {
  // Typed by hand it may be the text alone.
  message: {
    text: z.string().max(LIMITS.textMaxChars),
    key: entryKey.optional(),
    writtenMs: writtenMs.optional(),
    room,
    replyTo: entryKey.optional(),
    picture: picture.optional(),
  },
  piece: {
    ...entry,
    of: entryKey,
    index: z
      .number()
      .int()
      .min(0)
      .max(LIMITS.piecesMax - 1),
    data: base64,
  },
  edit: { ...entry, about: entryKey, text: z.string().min(1).max(LIMITS.textMaxChars) },
  react: { ...entry, about: entryKey, emoji: z.string().min(1).max(LIMITS.reactionMaxChars), isOn: z.boolean() },
  delete: { ...entry, about: entryKey },
  // These were looked at.
  read: { ...entry, keys },
  // These are kept by the device that says so.
  receipt: { keys },
  typing: { room },
} as const;
