// Asks the host for rows of bytes, over the socket: a question goes out as an event, the answer comes back from the core.
import type { MessageId, StreamToken } from '../../signaling/protocol/index.ts';
import { WayBroken } from './way.ts';

/** The host answers in milliseconds; longer than this it is gone. */
const ANSWER_MS = 10_000;

export type Rows = {
  readonly open: (signal: AbortSignal) => Promise<StreamToken>;
  /** What the host said; undefined when it gives none, or wasn't reached. */
  readonly pass: (id: MessageId, token: StreamToken | undefined) => void;
};

/** @param ask must lead to `pass` with the same id, if ever. */
export function createRows(ask: (id: MessageId) => void): Rows {
  const asked = new Map<MessageId, (token: StreamToken | undefined) => void>();
  return {
    open: (signal) =>
      new Promise((resolve, reject) => {
        const id = crypto.randomUUID() as string as MessageId;
        const settle = (token: StreamToken | undefined) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          asked.delete(id);
          if (token !== undefined) resolve(token);
          else reject(new WayBroken('the host gives no row of bytes'));
        };
        const giveUp = () => settle(undefined);
        const timer = setTimeout(giveUp, ANSWER_MS);
        signal.addEventListener('abort', giveUp);
        asked.set(id, settle);
        ask(id);
      }),
    pass: (id, token) => asked.get(id)?.(token),
  };
}
