// Where one stands in front of a room whose address was opened. Plain data; what changes it is green-room.ts.
import type { OwnMedia } from './call-parts.ts';

export type GreenRoom = {
  /** The room in the page's address. */
  readonly room: string;
  /** What was switched here; the rest is as last time with these devices. */
  readonly switched: Partial<OwnMedia>;
};
