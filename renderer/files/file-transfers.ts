// Makes the bytes move as the core wants it: holds the files that are sent and the places for those that come, starts and stops runs,
// and tells how far they are. Decides nothing: which way, from where and whether to go on is the core's.
import type { LinkId, TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { CallsFare, WantedRun, WantedTransfer } from '../core/transfer-wants.ts';
import type { AppFolder } from './app-place.ts';
import type { FilesChannel } from './channel-words.ts';
import { choosePlace, type Offered, type PlaceOutcome } from './choose-place.ts';
import type { Errand } from './errand.ts';
import { createGovernor } from './governor.ts';
import { type ChosenFile, type HeldFacts, sourceOf } from './held-files.ts';
import { createOutgoing } from './outgoing.ts';
import { createReception } from './reception.ts';
import { createWays, type HttpsReach } from './ways.ts';

export type FileTransfers = {
  /** Idempotent. What is not wanted is stopped, and what was stored of it deleted. */
  readonly reconcile: (wanted: readonly WantedTransfer[], fare: CallsFare | undefined) => void;
  /** Keeps files for a transfer that begins now. */
  readonly hold: (chosen: readonly ChosenFile[]) => HeldFacts;
  /** The files of a transfer that has ended, for another one; none where they were let go of. */
  readonly again: (transfer: TransferId) => HeldFacts | undefined;
  /**
   * Asks where the files of an offered transfer are to go, and keeps that place for them; or where else those go that have all arrived.
   * Only in a click.
   */
  readonly choosePlace: (transfer: Offered) => Promise<PlaceOutcome>;
};

export type FileTransfersOptions = {
  readonly emit: (fact: TransferEvent) => void;
  readonly channelOf: (link: LinkId) => FilesChannel | undefined;
  /** The app's folder for what is received; `undefined` in a browser. */
  readonly app: AppFolder | undefined;
  readonly https: HttpsReach;
};

type Held = {
  readonly errand: Errand;
  attempt: number;
  abort: AbortController | undefined;
  /** One run after the other, though the one before is slow to end. */
  last: Promise<void>;
  isKept: boolean;
};

/** Offers that can be made again; no more are shown. */
const OFFERED_MAX = 50;

export function createFileTransfers({ emit, channelOf, https, app }: FileTransfersOptions): FileTransfers {
  /** By what their bytes are kept as: what was offered anew goes on with what is here. */
  const held = new Map<TransferId, Held>();
  /** Found, and not in the state yet. */
  const found = new Map<TransferId, Errand>();
  /** What I offered last, to be offered again. Only referred to: the files stay where they are. */
  const offered = new Map<TransferId, readonly ChosenFile[]>();
  const links = new Map<string, LinkId>();
  const governor = createGovernor();
  const ways = createWays({
    channelOf: ({ transfer }) => {
      const link = links.get(transfer);
      return link && channelOf(link);
    },
    governor,
    https,
  });
  const reception = createReception({ app, ways: ways.receiving, governor, emit });

  function keepErrand(id: TransferId, errand: Errand): void {
    held.get(id)?.errand.drop();
    held.set(id, { errand, attempt: 0, abort: undefined, last: Promise.resolve(), isKept: false });
  }

  function start(id: TransferId, one: Held, wanted: WantedRun): void {
    const abort = new AbortController();
    one.attempt = wanted.attempt;
    one.abort = abort;
    one.last = one.last.then(() => {
      links.set(id, wanted.link);
      return one.errand.run(wanted, { transfer: id, fromByte: wanted.fromByte, signal: abort.signal });
    });
  }

  function suit(one: Held, want: WantedTransfer): void {
    const { id, run, isChecked } = want;
    one.errand.note(want);
    if (one.abort && one.attempt !== run?.attempt) {
      one.abort.abort();
      one.abort = undefined;
    }
    if (run && !one.abort && one.attempt !== run.attempt) start(id, one, run);
    if (isChecked && !one.isKept) one.last = one.last.then(() => one.errand.keep(id));
    // Taken back when another place is needed.
    one.isKept = isChecked;
  }

  async function lookForOthers(): Promise<void> {
    const others = await reception.found();
    for (const { facts, errand } of others) found.set(facts.keptAs, errand);
    emit({ type: 'files.found', found: others.map(({ facts }) => facts) });
  }

  function hold(chosen: readonly ChosenFile[]): HeldFacts {
    const [facts, source] = sourceOf(chosen, freshId());
    offered.set(facts.transfer, chosen);
    for (const oldest of [...offered.keys()].slice(0, -OFFERED_MAX)) offered.delete(oldest);
    keepErrand(facts.transfer, createOutgoing({ id: facts.transfer, source, ways: ways.sending, emit }));
    return facts;
  }

  function heldFor({ keptAs }: WantedTransfer): Held | undefined {
    const errand = found.get(keptAs);
    if (errand) keepErrand(keptAs, errand);
    found.delete(keptAs);
    return held.get(keptAs);
  }

  emit({ type: 'files.ready', ways: ways.names });
  lookForOthers().catch(() => emit({ type: 'files.found', found: [] }));

  return {
    reconcile: (wanted, fare) => {
      governor.look(fare);
      for (const [id, one] of held) {
        if (wanted.some((other) => other.keptAs === id)) continue;
        held.delete(id);
        links.delete(id);
        one.abort?.abort();
        void one.last.then(() => one.errand.drop());
      }
      for (const want of wanted) {
        const one = heldFor(want);
        if (one) suit(one, want);
      }
    },
    hold,
    again: (transfer) => {
      const chosen = offered.get(transfer);
      return chosen && hold(chosen);
    },
    choosePlace: async (transfer) => {
      if (transfer.phase === 'storing')
        return (await held.get(transfer.keptAs)?.errand.moveElsewhere()) ? 'chosen' : 'cancelled';
      const place = await choosePlace(transfer, app);
      if (typeof place === 'string') return place;
      keepErrand(transfer.keptAs, await reception.begin(transfer, place));
      return 'chosen';
    },
  };
}

// Not `crypto.randomUUID`: that one is missing on pages without HTTPS.
function freshId(): TransferId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as TransferId;
}
