// Whose screen is large.
import { expect, test } from 'vitest';
import type { LinkId, PersonId } from '../../../signaling/protocol/index.ts';
import { largestFirst, sharersOf } from './sharers.ts';
import type { StagedPerson } from './staged.ts';

const person = (name: string, screenSinceMs: number | undefined, more: Partial<StagedPerson> = {}): StagedPerson => ({
  id: `@${name}` as PersonId,
  name,
  link: name as LinkId,
  state: 'connected',
  wasConnected: true,
  isLost: false,
  isGone: false,
  theirs: { microphone: true, camera: true, screenSinceMs, hasScreenSound: false },
  ...more,
});
const names = (people: readonly StagedPerson[]) => people.map(({ name }) => name).join(' ');

test('U68 who shares is found, the newest first; who was given up has nothing to show', () => {
  const people = [person('ann', 5), person('bob', undefined), person('cat', 9), person('dan', 7, { isLost: true })];
  expect(names(sharersOf(people))).toBe('cat ann');
  expect(names(sharersOf([person('ann', undefined, { theirs: undefined })]))).toBe('');
});

test('U68 the one that was picked is large, as long as it is shared and nobody begins anew', () => {
  const two = sharersOf([person('ann', 5), person('cat', 9)]);
  const pick = { link: 'ann', over: 'cat' };
  expect(names(largestFirst(two, undefined))).toBe('cat ann');
  expect(names(largestFirst(two, pick))).toBe('ann cat');
  expect(names(largestFirst(sharersOf([person('cat', 9)]), pick))).toBe('cat');
  expect(names(largestFirst(sharersOf([person('ann', 5), person('cat', 9), person('dan', 12)]), pick))).toBe(
    'dan cat ann',
  );
});
