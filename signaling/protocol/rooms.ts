// A room as others see it, and as its members see it.
import { z } from 'zod/mini';
import { personId } from './ids.ts';
import { person } from './people.ts';

/** What the owner chose. Everybody who can see the room knows it; the passcode itself is told to nobody. */
export const roomSettings = z.object({
  capacity: z.int().check(z.gte(2)),
  hasPasscode: z.boolean(),
  /** Newcomers wait until the owner lets them in. */
  hasLobby: z.boolean(),
  /** Nobody gets in. */
  isLocked: z.boolean(),
  /** Whether people who are not in it see it in their list. */
  isListed: z.boolean(),
  /** The creator, or whoever has been inside longest since they left. */
  owner: personId,
});
export type RoomSettings = z.infer<typeof roomSettings>;

/** A room in the list. */
export const listedRoom = z.object({ room: z.string(), settings: roomSettings, members: z.array(personId) });
export type ListedRoom = z.infer<typeof listedRoom>;

/** Somebody in a room one is in. */
export const roomMember = z.extend(person, {
  /** Counts the entries into rooms of this host: who entered later has the larger number, and nobody has it twice. */
  stay: z.int().check(z.gte(1)),
  /** Whether they hold one of the room's seats for video. */
  hasVideo: z.boolean(),
});
export type RoomMember = z.infer<typeof roomMember>;

/** A room one is in, whole. */
export const insideRoom = z.object({
  room: z.string(),
  settings: roomSettings,
  /** Oneself. */
  me: roomMember,
  /** The others. */
  members: z.array(roomMember),
  /** Who waits in front of it; told to the owner only. */
  waiting: z.optional(z.array(person)),
});
export type InsideRoom = z.infer<typeof insideRoom>;
