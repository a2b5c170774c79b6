import { expect, test } from 'vitest';
import { listText } from './file-list.ts';
import { BadList } from './put-in-place.ts';
import { createRowIntake } from './row-intake.ts';
import { DiskFailed, type Store } from './store.ts';

const MIB = 1024 * 1024;

function memory(before = 0, roomBytes = Number.POSITIVE_INFINITY) {
  const blocks: number[] = [];
  let stored = before;
  const store: Store = {
    storedBytes: () => stored,
    add: async (pieces) => {
      const bytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
      if (stored + bytes > roomBytes) throw new DiskFailed();
      blocks.push(bytes);
      stored += bytes;
    },
    sha256: async () => '',
    whole: async () => new Blob(),
    close: async () => {},
    remove: async () => {},
  };
  return { blocks, store };
}

const LIST = new TextEncoder().encode(listText([{ path: 'a', sizeBytes: 3 * MIB }]));
const PROMISED = { count: 1, sizeBytes: 3 * MIB + LIST.byteLength, listBytes: LIST.byteLength };

test('F43 what is told as taken is stored: blocks end where the word about them is said', async () => {
  const { blocks, store } = memory();
  const intake = createRowIntake(PROMISED, store);
  await intake.take(LIST);
  for (let at = 0; at < 3 * MIB; at += MIB / 16) {
    await intake.take(new Uint8Array(MIB / 16));
    // Nothing that is a whole MiB ever waits.
    expect(intake.takenBytes() - store.storedBytes()).toBeLessThan(MIB);
  }
  expect(store.storedBytes()).toBe(PROMISED.sizeBytes);
  expect(blocks.every((bytes) => bytes <= MIB + MIB / 16)).toBe(true);
});

test('F23 a list that is none is refused before anything behind it is stored, in whatever pieces it comes', async () => {
  for (const pieceBytes of [1, 7, 100]) {
    const { store } = memory();
    const intake = createRowIntake(PROMISED, store);
    const broken = LIST.slice();
    broken[3] = 0;
    const all = async () => {
      for (let at = 0; at < broken.byteLength; at += pieceBytes) await intake.take(broken.slice(at, at + pieceBytes));
    };
    await expect(all()).rejects.toThrow(BadList);
    expect(store.storedBytes()).toBe(0);
  }
});

test('F23 more than was promised is refused, and a full disk is told apart', async () => {
  const full = createRowIntake(PROMISED, memory(MIB, 2 * MIB).store);
  await expect(full.take(new Uint8Array(2 * MIB))).rejects.toThrow(DiskFailed);
  const greedy = createRowIntake(PROMISED, memory(PROMISED.sizeBytes - 1).store);
  await expect(greedy.take(new Uint8Array(2))).rejects.toThrow(BadList);
});

test('F42 a row that another page has begun goes on behind what is stored', async () => {
  const { blocks, store } = memory(2 * MIB);
  const intake = createRowIntake(PROMISED, store);
  expect(intake.takenBytes()).toBe(2 * MIB);
  await intake.take(new Uint8Array(10));
  await intake.flush();
  expect(blocks).toEqual([10]);
});
