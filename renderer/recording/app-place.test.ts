import { describe, expect, it } from 'vitest';
import { appPlace } from './app-place.ts';
import type { PlacedBytes, Remake } from './recording-place.ts';
import { isGone, recordingProblem } from './recording-problem.ts';

const NAME = 'Nearcall 2026-11-21 09.05.07.webm';
const piece = (text: string): PlacedBytes => ({ type: 'write', position: 0, data: new TextEncoder().encode(text) });
const remake: Remake = async ({ sizeBytes, read }, target) => {
  const writer = target.getWriter();
  await writer.write({ type: 'write', position: 0, data: new Uint8Array(await read(0, sizeBytes)) });
  await writer.close();
};
const reasonOf = (promise: Promise<unknown>) => promise.then(() => undefined, recordingProblem);

/** A main process that says this of every write, and notes what is finished. */
function answering(outcome: 'written' | 'disk-full' | 'not-allowed') {
  const finished: boolean[] = [];
  const place = appPlace({
    choose: async () => true,
    open: async () => ({ kind: 'opened', id: 1 }),
    reopen: async () => ({ kind: 'opened', id: 1 }),
    put: async () => outcome,
    write: async () => outcome,
    read: async (_, at, lengthBytes) => new Uint8Array(lengthBytes).fill(at),
    sizeOf: async () => 9,
    finish: async (_, isMade) => {
      finished.push(isMade);
      return `/videos/${NAME}`;
    },
    drop: async () => {},
    left: async () => [],
  });
  return { place, finished };
}

async function opened({ place }: ReturnType<typeof answering>) {
  const file = await (await place.choose('together', NAME))?.open(NAME);
  if (file?.disk.kind !== 'page') throw new Error('the page writes');
  return { file, write: file.disk.write };
}

describe('a recording in the app', () => {
  it('M57 that can not be written says why', async () => {
    for (const why of ['disk-full', 'not-allowed'] as const) {
      const { write } = await opened(answering(why));
      expect(await reasonOf(write(piece('second')))).toBe(why);
    }
    const { write } = await opened(answering('written'));
    expect(await reasonOf(write(piece('second')))).toBeUndefined();
  });

  it('M65 that is whole stays as it was written; of another one a file is made', async () => {
    const main = answering('written');
    const { file } = await opened(main);
    await file.finish(undefined);
    await file.finish(remake);
    expect(main.finished).toEqual([false, true]);
  });

  it('M57 of which no other file can be made, as the disk is full, is kept as it was written', async () => {
    const main = answering('disk-full');
    const { file } = await opened(main);
    expect(await file.finish(remake)).toBe(`/videos/${NAME}`);
    expect(main.finished).toEqual([false]);
  });

  it('M68 is lost with its folder, and only with that', () => {
    expect(isGone(new Error("ENOENT: no such file or directory, rename '/videos/a.part'"))).toBe(true);
    expect(isGone(new DOMException('', 'QuotaExceededError'))).toBe(false);
    expect(isGone(undefined)).toBe(false);
  });
});
