// Reactions, requests and the spotlight among several people, against the real directory.
import { expect, test } from 'vitest';
import { askProgress } from '../../renderer/core/asks.ts';
import { spentMs } from '../../renderer/core/clock.ts';
import { spotlit } from '../../renderer/core/spotlight.ts';
import { does, enterLab, inLab, stateOf, timersOf } from './in-lab.ts';
import { Town } from './town.ts';

const CLAP = { type: 'user.pressedReaction', reaction: 'clap' } as const;
const ASK_ALL = { type: 'user.asked', what: 'mute' } as const;
const MIC = { type: 'user.toggledMicrophone' } as const;
const seen = (town: Town, name: string) => stateOf(town, name).reactions.map(({ from }) => from);
const large = (town: Town, ...names: string[]) => names.map((name) => spotlit(stateOf(town, name)));

test('C132 a reaction is seen by everybody in the room and by its sender, and goes by itself', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'bob', CLAP);
  expect([seen(town, 'ann'), seen(town, 'bob'), seen(town, 'cat')]).toEqual([
    [town.id('bob')],
    [undefined],
    [town.id('bob')],
  ]);
  for (const name of ['ann', 'bob', 'cat']) town.runOut(name, 'reaction:');
  expect([seen(town, 'ann'), seen(town, 'bob')]).toEqual([[], []]);
});

test('C132 so it is in a call of two', () => {
  const town = new Town(['ann', 'bob']);
  does(town, 'ann', CLAP);
  expect(seen(town, 'ann')).toEqual([]);
  does(town, 'ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'video' });
  does(town, 'bob', { type: 'user.pressedAccept', media: 'video' }, CLAP);
  expect(seen(town, 'ann')).toEqual([town.id('bob')]);
});

test('C132 of many at once six go out, and of what comes against this rule eight are seen', () => {
  const town = inLab('ann', 'bob');
  does(town, 'bob', ...Array.from({ length: 10 }, () => CLAP));
  expect(seen(town, 'bob')).toHaveLength(6);
  expect(seen(town, 'ann')).toHaveLength(6);
  const [link] = town.side('ann').upLinks.keys();
  if (!link) throw new Error('no link');
  const flood = { type: 'link.received', link, message: { type: 'reaction', reaction: 'party' } } as const;
  does(town, 'ann', ...Array.from({ length: 10 }, () => flood));
  expect(seen(town, 'ann')).toHaveLength(8);
});

test('C133 who asks everybody to mute mutes nobody: each one does it, and the asker sees how many have', () => {
  const town = inLab('ann', 'bob', 'cat', 'dan');
  does(town, 'dan', MIC);
  does(town, 'ann', ASK_ALL);
  for (const name of ['bob', 'cat']) {
    expect(stateOf(town, name).asks.ofMe).toMatchObject({ name: 'ann', what: 'mute' });
    expect(stateOf(town, name).room).toMatchObject({ own: { isMuted: false } });
  }
  // Who is muted already is not asked.
  expect(stateOf(town, 'dan').asks.ofMe).toBeUndefined();
  expect(askProgress(stateOf(town, 'ann'))).toEqual({ of: 2, done: 0 });
  does(town, 'bob', MIC);
  expect(stateOf(town, 'bob').asks.ofMe).toBeUndefined();
  expect(askProgress(stateOf(town, 'ann'))).toEqual({ of: 2, done: 1 });
  does(town, 'cat', { type: 'user.dismissedAsk', whose: 'ofMe' });
  expect(stateOf(town, 'cat').room).toMatchObject({ own: { isMuted: false } });
  expect(askProgress(stateOf(town, 'ann'))).toEqual({ of: 2, done: 1 });
});

test('C133 one person is asked to unmute the same way, and nobody else hears of it', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'bob', MIC);
  does(town, 'cat', MIC, { type: 'user.asked', what: 'unmute', person: town.id('bob') });
  expect(stateOf(town, 'bob').asks.ofMe).toMatchObject({ name: 'cat', what: 'unmute' });
  expect(stateOf(town, 'ann').asks.ofMe).toBeUndefined();
  does(town, 'bob', MIC);
  expect(askProgress(stateOf(town, 'cat'))).toEqual({ of: 1, done: 1 });
});

test('C133 requests go away by themselves, and nobody is asked again at once', () => {
  const town = inLab('ann', 'bob');
  does(town, 'ann', ASK_ALL);
  const first = stateOf(town, 'bob').asks.ofMe;
  does(town, 'ann', ASK_ALL);
  expect(stateOf(town, 'bob').asks.ofMe).toBe(first);
  expect(Object.keys(timersOf(town, 'bob')).filter((key) => key.startsWith('ask-'))).toHaveLength(1);
  for (const name of ['ann', 'bob']) town.runOut(name, 'ask-');
  expect([stateOf(town, 'ann').asks.mine, stateOf(town, 'bob').asks.ofMe]).toEqual([undefined, undefined]);
  town.nowMs += 10_000;
  does(town, 'ann', ASK_ALL);
  expect(stateOf(town, 'bob').asks.ofMe).toMatchObject({ what: 'mute' });
});

test('C134 whom the owner shows is large for everybody, newcomers too, until the owner takes it off', () => {
  const town = new Town(['ann', 'bob', 'cat', 'dan']);
  enterLab(town, 'ann', 'bob', 'cat');
  const cat = town.id('cat');
  does(town, 'ann', { type: 'user.choseSpotlight', person: cat });
  enterLab(town, 'dan');
  expect(large(town, 'ann', 'bob', 'cat', 'dan')).toEqual([cat, cat, cat, cat]);
  does(town, 'ann', { type: 'user.choseSpotlight', person: undefined });
  expect(large(town, 'ann', 'bob', 'cat', 'dan')).toEqual([undefined, undefined, undefined, undefined]);
});

test('C134 nobody but the owner can, not even by saying it', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'bob', { type: 'user.choseSpotlight', person: town.id('bob') });
  expect(large(town, 'ann', 'bob', 'cat')).toEqual([undefined, undefined, undefined]);
  const link = [...town.side('cat').upLinks.keys()].find((each) => town.side('bob').upLinks.has(each));
  if (!link) throw new Error('no link');
  const said = { type: 'spotlight', person: town.id('bob') } as const;
  does(town, 'cat', { type: 'link.received', link, message: said });
  expect(large(town, 'cat')).toEqual([undefined]);
});

test('C134 it ends when they leave, and when the owner does; who comes back is not large again', () => {
  const town = inLab('ann', 'bob', 'cat');
  does(town, 'ann', { type: 'user.choseSpotlight', person: town.id('cat') });
  does(town, 'cat', { type: 'user.pressedHangUp' });
  enterLab(town, 'cat');
  expect(large(town, 'ann', 'bob', 'cat')).toEqual([undefined, undefined, undefined]);
  does(town, 'ann', { type: 'user.choseSpotlight', person: town.id('cat') });
  does(town, 'ann', { type: 'user.pressedHangUp' });
  expect(large(town, 'bob', 'cat')).toEqual([undefined, undefined]);
  // Bob owns the room now.
  does(town, 'bob', { type: 'user.choseSpotlight', person: town.id('bob') });
  expect(large(town, 'bob', 'cat')).toEqual([town.id('bob'), town.id('bob')]);
});

test('C134 all of it works while the host is away', () => {
  const town = inLab('ann', 'bob', 'cat');
  for (const name of ['ann', 'bob', 'cat']) town.lose(name);
  town.happen('ann', { type: 'user.choseSpotlight', person: town.id('bob') });
  town.happen('ann', CLAP);
  town.happen('ann', ASK_ALL);
  while (town.say());
  expect(large(town, 'cat')).toEqual([town.id('bob')]);
  expect(seen(town, 'cat')).toEqual([town.id('ann')]);
  expect(stateOf(town, 'bob').asks.ofMe).toMatchObject({ name: 'ann' });
});

const clockOf = (town: Town, name: string) => stateOf(town, name).clock;

test('C135 a timer is the same for everybody, anybody pauses it, and a newcomer sees it as it is', () => {
  const town = new Town(['ann', 'bob', 'cat']);
  enterLab(town, 'ann', 'bob');
  does(town, 'bob', { type: 'user.startedTimer', lengthMs: 300_000 });
  town.nowMs += 60_000;
  enterLab(town, 'cat');
  const late = clockOf(town, 'cat');
  expect(late).toMatchObject({ phase: 'running', lengthMs: 300_000 });
  expect(late && Math.abs(spentMs(late, town.nowMs) - 60_000)).toBeLessThan(200);
  does(town, 'cat', { type: 'user.toggledTimer' });
  expect(['ann', 'bob', 'cat'].map((name) => clockOf(town, name)?.phase)).toEqual(['paused', 'paused', 'paused']);
  does(town, 'ann', { type: 'user.stoppedTimer' });
  expect(['ann', 'bob', 'cat'].map((name) => clockOf(town, name)?.phase)).toEqual(['stopped', 'stopped', 'stopped']);
});

test('C135 a timer goes on when a call becomes a room', () => {
  const town = new Town(['ann', 'bob', 'cat']);
  does(town, 'ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'video' });
  does(town, 'bob', { type: 'user.pressedAccept', media: 'video' });
  does(town, 'ann', { type: 'user.startedTimer', lengthMs: 300_000 });
  does(town, 'ann', { type: 'user.pressedInvite', person: town.id('cat') });
  does(town, 'cat', { type: 'user.pressedAccept', media: 'video' });
  const ids = ['ann', 'bob', 'cat'].map((name) => clockOf(town, name)?.id);
  expect(ids[0]).toBeDefined();
  expect(new Set(ids).size).toBe(1);
});
