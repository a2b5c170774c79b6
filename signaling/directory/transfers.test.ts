import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

let hall: Rehearsal;
beforeEach(() => {
  hall = new Rehearsal({ transfersPerPerson: 2 });
  hall.login('ann', 'bob', 'eve');
});

const NOT_ALLOWED = { type: 'error', code: 'not-allowed' };
const LINKING = { type: 'offer', link: 'l1', n: 1, sdp: 'v=0' };
const offer = (to: string, transfer = 't1') => ({
  type: 'file-offer',
  to,
  transfer,
  name: 'a',
  count: 1,
  sizeBytes: 9,
  listBytes: 9,
  attempt: 0,
});
const accept = (to: string, transfer = 't1') => ({
  type: 'file-accept',
  to,
  transfer,
  attempt: 1,
  fromByte: 0,
  ways: ['channel'],
});

test('F21 two people may make a link for files from the accepting on until the end, and nobody else may', () => {
  expect(hall.ask('ann', offer('bob'))).toBeUndefined();
  expect(hall.ask('ann', { ...LINKING, to: 'bob' })).toMatchObject(NOT_ALLOWED);
  expect(hall.ask('eve', accept('ann'))).toMatchObject(NOT_ALLOWED);
  expect(hall.ask('ann', accept('bob'))).toMatchObject(NOT_ALLOWED);
  expect(hall.ask('bob', accept('ann'))).toBeUndefined();
  for (const [from, to] of [
    ['ann', 'bob'],
    ['bob', 'ann'],
  ] as const) {
    expect(hall.ask(from, { ...LINKING, to })).toBeUndefined();
    expect(hall.ask('eve', { ...LINKING, to })).toMatchObject(NOT_ALLOWED);
  }
  expect(hall.ask('bob', { type: 'file-end', to: 'ann', transfer: 't1', end: 'done' })).toBeUndefined();
  expect(hall.ask('ann', { ...LINKING, to: 'bob' })).toMatchObject(NOT_ALLOWED);
});

test('F21 an unknown transfer is neither accepted, paused nor ended', () => {
  for (const message of [
    accept('bob'),
    { type: 'file-pause', to: 'bob', transfer: 't1', isPaused: true },
    { type: 'file-end', to: 'bob', transfer: 't1', end: 'cancelled' },
  ]) {
    expect(hall.ask('ann', message)).toMatchObject(NOT_ALLOWED);
  }
});

test('F21 one person offers so many at once; the same one again is no other', () => {
  expect(hall.ask('ann', offer('bob', 't1'))).toBeUndefined();
  expect(hall.ask('ann', offer('eve', 't2'))).toBeUndefined();
  expect(hall.ask('ann', offer('bob', 't1'))).toBeUndefined();
  expect(hall.ask('ann', offer('bob', 't3'))).toMatchObject({ code: 'too-many' });
  expect(hall.ask('bob', offer('ann', 't4'))).toBeUndefined();
  expect(hall.ask('bob', { type: 'file-end', to: 'ann', transfer: 't1', end: 'refused' })).toBeUndefined();
  expect(hall.ask('ann', offer('bob', 't3'))).toBeUndefined();
});
