// The sending side of one transfer: the same files by whichever way, and what they come to.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { Errand } from './errand.ts';
import { progress } from './progress.ts';
import { createSum, type Sum } from './sum.ts';
import { type SendingWay, type Source, SourceLost } from './way.ts';

export type OutgoingOptions = {
  readonly id: TransferId;
  readonly source: Source;
  readonly ways: readonly SendingWay[];
  readonly emit: (fact: TransferEvent) => void;
};

export function createOutgoing({ id: transfer, source, ways, emit }: OutgoingOptions): Errand {
  let sum: Sum | undefined;

  // Read for itself, beside the sending: whichever way is taken, from whichever byte, the sum is of all.
  function startSum(): void {
    if (sum) return;
    sum = createSum();
    sum.addBlob(source.blob);
    sum.result().then(
      (sha256) => emit({ type: 'file.summed', transfer, sha256 }),
      () => emit({ type: 'file.failed', transfer, why: 'source-lost' }),
    );
  }

  return {
    run: async (wanted, run) => {
      const way = wanted.kind === 'send' ? ways.find(({ name }) => name === wanted.way) : undefined;
      const { attempt } = wanted;
      const moved = progress((byte) => emit({ type: 'file.moved', transfer, attempt, byte }));
      startSum();
      try {
        await way?.send(
          source,
          run,
          (ticket) => emit({ type: 'file.ticketMade', transfer, attempt, ticket }),
          moved.at,
        );
        moved.now();
      } catch (error) {
        if (run.signal.aborted) return;
        if (error instanceof SourceLost) emit({ type: 'file.failed', transfer, why: 'source-lost' });
        else emit({ type: 'file.broke', transfer, attempt });
      }
    },
    note: () => {},
    keep: async () => {},
    moveElsewhere: async () => false,
    drop: () => sum?.close(),
  };
}
