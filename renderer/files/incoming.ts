// The receiving side of one transfer: what arrives by whichever way goes on where it stopped, is stored and summed up, and in the end
// gets its place. Another page can take it up at any moment.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { WantedRun } from '../core/transfer-wants.ts';
import type { AppFolder } from './app-place.ts';
import { askAgain, type ChosenPlace, choosePlace, type Offered, openPlace } from './choose-place.ts';
import type { Errand } from './errand.ts';
import type { Governor } from './governor.ts';
import { progress } from './progress.ts';
import { BadList, putInPlace } from './put-in-place.ts';
import { createRowIntake } from './row-intake.ts';
import { DiskFailed, type Store } from './store.ts';
import { type ReceivingWay, type Run, WayBroken } from './way.ts';

/** What the next page must know: it is written, or goes. */
export type Diary = {
  readonly write: (now: Partial<DiaryEntry>) => void;
  /** Nothing more is to be done; `isRead`: the browser's downloads still read what is stored. */
  readonly end: (isRead: boolean) => void;
};
export type DiaryEntry = Pick<Offered, 'id' | 'party'> & {
  readonly isPausedByMe: boolean;
  readonly isChecked: boolean;
  readonly place: ChosenPlace;
};

export type IncomingOptions = {
  readonly offered: Offered;
  readonly place: ChosenPlace;
  readonly store: Store;
  readonly diary: Diary;
  readonly app: AppFolder | undefined;
  readonly ways: readonly ReceivingWay[];
  readonly governor: Governor;
  readonly emit: (fact: TransferEvent) => void;
};

export function createIncoming(options: IncomingOptions): Errand {
  const { offered, store, diary, app, ways, governor, emit } = options;
  const intake = createRowIntake(offered, store);
  let { place } = options;
  let isOver = false;

  async function read(wanted: Extract<WantedRun, { kind: 'receive' }>, run: Run, at: (byte: number) => void) {
    const way = ways.find(({ name }) => name === wanted.ticket.way);
    if (!way) throw new WayBroken();
    // What was told last may be a little less than what is stored by now.
    let skipBytes = intake.takenBytes() - run.fromByte;
    if (skipBytes < 0) throw new WayBroken();
    const reader = way.read(wanted.ticket, run).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        const fresh = next.value.subarray(skipBytes);
        skipBytes -= next.value.byteLength - fresh.byteLength;
        await governor.take(fresh.byteLength, run.signal);
        await intake.take(fresh);
        at(intake.takenBytes());
      }
    } finally {
      await reader.cancel().catch(() => {});
      await intake.flush();
    }
    if (intake.takenBytes() !== offered.sizeBytes) throw new WayBroken();
  }

  async function put(transfer: TransferId): Promise<void> {
    const opened = await openPlace(place, transfer, app);
    if (!opened) return emit({ type: 'file.needsPlace', transfer });
    await putInPlace(await store.whole(), offered, opened);
    isOver = true;
    diary.end(place.kind === 'downloads');
    emit({ type: 'file.stored', transfer });
  }

  return {
    note: ({ id, party, isPausedByMe }) => diary.write({ id, party, isPausedByMe }),
    run: async (wanted, run) => {
      if (wanted.kind !== 'receive') return;
      const { attempt } = wanted;
      const transfer = run.transfer as TransferId;
      const moved = progress((byte) => emit({ type: 'file.moved', transfer, attempt, byte }));
      try {
        await read(wanted, run, moved.at);
        moved.now();
        emit({ type: 'file.summed', transfer, sha256: await store.sha256() });
      } catch (error) {
        // Also when it was stopped: only now it is known where to go on.
        moved.now();
        if (error instanceof DiskFailed) emit({ type: 'file.failed', transfer, why: 'disk' });
        else if (error instanceof BadList) emit({ type: 'file.failed', transfer, why: 'bad-list' });
        else emit({ type: 'file.broke', transfer, attempt });
      }
    },
    keep: async (transfer) => {
      diary.write({ isChecked: true });
      try {
        await put(transfer);
      } catch (error) {
        if (error instanceof BadList) emit({ type: 'file.failed', transfer, why: 'bad-list' });
        // Nothing is lost: it lies here, and may go somewhere else.
        else emit({ type: 'file.needsPlace', transfer });
      }
    },
    moveElsewhere: async () => {
      if (await askAgain(place)) return true;
      const chosen = app ? (await app.choose()) && place : await choosePlace(offered, app);
      if (typeof chosen !== 'object') return false;
      place = chosen;
      diary.write({ place });
      return true;
    },
    drop: () => {
      if (!isOver) diary.end(false);
    },
  };
}
