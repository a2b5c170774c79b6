// What is known of files on their way between two people. The files themselves, and where they are stored, never enter the state.
import type { LinkId, TransferEnd, TransferId, WayName, WayTicket } from '../../signaling/protocol/index.ts';
import type { LinkState, Party } from './call-parts.ts';

/** `offline`, `too-many`: the host did not pass the offer on. */
export type TransferOutcome = TransferEnd | 'offline' | 'too-many';

export type Transfer = {
  readonly id: TransferId;
  /** By what its bytes are kept here: the id of the offer that they began with. */
  readonly keptAs: TransferId;
  /** I send. */
  readonly isMine: boolean;
  readonly party: Party;
  /** Of the file, the folder, or the first of several files. */
  readonly name: string;
  readonly count: number;
  /** Of everything that is sent: the list of files, then the files. */
  readonly sizeBytes: number;
  readonly listBytes: number;
  /**
   * `offered`: the receiver has not answered. `linking`: both want it, and no bytes flow. `storing`: everything arrived and is
   * right; the files get their names.
   */
  readonly phase: 'offered' | 'linking' | 'running' | 'storing' | 'ended';
  readonly pausedBy: { readonly me: boolean; readonly them: boolean };
  /** Counts the beginnings. */
  readonly attempt: number;
  /** For which of them the link was made: each has its own, so that none meets the leftovers of another, but where there are none. */
  readonly linkAttempt: number;
  /** Beginnings, or questions for one, since bytes have last arrived. */
  readonly tries: number;
  /** How often I have offered it, or asked to go on: each time is told from the others. */
  readonly asks: number;
  readonly link: LinkState;
  readonly way: WayName | undefined;
  /** Ways that brought nothing, one after another. */
  readonly failed: readonly WayName[];
  /** What the sender told me to read with. */
  readonly ticket: WayTicket | undefined;
  /** Where this beginning began. */
  readonly fromByte: number;
  readonly doneBytes: number;
  /** The last moments, for speed and time left. */
  readonly marks: readonly Mark[];
  /** What everything comes to, as the sender has it, and as I have it. */
  readonly theirSum: string | undefined;
  readonly mySum: string | undefined;
  /** Whoever sent this is here, and has nothing to go on with: their page was loaded again. */
  readonly isSourceGone: boolean;
  /** Everything is here, and waits for the person to say where it goes. */
  readonly needsPlace: boolean;
  /** Once it has ended: how, and whether they said so. */
  readonly outcome: TransferOutcome | undefined;
  readonly isTheirWord: boolean;
};

/** What is kept of a transfer that another page began to receive. */
export type FoundTransfer = Pick<Transfer, 'id' | 'keptAs' | 'party' | 'name' | 'count' | 'sizeBytes' | 'listBytes'> & {
  readonly storedBytes: number;
  readonly isPausedByMe: boolean;
  /** Everything was there and right. */
  readonly isChecked: boolean;
};

/** So many bytes had been done at a time, in milliseconds since 1970. */
export type Mark = { readonly atMs: number; readonly byte: number };

export type Transfers = {
  /** Oldest first. */
  readonly list: readonly Transfer[];
  /** By which this page can send and receive, best first. */
  readonly ways: readonly WayName[];
  /** What the page before this one had begun is in the list. Before that, an offer may only look new. */
  readonly hasLooked: boolean;
};

export const NO_TRANSFERS: Transfers = { list: [], ways: ['channel'], hasLooked: false };

export function transferLink({ id, linkAttempt }: Pick<Transfer, 'id' | 'linkAttempt'>): LinkId {
  return `file-${id}-${linkAttempt}` as LinkId;
}

export function isPaused({ pausedBy }: Transfer): boolean {
  return pausedBy.me || pausedBy.them;
}
