// What files on their way need: a link, a run of bytes, a timer. Read from the state, as all wants are.
import type { LinkId, TransferId, WayName, WayTicket } from '../../signaling/protocol/index.ts';
import type { Party } from './call-parts.ts';
import { linkedPeople } from './linked.ts';
import type { State } from './state.ts';
import { ORPHAN_MS, orphanTimer } from './transfer-found.ts';
import { isPaused, type Transfer, transferLink } from './transfer-state.ts';

/** Bytes that should move now. Another attempt is another run. */
export type WantedRun =
  | {
      readonly kind: 'send';
      readonly link: LinkId;
      readonly attempt: number;
      readonly fromByte: number;
      readonly way: WayName;
    }
  | {
      readonly kind: 'receive';
      readonly link: LinkId;
      readonly attempt: number;
      readonly fromByte: number;
      readonly ticket: WayTicket;
    };

/** Files that are held, or a place that is kept for them. What is not named is forgotten, and what was stored of it deleted. */
export type WantedTransfer = {
  readonly id: TransferId;
  readonly keptAs: TransferId;
  readonly party: Party;
  readonly isPausedByMe: boolean;
  readonly run: WantedRun | undefined;
  /** Everything is there and right: the files get their names. */
  readonly isChecked: boolean;
};

/** How the calls fare that run beside the files: the worst of what was last measured. */
export type CallsFare = { readonly roundTripMs: number; readonly soundLossRatio: number; readonly atMs: number };

/** Without a byte for this long, in milliseconds, it is begun again. */
const IDLE_MS = 20_000;
/** How long a link stays after its transfer, in milliseconds: the word of the end takes a round trip where nothing is lost. */
const LEAVE_MS = 3_000;

export function wantedTransfers({ transfers }: State): readonly WantedTransfer[] {
  return transfers.list
    .filter(({ phase }) => phase !== 'ended')
    .map((transfer) => {
      const { id, keptAs, party, phase, pausedBy, needsPlace } = transfer;
      const isChecked = phase === 'storing' && !needsPlace;
      return { id, keptAs, party, isPausedByMe: pausedBy.me, run: runOf(transfer), isChecked };
    });
}

function runOf(transfer: Transfer): WantedRun | undefined {
  const { phase, isMine, attempt, fromByte, way, ticket } = transfer;
  if (phase !== 'running' || isPaused(transfer)) return undefined;
  const link = transferLink(transfer);
  if (isMine) return way && { kind: 'send', link, attempt, fromByte, way };
  return ticket && { kind: 'receive', link, attempt, fromByte, ticket };
}

const HAS_LINK: readonly Transfer['phase'][] = ['linking', 'running', 'storing'];

/** Ended by me, and the link it is said over must not go before the word has. */
function isTakingLeave({ phase, isTheirWord, link, outcome }: Transfer): boolean {
  return phase === 'ended' && !isTheirWord && link === 'connected' && outcome !== undefined;
}

export function leaveTimer(transfer: Transfer): string | undefined {
  return isTakingLeave(transfer) ? `transfer-left:${transfer.id}` : undefined;
}

export function transferLinks({ transfers }: State) {
  return transfers.list
    .filter(
      (transfer) =>
        transfer.attempt > 0 &&
        !transfer.isSourceGone &&
        !isPaused(transfer) &&
        (HAS_LINK.includes(transfer.phase) || isTakingLeave(transfer)),
    )
    .map((transfer) => ({
      person: transfer.party.id,
      link: transferLink(transfer),
      role: transfer.isMine ? ('offerer' as const) : ('answerer' as const),
      isPublishing: false,
      view: undefined,
    }));
}

/** The idle ones run anew with every byte; not while the other one is away: they are waited for. */
export function transferTimers({ transfers, connection, people }: State): Readonly<Record<string, number>> {
  const timers: Record<string, number> = {};
  for (const transfer of transfers.list) {
    const leaving = leaveTimer(transfer);
    if (leaving !== undefined) timers[leaving] = LEAVE_MS;
    if (connection.phase !== 'online') continue;
    const key = idleTimer(transfer);
    if (key !== undefined && people.byId[transfer.party.id]) timers[key] = IDLE_MS;
    const orphan = orphanTimer(people, transfer);
    if (orphan !== undefined) timers[orphan] = ORPHAN_MS;
  }
  return timers;
}

export function idleTimer(transfer: Transfer): string | undefined {
  const { id, phase, attempt, tries, doneBytes, isSourceGone } = transfer;
  if (phase !== 'linking' && phase !== 'running') return undefined;
  if (isSourceGone || isPaused(transfer) || attempt === 0) return undefined;
  return `transfer:${id}:${phase}:${attempt}:${tries}:${doneBytes}`;
}

/** `undefined` without a call: then files take what there is. */
export function callsFare(state: State): CallsFare | undefined {
  const looks = linkedPeople(state).flatMap(({ link }) => state.quality[link]?.slice(-1) ?? []);
  if (looks.length === 0)
    return linkedPeople(state).length > 0 ? { roundTripMs: 0, soundLossRatio: 0, atMs: 0 } : undefined;
  return {
    roundTripMs: Math.max(...looks.map(({ roundTripMs = 0 }) => roundTripMs)),
    soundLossRatio: Math.max(
      ...looks.flatMap(({ audioIn, audioOut }) => [audioIn.lossRatio ?? 0, audioOut.lossRatio ?? 0]),
    ),
    atMs: Math.max(...looks.map(({ atMs }) => atMs)),
  };
}
