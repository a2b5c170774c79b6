import { expect, test } from 'vitest';
import { messageId, personId } from '../protocol/ids.ts';
import { Outbox, type Receipt } from './outbox.ts';

const LIMITS = { keptFramesMax: 4, keptBytesMax: 20 };

function receipt(id: string): Receipt {
  return { from: personId.parse('@aaaaaaaa'), re: 'message', id: messageId.parse(id), to: 'bob' };
}

function filled(...frames: string[]): Outbox {
  const outbox = new Outbox(LIMITS);
  for (const frame of frames) outbox.keep(frame, receipt(frame));
  return outbox;
}

test('S55 what was not confirmed is there again, in order', () => {
  const outbox = filled('1', '2', '3');
  expect(outbox.after(0)).toEqual(['1', '2', '3']);
  outbox.confirm(1);
  outbox.keep('4', undefined);
  expect(outbox.after(1)).toEqual(['2', '3', '4']);
  expect(outbox.after(3)).toEqual(['4']);
  expect(outbox.after(4)).toEqual([]);
  expect(outbox.after(3)).toBeUndefined();
  outbox.keep('5', undefined);
  expect(outbox.after(4)).toEqual(['5']);
});

test('S55 a count that cannot be true changes nothing', () => {
  const outbox = filled('1', '2', '3');
  outbox.confirm(2);
  for (const heard of [0, 1, 2, 4, 1e9]) outbox.confirm(heard);
  expect(outbox.after(9)).toBeUndefined();
  expect(outbox.after(2)).toEqual(['3']);
});

test('S57 so many frames are kept and so many bytes; who needs an older one cannot go on', () => {
  const outbox = filled('1', '2', '3', '4', '5');
  expect(outbox.after(0)).toBeUndefined();
  expect(outbox.after(1)).toEqual(['2', '3', '4', '5']);
  const large = filled('0123456789', '0123456789', 'x');
  expect(large.after(0)).toBeUndefined();
  expect(large.after(1)).toEqual(['0123456789', 'x']);
  const confirmed = filled('1', '2', '3');
  confirmed.confirm(3);
  for (const frame of ['4', '5', '6', '7']) confirmed.keep(frame, undefined);
  expect(confirmed.after(3)).toEqual(['4', '5', '6', '7']);
});

test('S59 receipts of what was not confirmed are there, also of what had to be dropped', () => {
  const outbox = filled('1', '2', '3', '4', '5');
  expect(outbox.unconfirmed().map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
  outbox.confirm(3);
  expect(outbox.unconfirmed().map(({ id }) => id)).toEqual(['4', '5']);
});

test('S60 after a restart the count starts at what the client has, unless something is missing already', () => {
  const outbox = filled('1', '2');
  expect(outbox.startAt(40)).toBe(true);
  expect(outbox.after(40)).toEqual(['1', '2']);
  expect(outbox.after(41)).toEqual(['2']);
  expect(filled('1', '2', '3', '4', '5').startAt(40)).toBe(false);
});
