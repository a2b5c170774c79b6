// The negotiator against itself over a bad wire: no order that a browser would refuse, and agreement in the end.
import { expect, test } from 'vitest';
import { modelPair } from './negotiator-model.ts';
import { seededRandom } from './seeded-random.ts';

const SEEDS = 500;

test('L14 whatever is lost, doubled or reordered, both sides end up agreed', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = seededRandom(seed);
    const wire = { lossShare: 0.2, doubleShare: 0.1 };
    const { a, b, happen } = modelPair(random, wire);
    a.apply({ type: 'needed' });
    for (let turn = 0; turn < 120; turn += 1) {
      const end = random() < 0.5 ? a : b;
      const dice = random();
      if (dice < 0.06) end.apply({ type: 'needed' });
      else if (dice < 0.1) end.apply({ type: 'restartWanted' });
      else if (dice < 0.13) end.apply({ type: 'networkChanged' });
      else if (dice < 0.19) end.apply({ type: 'resendDue' });
      else happen();
    }
    Object.assign(wire, { lossShare: 0, doubleShare: 0 });
    for (let round = 0; round < 20 && !(a.isSettled() && b.isSettled()); round += 1) {
      while (happen());
      a.apply({ type: 'resendDue' });
      b.apply({ type: 'resendDue' });
    }
    while (happen());
    const ends = { a: [a.isSettled(), a.local(), a.remote()], b: [b.isSettled(), b.remote(), b.local()] };
    expect(ends.a, `seed ${seed}`).toEqual(ends.b);
    expect(ends.a, `seed ${seed}`).toEqual([true, expect.any(String), expect.any(String)]);
  }
});
