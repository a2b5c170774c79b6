// Whose hands are up. What decides it is hands.ts.
import type { PersonId } from '../../signaling/protocol/index.ts';

export type Hand = {
  /** Who raised theirs later has the larger one; those who did at once may have the same. */
  readonly turn: number;
  /** In milliseconds since 1970. */
  readonly sinceMs: number;
};

export type Hands = {
  readonly mine:
    | (Hand & {
        /** How long I have spoken with my hand up, in milliseconds, without what `speakingSinceMs` has added. */
        readonly spokenMs: number;
        readonly speakingSinceMs: number | undefined;
      })
    | undefined;
  /** Who took mine down, when I did not. */
  readonly loweredBy: 'speaking' | 'owner' | undefined;
  readonly theirs: Readonly<Record<PersonId, Hand>>;
};

export const NO_HANDS: Hands = { mine: undefined, loweredBy: undefined, theirs: {} };
