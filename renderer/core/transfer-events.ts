// What happens to files on their way: what a person does, and what the adapter tells that moves the bytes.
import type { PersonId, TransferId, WayName, WayTicket } from '../../signaling/protocol/index.ts';
import type { FoundTransfer } from './transfer-state.ts';

type About = { readonly transfer: TransferId };
/** A fact about one beginning; it means nothing to the next one. */
type OfRun = About & { readonly attempt: number };

export type TransferEvent =
  /** The adapter holds the files by this id. */
  | ({
      readonly type: 'user.offeredFiles';
      readonly person: PersonId;
      readonly name: string;
      readonly count: number;
      readonly sizeBytes: number;
      readonly listBytes: number;
    } & About)
  /** The adapter has a place for the files. */
  | ({ readonly type: 'user.acceptedTransfer' } & About)
  | ({ readonly type: 'user.refusedTransfer' } & About)
  | ({ readonly type: 'user.cancelledTransfer' } & About)
  /** Pauses, or goes on. */
  | ({ readonly type: 'user.toggledTransfer' } & About)
  /** An ended one is not to be seen any longer. */
  | ({ readonly type: 'user.dismissedTransfer' } & About)
  /** What arrived could not be put where it was to go; the person has said where else. */
  | ({ readonly type: 'user.choseAnotherPlace' } & About)
  /** What can be sent and received by, best first. */
  | { readonly type: 'files.ready'; readonly ways: readonly WayName[] }
  /** What the page before this one had begun to receive. Told once, also when there is nothing. */
  | { readonly type: 'files.found'; readonly found: readonly FoundTransfer[] }
  | ({ readonly type: 'file.ticketMade'; readonly ticket: WayTicket } & OfRun)
  /** So much has arrived, or is stored. */
  | ({ readonly type: 'file.moved'; readonly byte: number } & OfRun)
  /** This way does not go on. */
  | ({ readonly type: 'file.broke' } & OfRun)
  /** What all bytes come to, at the sender or, when all were stored, at the receiver. */
  | ({ readonly type: 'file.summed'; readonly sha256: string } & About)
  /** Everything is here and right, and can't be put where it was to go without the person. */
  | ({ readonly type: 'file.needsPlace' } & About)
  /** The files have their names. */
  | ({ readonly type: 'file.stored' } & About)
  | ({ readonly type: 'file.failed'; readonly why: 'disk' | 'source-lost' | 'bad-list' } & About);
