// The receiving side of one transfer: what arrives by whichever way goes on where it stopped, is written, and is summed up.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { WantedRun } from '../core/transfer-wants.ts';
import type { Errand } from './errand.ts';
import type { Promised } from './file-list.ts';
import type { Governor } from './governor.ts';
import { BadList, createIntake, DiskFailed } from './intake.ts';
import type { Place } from './place.ts';
import { progress } from './progress.ts';
import { createSum } from './sum.ts';
import { type ReceivingWay, type Run, WayBroken } from './way.ts';

export type IncomingOptions = {
  readonly id: TransferId;
  readonly promised: Promised;
  readonly place: Place;
  readonly ways: readonly ReceivingWay[];
  readonly governor: Governor;
  readonly emit: (fact: TransferEvent) => void;
};

export function createIncoming({ id: transfer, promised, place, ways, governor, emit }: IncomingOptions): Errand {
  const intake = createIntake(promised, place);
  const sum = createSum();
  let isKept = false;

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
        if (intake.takenBytes() + fresh.byteLength > promised.sizeBytes) throw new BadList();
        await governor.take(fresh.byteLength, run.signal);
        await intake.take(fresh);
        await sum.add(fresh);
        at(intake.takenBytes());
      }
    } finally {
      await reader.cancel().catch(() => {});
    }
    if (intake.takenBytes() !== promised.sizeBytes) throw new WayBroken();
  }

  return {
    run: async (wanted, run) => {
      if (wanted.kind !== 'receive') return;
      const { attempt } = wanted;
      const moved = progress((byte) => emit({ type: 'file.moved', transfer, attempt, byte }));
      try {
        await read(wanted, run, moved.at);
        moved.now();
        emit({ type: 'file.summed', transfer, sha256: await sum.result() });
      } catch (error) {
        // Also when it was stopped: only now it is known where to go on.
        moved.now();
        if (error instanceof DiskFailed) emit({ type: 'file.failed', transfer, why: 'disk' });
        else if (error instanceof BadList) emit({ type: 'file.failed', transfer, why: 'bad-list' });
        else emit({ type: 'file.broke', transfer, attempt });
      }
    },
    keep: async () => {
      try {
        await place.keep();
        isKept = true;
        emit({ type: 'file.stored', transfer });
      } catch {
        emit({ type: 'file.failed', transfer, why: 'disk' });
      }
    },
    drop: () => {
      sum.close();
      if (!isKept) void place.discard();
    },
  };
}
