import { expect, test } from 'vitest';
import { listText } from './file-list.ts';
import { BadList, createIntake, DiskFailed } from './intake.ts';
import type { Place } from './place.ts';

function memoryPlace(roomBytes = Number.POSITIVE_INFINITY) {
  const files: Record<string, number[]> = {};
  let left = roomBytes;
  const place: Place = {
    open: async (path) => {
      const bytes: number[] = [];
      files[path.join('/')] = bytes;
      return {
        write: async (more) => {
          left -= more.byteLength;
          if (left < 0) throw new DOMException('full', 'QuotaExceededError');
          bytes.push(...more);
        },
        close: async () => {},
      };
    },
    keep: async () => {},
    discard: async () => {},
  };
  return { files, place };
}

function row(listed: Parameters<typeof listText>[0]) {
  const list = new TextEncoder().encode(listText(listed));
  const sizeBytes = list.byteLength + listed.reduce((sum, file) => sum + file.sizeBytes, 0);
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(list);
  for (let at = list.byteLength; at < sizeBytes; at++) bytes[at] = at % 256;
  return { bytes, promised: { count: listed.length, sizeBytes, listBytes: list.byteLength } };
}

const LISTED = [
  { path: 'trip/a.jpg', sizeBytes: 700 },
  { path: 'trip/empty', sizeBytes: 0 },
  { path: '../../b', sizeBytes: 300 },
];

test('F22 a row of bytes becomes its files, whatever the pieces it comes in, and none leaves the folder', async () => {
  const { bytes, promised } = row(LISTED);
  for (const pieceBytes of [1, 7, 100, 5_000]) {
    const { files, place } = memoryPlace();
    const intake = createIntake(promised, place);
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) await intake.take(bytes.subarray(at, at + pieceBytes));
    expect(intake.takenBytes()).toBe(bytes.byteLength);
    expect(Object.keys(files)).toEqual(['trip/a.jpg', 'trip/empty', 'b']);
    expect(files['trip/a.jpg']).toEqual([...bytes.subarray(promised.listBytes, promised.listBytes + 700)]);
    expect(files['trip/empty']).toEqual([]);
    expect(files.b).toEqual([...bytes.subarray(-300)]);
  }
});

test('F23 a list that is none, or not the one that was promised, is refused before a file is opened', async () => {
  const { bytes, promised } = row(LISTED);
  const broken = bytes.slice();
  broken[0] = 0;
  for (const [said, wanted] of [
    [broken, promised],
    [bytes, { ...promised, count: 2 }],
    [bytes, { ...promised, sizeBytes: promised.sizeBytes - 1 }],
    [bytes, { ...promised, listBytes: promised.listBytes - 1 }],
  ] as const) {
    const { files, place } = memoryPlace();
    await expect(createIntake(wanted, place).take(said)).rejects.toThrow(BadList);
    expect(files).toEqual({});
  }
});

test('F23 more than was promised, and a full disk, are told apart', async () => {
  const { bytes, promised } = row(LISTED);
  const { place } = memoryPlace();
  const intake = createIntake(promised, place);
  await intake.take(bytes);
  await expect(intake.take(new Uint8Array(1))).rejects.toThrow(BadList);
  const full = createIntake(promised, memoryPlace(100).place);
  await expect(full.take(bytes)).rejects.toThrow(DiskFailed);
});
