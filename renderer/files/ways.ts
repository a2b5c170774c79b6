// The ways this page has, and what each needs: HTTPS straight from the sending app (the app only), HTTPS through the host, a data channel.
import type { Bridge } from '../../app/bridge/contract.ts';
import type { StreamToken, WayName } from '../../signaling/protocol/index.ts';
import { createChannelReceiving } from './channel-receiving.ts';
import { createChannelSending } from './channel-sending.ts';
import type { FilesChannel } from './channel-words.ts';
import type { Governor } from './governor.ts';
import { createBridgeCarrier, type HostPlace } from './https-bridge.ts';
import { createHttpsDirectReceiving, createHttpsDirectSending } from './https-direct-way.ts';
import { createFetchCarrier } from './https-fetch.ts';
import { createHttpsHostReceiving, createHttpsHostSending } from './https-host-way.ts';
import type { ReceivingWay, Run, SendingWay } from './way.ts';

export type Ways = {
  readonly sending: readonly SendingWay[];
  readonly receiving: readonly ReceivingWay[];
  /** Those that are possible here, both ways. */
  readonly names: readonly WayName[];
};

/** How this page reaches others by HTTPS. */
export type HttpsReach = {
  /** `undefined` in a browser, which fetches from the host that served the page. */
  readonly bridge: Bridge | undefined;
  /** Asks the host for a row of bytes; fails when there is none to be had. */
  readonly openRow: (signal: AbortSignal) => Promise<StreamToken>;
  /** Where the app's page is online, and by which key; `undefined` while it isn't. */
  readonly host: () => HostPlace | undefined;
};

export type WaysOptions = {
  readonly channelOf: (run: Run) => FilesChannel | undefined;
  readonly governor: Governor;
  readonly https: HttpsReach;
};

export function createWays({ channelOf, governor, https: { bridge, openRow, host } }: WaysOptions): Ways {
  const carrier = bridge ? createBridgeCarrier(bridge, host, governor) : createFetchCarrier(governor);
  const sending: readonly SendingWay[] = [
    createHttpsDirectSending(bridge, governor),
    createHttpsHostSending(carrier, openRow, governor),
    createChannelSending(channelOf, governor),
  ];
  const receiving: readonly ReceivingWay[] = [
    createHttpsDirectReceiving(bridge),
    createHttpsHostReceiving(carrier),
    createChannelReceiving(channelOf),
  ];
  const names = sending.flatMap(({ name, isPossible }) =>
    isPossible() && receiving.some((other) => other.name === name && other.isPossible()) ? [name] : [],
  );
  return { sending, receiving, names };
}
