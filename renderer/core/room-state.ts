// A room as the page knows it, from the wish to enter to the last goodbye; and the rooms in the list.
import type { CallId, CallMedia, LinkId, Person, PersonId, RoomSettings } from '../../signaling/protocol/index.ts';
import type { LinkState, OwnMedia, Party, TheirMedia, View } from './call-parts.ts';

/** How one asks to be let in; for a new room also what it shall be. */
export type RoomAsk = {
  /** True: only make it; false: only enter it; absent: either. */
  readonly create?: boolean;
  readonly capacity?: number;
  readonly passcode?: string;
  readonly hasLobby?: boolean;
  readonly isListed?: boolean;
};

/** Why one is not inside, as a person would say it. */
export type RoomProblem =
  | 'full'
  | 'locked'
  | 'wrong-passcode'
  | 'refused'
  | 'removed'
  | 'no-room'
  | 'exists'
  | 'too-many'
  | 'failed';

/** Somebody in the room with me. */
export type Member = Party & {
  /** `undefined` while they are still on their way from the call that became this room. */
  readonly stay: number | undefined;
  readonly hasVideo: boolean;
  readonly linkId: LinkId;
  readonly role: 'offerer' | 'answerer';
  readonly link: LinkState;
  readonly wasConnected: boolean;
  /** Given up after 30 s; a person can try again. */
  readonly isLost: boolean;
  /** No longer on the host; still here as long as the link works. */
  readonly isGone: boolean;
  readonly theirs: TheirMedia;
  readonly view: View | undefined;
};

/** Somebody who is being rung to come into the room. */
export type Invitation = { readonly call: CallId; readonly party: Party; readonly isRinging: boolean };

/** The call of two that goes on in the room: its link stays as it is. */
export type MovedCall = { readonly call: CallId; readonly member: Member; readonly sinceMs: number };

export type Room =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'entering';
      readonly name: string;
      readonly ask: RoomAsk;
      readonly own: OwnMedia;
      readonly moved: MovedCall | undefined;
      /** Who is rung as soon as I am inside. */
      readonly inviting: readonly Party[];
      /** I was inside before the host forgot me. */
      readonly isAgain: boolean;
    }
  /** In front of the room, until its owner opens. */
  | { readonly phase: 'waiting'; readonly name: string; readonly ask: RoomAsk; readonly own: OwnMedia }
  | {
      readonly phase: 'refused';
      readonly name: string;
      readonly problem: RoomProblem;
      /** Tries before this moment are in vain, in milliseconds since 1970. */
      readonly notBeforeMs: number | undefined;
      readonly ask: RoomAsk;
      readonly own: OwnMedia;
    }
  | {
      readonly phase: 'inside';
      readonly name: string;
      readonly ask: RoomAsk;
      readonly settings: RoomSettings;
      readonly me: { readonly id: PersonId; readonly stay: number; readonly hasVideo: boolean };
      /** The others, in the order in which they came. */
      readonly members: readonly Member[];
      /** Who waits in front; only the owner knows. */
      readonly waiting: readonly Person[];
      readonly invited: readonly Invitation[];
      readonly own: OwnMedia;
      /** Since when I am in it (or in the call that became it), in milliseconds since 1970. */
      readonly sinceMs: number;
      /** A call that grew: it has no name to show, and ends when nobody else is left. */
      readonly isAdHoc: boolean;
    }
  | {
      readonly phase: 'ended';
      readonly name: string;
      readonly isAdHoc: boolean;
      readonly end: 'left' | 'removed' | 'everybody-left';
      readonly talkedMs: number;
      /** It is being read, and stays. */
      readonly isHeld?: boolean;
    };

export type RoomInside = Extract<Room, { phase: 'inside' }>;

/** A room in the list, under its key (`nameKey`). */
export type RoomInList = {
  readonly name: string;
  readonly settings: RoomSettings;
  readonly members: readonly PersonId[];
};
export type Rooms = Readonly<Record<string, RoomInList>>;

export const NO_ROOM: Room = { phase: 'none' };

export function entering(
  name: string,
  ask: RoomAsk = {},
  media: CallMedia = 'video',
): Extract<Room, { phase: 'entering' }> {
  const own = { hasCamera: media === 'video', isMuted: false };
  return { phase: 'entering', name, ask, own, moved: undefined, inviting: [], isAgain: false };
}
