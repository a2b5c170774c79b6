import { expect, test } from 'vitest';
import { listText } from './file-list.ts';
import type { Place } from './place.ts';
import { BadList, putInPlace } from './put-in-place.ts';

function memoryPlace(roomBytes = Number.POSITIVE_INFINITY) {
  const files: Record<string, number[]> = {};
  let left = roomBytes;
  let isKept = false;
  const place: Place = {
    put: async (path, bytes) => {
      left -= bytes.size;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      files[path.join('/')] = [...new Uint8Array(await bytes.arrayBuffer())];
    },
    keep: async () => {
      isKept = true;
    },
    discard: async () => {
      for (const name of Object.keys(files)) delete files[name];
    },
  };
  return { files, place, isKept: () => isKept };
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

test('F22 a row of bytes becomes its files, and none leaves the folder', async () => {
  const { bytes, promised } = row(LISTED);
  const { files, place, isKept } = memoryPlace();
  await putInPlace(new Blob([bytes]), promised, place);
  expect(Object.keys(files)).toEqual(['trip/a.jpg', 'trip/empty', 'b']);
  expect(files['trip/a.jpg']).toEqual([...bytes.subarray(promised.listBytes, promised.listBytes + 700)]);
  expect(files['trip/empty']).toEqual([]);
  expect(files.b).toEqual([...bytes.subarray(-300)]);
  expect(isKept()).toBe(true);
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
    [bytes.subarray(1), promised],
  ] as const) {
    const { files, place } = memoryPlace();
    await expect(putInPlace(new Blob([said]), wanted, place)).rejects.toThrow(BadList);
    expect(files).toEqual({});
  }
});

test('F23 where there is no room for the whole, nothing stays, and what is wrong is not the list', async () => {
  const { bytes, promised } = row(LISTED);
  const { files, place } = memoryPlace(800);
  await expect(putInPlace(new Blob([bytes]), promised, place)).rejects.toThrow('full');
  expect(files).toEqual({});
});
