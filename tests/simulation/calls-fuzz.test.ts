// Two people press whatever they like while messages arrive whenever they like. Seeded: a failure names its seed.
import { expect, test } from 'vitest';
import type { Event } from '../../renderer/core/events.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import { IDS, type Name, type Simulation, simulate } from './two-people.ts';

const RUNS = 3_000;
const STEPS = 40;

test(`C14 both are in the same call or neither is, in ${RUNS} random runs`, () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = seededRandom(seed);
    const simulation = simulate(['ann', 'bob'], () => `id${Math.floor(random() * 1e9)}`);
    for (let step = 0; step < STEPS; step++) {
      const who: Name = random() < 0.5 ? 'ann' : 'bob';
      const dice = random();
      if (dice < 0.3) simulation.deliver(who);
      else if (dice < 0.6) simulation.hear(who);
      else simulation.happen(who, press(who, random));
    }
    simulation.settle();
    expect(summary(simulation, seed)).toEqual(agreement(simulation, seed));
  }
}, 120_000);

function press(who: Name, random: () => number): Event {
  const person = who === 'ann' ? IDS.bob : IDS.ann;
  const events: readonly Event[] = [
    { type: 'user.pressedCall', person, media: 'video' },
    { type: 'user.pressedAccept', media: 'audio' },
    { type: 'user.pressedDecline' },
    { type: 'user.pressedHangUp' },
    { type: 'user.dismissedCallEnd' },
  ];
  return events[Math.floor(random() * events.length)] ?? { type: 'user.pressedHangUp' };
}

function summary(simulation: Simulation, seed: number) {
  const { ann, bob } = simulation.sides;
  return { seed, ann: phaseOf(ann.state.call), bob: phaseOf(bob.state.call) };
}

// What Bob's side must look like, given Ann's.
function agreement(simulation: Simulation, seed: number) {
  const ann = phaseOf(simulation.sides.ann.state.call);
  const opposite: Record<string, string> = { outgoing: 'incoming', incoming: 'outgoing' };
  const [phase = '', id = ''] = ann.split(' ');
  return { seed, ann, bob: `${opposite[phase] ?? phase} ${id}`.trim() };
}

function phaseOf(call: Simulation['sides']['ann']['state']['call']): string {
  return call.phase === 'none' || call.phase === 'ended' ? 'quiet' : `${call.phase} ${call.id}`;
}
