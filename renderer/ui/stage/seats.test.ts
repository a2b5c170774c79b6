// Who moves when another one becomes large: those two.
import { expect, it } from 'vitest';
import { NO_SEATS, type Seats, seatsAfter } from './seats.ts';

const ALL = ['ann', 'bob', 'cat', 'dan', 'self'];
const after = (steps: readonly (readonly [readonly string[], string | undefined])[]): Seats =>
  steps.reduce((seats, [keys, large]) => seatsAfter(seats, keys, large), NO_SEATS);
const words = ({ large, others }: Seats) => `${large ?? '-'}: ${others.join(' ')}`;

it('U82 without a large one everybody stands in the order in which they came', () => {
  expect(words(after([[ALL, undefined]]))).toBe('-: ann bob cat dan self');
  expect(
    words(
      after([
        [ALL, 'cat'],
        [ALL, 'ann'],
        [ALL, undefined],
      ]),
    ),
  ).toBe('-: ann bob cat dan self');
});

it('U82 the new large one and the old one change places, and nobody else moves', () => {
  const before = after([[ALL, 'ann']]);
  expect(words(before)).toBe('ann: bob cat dan self');
  const next = seatsAfter(before, ALL, 'cat');
  expect(words(next)).toBe('cat: bob ann dan self');
  expect(words(seatsAfter(next, ALL, 'self'))).toBe('self: bob ann dan cat');
});

it('U82 whatever happens, two places change at most while the same people are here', () => {
  let seats = after([[ALL, 'ann']]);
  // A fixed walk over everybody, in an order that repeats late.
  for (let step = 0; step < 200; step += 1) {
    const large = ALL[(step * step + 3 * step) % ALL.length];
    const next = seatsAfter(seats, ALL, large);
    const moved = next.others.filter((key, index) => key !== seats.others[index]);
    expect(moved.length).toBe(large === seats.large ? 0 : 1);
    expect([...next.others, next.large].sort()).toEqual([...ALL].sort());
    seats = next;
  }
});

it('U82 who leaves leaves no gap; who comes stands before me, or at the end', () => {
  const seats = after([
    [ALL, 'ann'],
    [ALL, 'cat'],
  ]);
  expect(words(seatsAfter(seats, ['ann', 'bob', 'dan', 'self'], 'ann'))).toBe('ann: bob dan self');
  expect(words(seatsAfter(seats, ['ann', 'bob', 'cat', 'dan', 'eve', 'self'], 'cat'))).toBe(
    'cat: bob ann dan eve self',
  );
  const pinnedMe = seatsAfter(seats, ALL, 'self');
  expect(words(seatsAfter(pinnedMe, ['ann', 'bob', 'cat', 'dan', 'eve', 'self'], 'self'))).toBe(
    'self: bob ann dan cat eve',
  );
  expect(words(seatsAfter(seats, ['ann', 'bob', 'cat', 'dan', 'eve', 'self'], 'eve'))).toBe(
    'eve: bob ann dan cat self',
  );
});

it('U82 while nothing changes it is the same object, so that nothing is drawn again', () => {
  for (const large of [undefined, 'bob']) {
    const seats = after([[ALL, large]]);
    expect(seatsAfter(seats, [...ALL], large)).toBe(seats);
  }
});
