// Raised hands among several people, against the real directory.
import { expect, test } from 'vitest';
import { handQueue } from '../../renderer/core/hands.ts';
import { does, enterLab, inLab, stateOf, timersOf } from './in-lab.ts';
import { Town } from './town.ts';

const RAISE = { type: 'user.toggledHand' } as const;
const queueOf = (town: Town, name: string) => handQueue(stateOf(town, name)).map(({ person }) => person);
const ids = (town: Town, ...names: string[]) => names.map((name) => town.id(name));

test('C130 the queue is the same for everybody, and a newcomer learns of it', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'cat', RAISE);
  does(town, 'ann', RAISE);
  for (const name of ['ann', 'bob', 'cat']) expect(queueOf(town, name)).toEqual(ids(town, 'cat', 'ann'));
  const late = new Town(['ann', 'bob', 'cat', 'dan']);
  enterLab(late, 'ann', 'bob', 'cat');
  does(late, 'cat', RAISE);
  does(late, 'ann', RAISE);
  enterLab(late, 'dan');
  expect(queueOf(late, 'dan')).toEqual(ids(late, 'cat', 'ann'));
  does(late, 'dan', RAISE);
  expect(queueOf(late, 'bob')).toEqual(ids(late, 'cat', 'ann', 'dan'));
});

test('C130 hands that go up at once, before either has heard of the other, stand in one order for all', () => {
  const town = inLab('ann', 'bob', 'cat');
  town.happen('cat', RAISE);
  town.happen('bob', RAISE);
  town.settle();
  for (const name of ['ann', 'bob', 'cat']) expect(queueOf(town, name)).toEqual(ids(town, 'bob', 'cat'));
});

test('C130 a newcomer sees for how long a hand has been up, not since when it was heard of', () => {
  const town = new Town(['ann', 'bob']);
  enterLab(town, 'ann');
  does(town, 'ann', RAISE);
  const raisedAtMs = handQueue(stateOf(town, 'ann'))[0]?.sinceMs ?? 0;
  town.nowMs += 90_000;
  enterLab(town, 'bob');
  const seenMs = handQueue(stateOf(town, 'bob'))[0]?.sinceMs ?? 0;
  expect(Math.abs(seenMs - raisedAtMs)).toBeLessThan(100);
});

test('C131 the owner takes a hand down, and nobody else can', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'bob', RAISE);
  const lower = { type: 'user.pressedLowerHand', person: town.id('bob') } as const;
  does(town, 'cat', lower);
  expect(queueOf(town, 'bob')).toHaveLength(1);
  // Not even one who says it against their own page's rules.
  const [link] = town.side('bob').upLinks.keys();
  const toCat = [...town.side('cat').upLinks.keys()].find((other) => town.side('bob').upLinks.has(other)) ?? link;
  if (toCat) does(town, 'bob', { type: 'link.received', link: toCat, message: { type: 'lower-hand', turn: 1 } });
  expect(queueOf(town, 'bob')).toHaveLength(1);
  does(town, 'ann', lower);
  for (const name of ['ann', 'bob', 'cat']) expect(queueOf(town, name)).toEqual([]);
  expect(stateOf(town, 'bob').hands.loweredBy).toBe('owner');
});

test('C131 an order that comes late lowers no other hand', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'cat', RAISE);
  does(town, 'bob', RAISE);
  town.happen('ann', { type: 'user.pressedLowerHand', person: town.id('bob') });
  town.happen('bob', RAISE);
  does(town, 'cat', RAISE);
  does(town, 'bob', RAISE);
  expect(queueOf(town, 'ann')).toEqual(ids(town, 'bob'));
});

test('C131 who owns the room after its owner has left lowers hands', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'cat', RAISE);
  does(town, 'ann', { type: 'user.pressedHangUp' });
  does(town, 'bob', { type: 'user.pressedLowerHand', person: town.id('cat') });
  expect(queueOf(town, 'cat')).toEqual([]);
});

test('C131 a hand goes down after five seconds of speech in all, however many pauses there are', () => {
  const town = inLab('ann', 'bob');
  does(town, 'bob', RAISE);
  expect(Object.keys(timersOf(town, 'bob')).filter((key) => key.startsWith('hand:'))).toEqual([]);
  does(town, 'bob', { type: 'page.heardMe', isSpeaking: true });
  town.nowMs += 3_000;
  does(town, 'bob', { type: 'page.heardMe', isSpeaking: false });
  town.nowMs += 60_000;
  does(town, 'bob', { type: 'page.heardMe', isSpeaking: true });
  const [left] = Object.entries(timersOf(town, 'bob')).flatMap(([key, ms]) => (key.startsWith('hand:') ? [ms] : []));
  expect(left).toBeGreaterThan(1_900);
  expect(left).toBeLessThan(2_100);
  town.runOut('bob', 'hand:');
  town.settle();
  expect(queueOf(town, 'ann')).toEqual([]);
  expect(stateOf(town, 'bob').hands.loweredBy).toBe('speaking');
});

test('C131 a hand goes with its person, and is not up when they come again', () => {
  const town = inLab('ann', 'bob');
  does(town, 'bob', RAISE, { type: 'user.pressedHangUp' });
  expect(queueOf(town, 'ann')).toEqual([]);
  enterLab(town, 'bob');
  expect([queueOf(town, 'ann'), queueOf(town, 'bob')]).toEqual([[], []]);
});

test('C131 in a call of two there are no hands', () => {
  const town = new Town(['ann', 'bob']);
  does(town, 'ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'video' });
  does(town, 'bob', { type: 'user.pressedAccept', media: 'video' });
  does(town, 'ann', RAISE);
  expect(stateOf(town, 'ann').hands.mine).toBeUndefined();
  expect(
    town.side('ann').effects.some((effect) => effect.type === 'sendToPeer' && effect.message.type === 'hand'),
  ).toBe(false);
});
