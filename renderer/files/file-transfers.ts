// Makes the bytes move as the core wants it: holds the files that are sent and the places for those that come, starts and stops runs,
// and tells how far they are. Decides nothing: which way, from where and whether to go on is the core's.
import type { LinkId, TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { CallsFare, WantedRun, WantedTransfer } from '../core/transfer-wants.ts';
import type { FilesChannel } from './channel-words.ts';
import { choosePlace, type Offered, type PlaceOutcome } from './choose-place.ts';
import type { Errand } from './errand.ts';
import { createGovernor } from './governor.ts';
import { type ChosenFile, type HeldFacts, sourceOf } from './held-files.ts';
import { createIncoming } from './incoming.ts';
import { createOutgoing } from './outgoing.ts';
import { createWays, type HttpsReach } from './ways.ts';

export type FileTransfers = {
  /** Idempotent. What is not wanted is stopped, and what was stored of it deleted. */
  readonly reconcile: (wanted: readonly WantedTransfer[], fare: CallsFare | undefined) => void;
  /** Keeps files for a transfer that begins now. */
  readonly hold: (chosen: readonly ChosenFile[]) => HeldFacts;
  /** Asks where the files of an offered transfer are to go, and keeps that place for them. Only in a click. */
  readonly choosePlace: (transfer: Offered) => Promise<PlaceOutcome>;
};

export type FileTransfersOptions = {
  readonly emit: (fact: TransferEvent) => void;
  readonly channelOf: (link: LinkId) => FilesChannel | undefined;
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

export function createFileTransfers({ emit, channelOf, https }: FileTransfersOptions): FileTransfers {
  const held = new Map<TransferId, Held>();
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

  function suit(one: Held, { id, run, isChecked }: WantedTransfer): void {
    if (one.abort && one.attempt !== run?.attempt) {
      one.abort.abort();
      one.abort = undefined;
    }
    if (run && !one.abort && one.attempt !== run.attempt) start(id, one, run);
    if (!isChecked || one.isKept) return;
    one.isKept = true;
    one.last = one.last.then(() => one.errand.keep());
  }

  emit({ type: 'files.ready', ways: ways.names });

  return {
    reconcile: (wanted, fare) => {
      governor.look(fare);
      for (const [id, one] of held) {
        if (wanted.some((other) => other.id === id)) continue;
        held.delete(id);
        links.delete(id);
        one.abort?.abort();
        void one.last.then(() => one.errand.drop());
      }
      for (const want of wanted) {
        const one = held.get(want.id);
        if (one) suit(one, want);
      }
    },
    hold: (chosen) => {
      const [facts, source] = sourceOf(chosen, freshId());
      keepErrand(facts.transfer, createOutgoing({ id: facts.transfer, source, ways: ways.sending, emit }));
      return facts;
    },
    choosePlace: async (offered) => {
      const { id, count, sizeBytes, listBytes } = offered;
      const place = await choosePlace(offered);
      if (typeof place === 'string') return place;
      const promised = { count, sizeBytes, listBytes };
      keepErrand(id, createIncoming({ id, promised, place, ways: ways.receiving, governor, emit }));
      return 'chosen';
    },
  };
}

// Not `crypto.randomUUID`: that one is missing on pages without HTTPS.
function freshId(): TransferId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as TransferId;
}
