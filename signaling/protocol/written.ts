// What people write to each other and do to what was written. Everything has a key of its sender's making, is kept by both sides, and may
// arrive twice, late or in another order: whoever has the same keys shows the same conversation.
import { z } from 'zod/mini';
import { entryKey } from './ids.ts';
import { LIMITS } from './limits.ts';
import { roomName } from './names.ts';

/** When it was written, by the sender's clock, in milliseconds since 1970; later than whatever its sender had seen. Orders a conversation. */
const writtenMs = z.int().check(z.gte(0), z.lte(8_640_000_000_000_000));

/** It belongs to this room's conversation, although it is said to one member: who was away when it was said to all. */
const room = z.optional(roomName);

const entry = { key: entryKey, writtenMs, room };
// A JPEG, in pieces that are sent by themselves.
const side = z.int().check(z.gte(1), z.lte(LIMITS.pictureMaxSide));
const picture = z.object({ width: side, height: side, pieces: z.int().check(z.gte(1), z.lte(LIMITS.piecesMax)) });
const base64 = z
  .string()
  .check(z.maxLength(Math.ceil(LIMITS.pieceMaxBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const keys = z.array(entryKey).check(z.minLength(1), z.maxLength(LIMITS.receiptKeysMax));
/** The fields of everything written, but for `type`, `to`, `from` and `id`. */
export const WRITTEN = {
  // Typed by hand it may be the text alone.
  message: {
    text: z.string().check(z.maxLength(LIMITS.textMaxChars)),
    key: z.optional(entryKey),
    writtenMs: z.optional(writtenMs),
    room,
    replyTo: z.optional(entryKey),
    picture: z.optional(picture),
  },
  piece: {
    ...entry,
    of: entryKey,
    index: z.number().check(z.gte(0), z.lte(LIMITS.piecesMax - 1)),
    data: base64,
  },
  edit: { ...entry, about: entryKey, text: z.string().check(z.minLength(1), z.maxLength(LIMITS.textMaxChars)) },
  react: {
    ...entry,
    about: entryKey,
    emoji: z.string().check(z.minLength(1), z.maxLength(LIMITS.reactionMaxChars)),
    isOn: z.boolean(),
  },
  delete: { ...entry, about: entryKey },
  // These were looked at.
  read: { ...entry, keys },
  // These are kept by the device that says so.
  receipt: { keys },
  typing: { room },
} as const;
