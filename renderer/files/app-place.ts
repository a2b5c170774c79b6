// The app's folder for what is received: the main process writes each file beside its name, and gives it the name when it is whole.
import type { Place } from './place.ts';
import { DiskFailed } from './store.ts';

/** What the main process does with files that are received. */
export type AppFolder = {
  /** Asks for another folder; it is remembered. False when the person changed their mind. */
  readonly choose: () => Promise<boolean>;
  /** @returns a number to write by, or why there is none. */
  readonly open: (transfer: string, path: readonly string[]) => Promise<Opened>;
  /** Answered when it is written. */
  readonly append: (file: number, bytes: Uint8Array) => Promise<Outcome>;
  /** It is whole: it gets its name, or the next free one. */
  readonly close: (file: number) => Promise<Outcome>;
  /** Whatever this transfer has put there goes. */
  readonly discard: (transfer: string) => Promise<void>;
  /** Shows it in the system's file manager. False when it is not there any more. */
  readonly show: (transfer: string) => Promise<boolean>;
};
type Outcome = 'written' | 'disk-full' | 'not-allowed' | 'failed';
type Opened = { readonly kind: 'opened'; readonly id: number } | { readonly kind: Exclude<Outcome, 'written'> };

/** Over the bridge at once. */
const PIECE_BYTES = 1024 * 1024;

export function appPlace(app: AppFolder, transfer: string): Place {
  let isBegun = false;
  return {
    put: async (path, bytes) => {
      // What a page that ended in the middle has put there.
      if (!isBegun) await app.discard(transfer);
      isBegun = true;
      const opened = await app.open(transfer, path);
      if (opened.kind !== 'opened') throw new DiskFailed();
      for (let at = 0; at < bytes.size; at += PIECE_BYTES) {
        const piece = new Uint8Array(await bytes.slice(at, at + PIECE_BYTES).arrayBuffer());
        check(await app.append(opened.id, piece));
      }
      check(await app.close(opened.id));
    },
    keep: async () => {},
    discard: () => app.discard(transfer),
  };
}

function check(outcome: Outcome): void {
  if (outcome !== 'written') throw new DiskFailed();
}
