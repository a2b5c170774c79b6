// How bytes leave for the ways by HTTPS: whole without a call, a little at a time beside one.
import { expect, test } from 'vitest';
import { createGovernor } from './governor.ts';
import { paced } from './https-source.ts';

const MIB = 1024 * 1024;

async function* oneMib() {
  yield new Uint8Array(MIB).map((_, at) => at % 251);
}

async function partsOf(governor: ReturnType<typeof createGovernor>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of paced(oneMib(), governor, new AbortController().signal)) parts.push(part);
  return parts;
}

test('F53 without a call a block leaves whole, beside one in small parts that come to the same', async () => {
  expect(await partsOf(createGovernor())).toHaveLength(1);
  let nowMs = 0;
  const governor = createGovernor(() => {
    nowMs += 1_000;
    return nowMs;
  });
  governor.look({ roundTripMs: 2, soundLossRatio: 0, atMs: 1 });
  const parts = await partsOf(governor);
  expect(Math.max(...parts.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(128 * 1024);
  const [whole] = await partsOf(createGovernor());
  expect(Buffer.concat(parts).equals(Buffer.from(whole ?? []))).toBe(true);
});

test('F53 every part of a block is asked of the governor before it leaves', async () => {
  const asked: number[] = [];
  const governor = { ...createGovernor(), atOnceBytes: () => MIB / 4 };
  const counting = { ...governor, take: async (bytes: number) => void asked.push(bytes) };
  const leaving = paced(oneMib(), counting, new AbortController().signal);
  await leaving.next();
  expect(asked).toEqual([MIB / 4]);
  for await (const _ of leaving);
  expect(asked).toEqual([MIB / 4, MIB / 4, MIB / 4, MIB / 4]);
});
