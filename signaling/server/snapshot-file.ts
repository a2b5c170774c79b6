// The form of the saved sessions on disk. Strict: what another version has written is not guessed at.
import { z } from 'zod';
import type { Snapshot } from '../directory/snapshot.ts';
import { personId } from '../protocol/index.ts';

const VERSION = 1;

const call = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .brand<'CallId'>()
  .optional();
const number = z.number().int().min(0);

const snapshotFile = z.strictObject({
  version: z.literal(VERSION),
  lastStay: number,
  people: z.array(
    z.strictObject({
      id: personId,
      name: z.string().min(1).max(80),
      status: z.enum(['free', 'in-call', 'do-not-disturb']),
      digest: z.string().min(1).max(64),
    }),
  ),
  pairs: z.array(z.strictObject({ opener: personId, other: personId, openerCall: call, otherCall: call })),
  rooms: z.array(
    z.strictObject({
      name: z.string().min(1).max(80),
      capacity: z.number().int().min(2),
      sealedPasscode: z.string().max(200).optional(),
      hasLobby: z.boolean(),
      isLocked: z.boolean(),
      isListed: z.boolean(),
      owner: personId,
      members: z.array(z.strictObject({ id: personId, stay: z.number().int().min(1), hasVideo: z.boolean() })),
      waiting: z.array(z.strictObject({ id: personId, hasVideo: z.boolean() })),
      barred: z.array(z.string().max(400)),
      invitations: z.array(z.strictObject({ by: personId, guest: personId, isOwners: z.boolean() })),
    }),
  ),
});

export function writeSnapshot(snapshot: Snapshot): string {
  return JSON.stringify({ version: VERSION, ...snapshot });
}

/** @returns undefined when it is not such a file. */
export function readSnapshot(text: string): Snapshot | undefined {
  try {
    const { version: _, ...snapshot } = snapshotFile.parse(JSON.parse(text));
    return snapshot;
  } catch {
    return undefined;
  }
}
