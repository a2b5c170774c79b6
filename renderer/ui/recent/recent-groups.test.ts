// Recent calls as lines.
import { expect, test } from 'vitest';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { RecentCall } from '../../core/recent-calls.ts';
import { groupRecent } from './recent-groups.ts';

const HOUR_MS = 3_600_000;
const NOON_MS = Date.UTC(2024, 0, 5, 12);

const call = (id: string, name: string, change: Partial<RecentCall> = {}): RecentCall => ({
  id,
  party: { id: '@bobbobb1' as PersonId, name },
  media: 'video',
  kind: 'out',
  atMs: NOON_MS,
  talkedMs: 0,
  isSeen: true,
  ...change,
});
const linesOf = (calls: readonly RecentCall[]) =>
  groupRecent(calls, 'UTC').map(({ newest, ids }) => [newest.id, ids.length]);

test('U100 calls with one person, one after another on one day, are one line about the newest', () => {
  const calls = [
    call('5', 'Ann'),
    call('4', 'ANN', { kind: 'in' }),
    call('3', 'Bob'),
    call('2', 'Ann'),
    call('1', 'Ann'),
  ];
  expect(linesOf(calls)).toEqual([
    ['5', 2],
    ['3', 1],
    ['2', 2],
  ]);
  expect(groupRecent(calls, 'UTC').at(-1)).toMatchObject({ key: '1', ids: ['2', '1'] });
  expect(groupRecent([])).toEqual([]);
});

test('U100 another day is another line, by when the call began', () => {
  const atOne = NOON_MS + 13 * HOUR_MS;
  expect(linesOf([call('2', 'Ann', { atMs: atOne }), call('1', 'Ann')])).toHaveLength(2);
  expect(linesOf([call('2', 'Ann', { atMs: atOne, talkedMs: 2 * HOUR_MS }), call('1', 'Ann')])).toEqual([['2', 2]]);
});

test('U100 missed calls are lines of their own', () => {
  const calls = [call('3', 'Ann'), call('2', 'Ann', { kind: 'missed' }), call('1', 'Ann', { kind: 'missed' })];
  expect(linesOf(calls)).toEqual([
    ['3', 1],
    ['2', 2],
  ]);
});
