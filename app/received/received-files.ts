// Files that others sent, in the folder that the person chose. Each is written beside its name, and gets the name when it is whole; nothing
// that is there is ever written over. The page names folders and files, never where they are.
import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedReceived } from '../bridge/received-facts.ts';
import type { WriteOutcome } from '../bridge/recording-facts.ts';
import { outcomeOf, refusalOf } from '../recordings/write-outcome.ts';
import { numberedName } from './numbered-name.ts';

/** One name, not a way to somewhere else. The page has made it safe already; it is not trusted. */
const NAME = /^(?!\.{1,2}$)[^\\/:*?"<>|\p{Cc}]{1,255}$/u;
/** Names that are tried before it is given up. */
const TURNS_MAX = 1_000;

/** What one transfer has put there. */
type Delivery = {
  readonly folder: string;
  /** The outermost folders that were made for it, by the names that were sent. */
  readonly made: Map<string, string>;
  /** Files and folders, in the order they were made. */
  readonly files: string[];
  readonly folders: string[];
};

type Growing = {
  readonly delivery: Delivery;
  readonly handle: FileHandle;
  readonly part: string;
  readonly inside: string;
  readonly name: string;
};

export type ReceivedFiles = {
  readonly open: (transfer: string, path: readonly string[]) => Promise<OpenedReceived>;
  readonly append: (file: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  readonly close: (file: number) => Promise<WriteOutcome>;
  readonly discard: (transfer: string) => Promise<void>;
  /** The first that this transfer has put there: its folder, where it has one. */
  readonly whereIs: (transfer: string) => Promise<string | undefined>;
  /** The page is another one: what was being written is of no use. */
  readonly closeAll: () => Promise<void>;
};

/** @param folderNow where the person wants what they receive. */
export function createReceivedFiles(folderNow: () => string): ReceivedFiles {
  const deliveries = new Map<string, Delivery>();
  const growing = new Map<number, Growing>();
  let count = 0;

  function deliveryOf(transfer: string): Delivery {
    const known = deliveries.get(transfer);
    // The same folder to the end, though another one is chosen meanwhile.
    const delivery = known ?? { folder: folderNow(), made: new Map<string, string>(), files: [], folders: [] };
    deliveries.set(transfer, delivery);
    return delivery;
  }

  function known(file: number): Growing {
    const found = growing.get(file);
    if (!found) throw new Error('no such file is open');
    return found;
  }

  async function stop(file: number, { handle, part }: Growing): Promise<void> {
    growing.delete(file);
    await handle.close();
    await rm(part, { force: true });
  }

  return {
    open: async (transfer, path) => {
      const name = path.at(-1);
      if (name === undefined || !path.every((part) => NAME.test(part))) return { kind: 'not-allowed' };
      try {
        const delivery = deliveryOf(transfer);
        const inside = await folderIn(delivery, path.slice(0, -1));
        const part = join(inside, `${name}.${transfer.slice(0, 8)}.part`);
        const handle = await open(part, 'w', 0o600);
        count += 1;
        growing.set(count, { delivery, handle, part, inside, name });
        return { kind: 'opened', id: count };
      } catch (error) {
        return { kind: refusalOf(error) };
      }
    },
    append: (file, bytes) => {
      const { handle } = known(file);
      return outcomeOf(() => handle.appendFile(bytes));
    },
    close: (file) => {
      const { delivery, handle, part, inside, name } = known(file);
      growing.delete(file);
      return outcomeOf(async () => {
        try {
          await handle.sync();
        } finally {
          await handle.close();
        }
        delivery.files.push(await giveName(part, inside, name));
      });
    },
    discard: async (transfer) => {
      const delivery = deliveries.get(transfer);
      deliveries.delete(transfer);
      for (const [file, one] of growing) if (one.delivery === delivery) await stop(file, one);
      for (const file of delivery?.files ?? []) await rm(file, { force: true });
      // Only those that are empty go.
      for (const folder of [...(delivery?.folders ?? [])].reverse()) await rmdir(folder).catch(() => {});
    },
    whereIs: async (transfer) => {
      const delivery = deliveries.get(transfer);
      const [first] = [...(delivery?.made.values() ?? []), ...(delivery?.files ?? [])];
      if (first === undefined) return undefined;
      return access(first, constants.F_OK).then(
        () => first,
        () => undefined,
      );
    },
    closeAll: async () => {
      for (const [file, one] of growing) await stop(file, one);
    },
  };
}

async function folderIn({ folder, made, folders }: Delivery, names: readonly string[]): Promise<string> {
  const [outermost, ...rest] = names;
  if (outermost === undefined) return folder;
  let inside = made.get(outermost);
  if (inside === undefined) {
    // Only the outermost can have been there before.
    inside = await firstFree(folder, outermost, (path) => mkdir(path));
    made.set(outermost, inside);
    folders.push(inside);
  }
  for (const name of rest) {
    inside = join(inside, name);
    if ((await mkdir(inside, { recursive: true })) !== undefined) folders.push(inside);
  }
  return inside;
}

/** A name that is taken in the same moment by somebody else is not written over either: an empty file holds it. */
async function giveName(part: string, inside: string, name: string): Promise<string> {
  const path = await firstFree(inside, name, async (free) => (await open(free, 'wx', 0o600)).close());
  await rename(part, path);
  return path;
}

async function firstFree(inside: string, name: string, take: (path: string) => Promise<unknown>): Promise<string> {
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const path = join(inside, numberedName(name, turn));
    try {
      await take(path);
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('no free name');
}
