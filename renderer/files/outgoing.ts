// The sending side of one transfer: the same files by whichever way, and what they come to.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { TransferEvent } from '../core/transfer-events.ts';
import type { Errand } from './errand.ts';
import { progress } from './progress.ts';
import { createSourceSum, type SourceSum } from './source-sum.ts';
import { type SendingWay, type Source, SourceLost } from './way.ts';

export type OutgoingOptions = {
  readonly id: TransferId;
  readonly source: Source;
  readonly ways: readonly SendingWay[];
  readonly emit: (fact: TransferEvent) => void;
};

export function createOutgoing({ id: transfer, source, ways, emit }: OutgoingOptions): Errand {
  let sum: SourceSum | undefined;

  // Of all, whichever way is taken, from whichever byte.
  function startSum(): SourceSum {
    const started = createSourceSum(source.blob);
    started.result.then(
      (sha256) => emit({ type: 'file.summed', transfer, sha256 }),
      () => emit({ type: 'file.failed', transfer, why: 'source-lost' }),
    );
    return started;
  }

  return {
    run: async (wanted, run) => {
      const way = wanted.kind === 'send' ? ways.find(({ name }) => name === wanted.way) : undefined;
      const { attempt } = wanted;
      const moved = progress((byte) => emit({ type: 'file.moved', transfer, attempt, byte }));
      sum ??= startSum();
      sum.begins(run.fromByte);
      try {
        await way?.send(
          { ...source, saw: sum.saw },
          run,
          (ticket) => emit({ type: 'file.ticketMade', transfer, attempt, ticket }),
          moved.at,
        );
        moved.now();
        sum.complete();
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
