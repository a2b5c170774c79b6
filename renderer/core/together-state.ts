// What people in a call or a room do besides talking, as it is known. What decides it is in the files of these names.
import type { PersonId, Reaction } from '../../signaling/protocol/index.ts';

/** A reaction that is still seen. */
export type Flying = {
  readonly id: string;
  /** `undefined`: mine. */
  readonly from: PersonId | undefined;
  readonly reaction: Reaction;
};

export type SoundAsk = 'mute' | 'unmute';

export type Asks = {
  /** The last request to me. */
  readonly ofMe:
    | { readonly from: PersonId; readonly name: string; readonly what: SoundAsk; readonly atMs: number }
    | undefined;
  /** My last request, and whom I asked. */
  readonly mine: { readonly what: SoundAsk; readonly people: readonly PersonId[]; readonly atMs: number } | undefined;
  /** When each one asked last, whether it was shown or not. */
  readonly heardAtMs: Readonly<Record<PersonId, number>>;
};

export const NO_ASKS: Asks = { ofMe: undefined, mine: undefined, heardAtMs: {} };

export type Spotlight = {
  readonly mine: PersonId | undefined;
  readonly theirs: Readonly<Record<PersonId, PersonId>>;
};

export const NO_SPOTLIGHT: Spotlight = { mine: undefined, theirs: {} };

/** A timer that counts down, or up when it has no length. */
export type Clock = {
  readonly id: string;
  /** Counts the timers, so that everybody finds the same latest one; `change` counts what was done with this one. */
  readonly start: number;
  readonly change: number;
  readonly lengthMs: number | undefined;
  /** `over`: the time is up, and it is still told; `stopped`: not drawn any more, but known, so that nobody brings it back. */
  readonly phase: 'running' | 'paused' | 'over' | 'stopped';
  /** How long it had run at `atMs` (milliseconds since 1970, of this machine). */
  readonly spentMs: number;
  readonly atMs: number;
};
