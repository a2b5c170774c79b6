// Entries as they lie on the disk. What an older or newer version wrote, and this one can't read, takes nothing else with it.
import { z } from 'zod/mini';
import { entryKey } from '../../signaling/protocol/index.ts';
import type { Entry, KeptThread } from '../core/chat-state.ts';

const written = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    replyTo: z.exactOptional(entryKey),
    picture: z.exactOptional(z.object({ width: z.number(), height: z.number(), pieces: z.number() })),
  }),
  z.object({ kind: z.literal('piece'), of: entryKey, index: z.number(), isGone: z.boolean() }),
  z.object({ kind: z.literal('edit'), about: entryKey, text: z.string() }),
  z.object({ kind: z.literal('reaction'), about: entryKey, emoji: z.string(), isOn: z.boolean() }),
  z.object({ kind: z.literal('deletion'), about: entryKey }),
  z.object({ kind: z.literal('reading'), of: z.array(entryKey) }),
]);

const entry = z.object({
  key: entryKey,
  thread: z.string(),
  author: z.exactOptional(z.string()),
  writtenMs: z.number(),
  atMs: z.number(),
  isRead: z.boolean(),
  to: z.array(z.string()),
  delivered: z.array(z.string()),
  host: z.string(),
  what: written,
});

const thread = z.object({ key: z.string(), name: z.string(), draft: z.string() });

export function readEntries(raw: readonly unknown[]): readonly Entry[] {
  return raw.flatMap((each) => entry.safeParse(each).data ?? []);
}

export function readThreads(raw: readonly unknown[]): readonly KeptThread[] {
  return raw.flatMap((each) => thread.safeParse(each).data ?? []);
}
