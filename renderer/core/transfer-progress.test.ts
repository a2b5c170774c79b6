import { expect, test } from 'vitest';
import { filesProgress } from './transfer-progress.ts';
import { NO_TRANSFERS, type Transfer } from './transfer-state.ts';

const RUNNING = { phase: 'running', pausedBy: { me: false, them: false }, isSourceGone: false } as Transfer;

function progressOf(...list: readonly Partial<Transfer>[]) {
  return filesProgress({ transfers: { ...NO_TRANSFERS, list: list.map((one) => ({ ...RUNNING, ...one })) } });
}

test('F46 the program’s picture shows how far all files on their way are, and nothing while none are', () => {
  expect(progressOf()).toBeUndefined();
  expect(progressOf({ doneBytes: 0, sizeBytes: 1_000 })).toBe(0);
  expect(progressOf({ doneBytes: 999, sizeBytes: 1_000 })).toBe(0.99);
  expect(progressOf({ doneBytes: 300, sizeBytes: 1_000 }, { doneBytes: 0, sizeBytes: 2_000 })).toBe(0.1);
  expect(progressOf({ doneBytes: 300, sizeBytes: 1_000, pausedBy: { me: true, them: false } })).toBeUndefined();
  expect(progressOf({ doneBytes: 300, sizeBytes: 1_000, isSourceGone: true })).toBeUndefined();
  for (const phase of ['offered', 'storing', 'ended'] as const) {
    expect(progressOf({ doneBytes: 300, sizeBytes: 1_000, phase })).toBeUndefined();
  }
});
