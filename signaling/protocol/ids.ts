// Who and what a message is about. Three spellings never collide: `@k3jd9x2m` is a person's id, `#lab` a room, `Ann` a name.
import { z } from 'zod/mini';

/** A person, for as long as they are logged in. Made by the server; never used again for somebody else. */
export const personId = z
  .string()
  .check(z.regex(/^@[a-z0-9]{8}$/))
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

/** A call, from the first ring to the last goodbye. Made by the caller. */
export const callId = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/))
  .brand<'CallId'>();
export type CallId = z.infer<typeof callId>;

/** What proves to the host that a returning connection is the one that was lost. A secret between the two. */
export const sessionToken = z
  .string()
  .check(z.regex(/^[\w-]{22,64}$/))
  .brand<'SessionToken'>();
export type SessionToken = z.infer<typeof sessionToken>;

/** A row of bytes through the host, once. Whoever has the token may write it or read it, so it is told to nobody else. */
export const streamToken = z
  .string()
  .check(z.regex(/^[\w-]{22,64}$/))
  .brand<'StreamToken'>();
export type StreamToken = z.infer<typeof streamToken>;

/** One peer connection between two people. Made by the one who offers first; another id means another connection. */
export const linkId = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/))
  .brand<'LinkId'>();
export type LinkId = z.infer<typeof linkId>;

/** A client's own mark on a message, given back in the error that answers it and passed on when it is relayed. */
export const messageId = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/))
  .brand<'MessageId'>();
export type MessageId = z.infer<typeof messageId>;

/** What somebody wrote, or did to something written: made by whoever did it, unlike any other. Every device keeps it under this key. */
export const entryKey = z
  .string()
  .check(z.regex(/^[\w-]{1,64}$/))
  .brand<'EntryKey'>();
export type EntryKey = z.infer<typeof entryKey>;
/** One sending of files from one person to another, over every break. Made by the sender; whoever doesn't know it can't take part. */
export const transferId = z
  .string()
  .check(z.regex(/^[\w-]{1,40}$/))
  .brand<'TransferId'>();
export type TransferId = z.infer<typeof transferId>;
