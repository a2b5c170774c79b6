// Between the core and the disk of conversations: one write after another, each with everything that waited meanwhile, so that a burst
// of messages is confirmed to its authors in one go.
import type { EntryKey } from '../../signaling/protocol/index.ts';
import type { MessageOrder } from '../core/effects.ts';
import type { Event } from '../core/events.ts';
import type { MessageStore } from '../message-store/message-store.ts';

export type MessageKeeper = {
  readonly run: (order: MessageOrder) => void;
  /** The bytes of a piece of a picture, as base64; rejects where the disk can't be read. */
  readonly readPiece: (key: EntryKey) => Promise<string | undefined>;
  /** Everything so far is written, or can't be. */
  readonly written: () => Promise<void>;
};

/** @param open the store; it may reject, and is asked again with the next order. */
export function createMessageKeeper(open: () => Promise<MessageStore>, emit: (event: Event) => void): MessageKeeper {
  let waiting: MessageOrder[] = [];
  let unwritten: readonly MessageOrder[] = [];
  let running = Promise.resolve();
  let isRunning = false;

  async function load(): Promise<void> {
    try {
      emit({ type: 'messages.loaded', ...(await (await open()).load()) });
    } catch {
      emit({ type: 'messages.stored', keys: [], isKept: false });
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const orders = [...unwritten, ...waiting];
      unwritten = orders;
      waiting = [];
      const keys = orders.flatMap((order) => (order.type === 'keepMessages' ? order.put.map(({ key }) => key) : []));
      const isKept = await open()
        .then((store) => store.write(orders))
        .then(
          () => true,
          () => false,
        );
      unwritten = isKept ? [] : orders;
      // What can't be kept is in the page all the same, and must reach people.
      emit({ type: 'messages.stored', keys, isKept });
    }
    isRunning = false;
  }

  // What can't be written lives as long as the page.
  function readPiece(key: EntryKey): Promise<string | undefined> {
    const pieces = [...unwritten, ...waiting].flatMap((order) => (order.type === 'keepMessages' ? order.pieces : []));
    const held = pieces.find((piece) => piece.key === key);
    return held ? Promise.resolve(held.data) : open().then((store) => store.readPiece(key));
  }

  void load();
  return {
    readPiece,
    run: (order) => {
      waiting.push(order);
      if (isRunning) return;
      isRunning = true;
      running = writeAll();
    },
    written: () => running,
  };
}
