// The ways this page has.
import type { WayName } from '../../signaling/protocol/index.ts';
import { createChannelReceiving } from './channel-receiving.ts';
import { createChannelSending } from './channel-sending.ts';
import type { FilesChannel } from './channel-words.ts';
import type { Governor } from './governor.ts';
import type { ReceivingWay, Run, SendingWay } from './way.ts';

export type Ways = {
  readonly sending: readonly SendingWay[];
  readonly receiving: readonly ReceivingWay[];
  /** Those that are possible here, both ways. */
  readonly names: readonly WayName[];
};

export type WaysOptions = {
  readonly channelOf: (run: Run) => FilesChannel | undefined;
  readonly governor: Governor;
};

export function createWays({ channelOf, governor }: WaysOptions): Ways {
  const sending: readonly SendingWay[] = [createChannelSending(channelOf, governor)];
  const receiving: readonly ReceivingWay[] = [createChannelReceiving(channelOf)];
  const names = sending.flatMap(({ name, isPossible }) =>
    isPossible() && receiving.some((other) => other.name === name && other.isPossible()) ? [name] : [],
  );
  return { sending, receiving, names };
}
