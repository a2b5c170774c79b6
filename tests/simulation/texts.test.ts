// Text messages between two people, and what happens to those that can't be sent.
import { expect, test } from 'vitest';
import type { PersonId } from '../../signaling/protocol/index.ts';
import { IDS, personOf, type Simulation, simulate } from './two-people.ts';

function linesOf(simulation: Simulation, who: 'ann' | 'bob', thread: string) {
  return simulation.sides[who].state.chat.threads[thread]?.lines.map(({ text, delivery }) => `${delivery}: ${text}`);
}

test('C20 a text reaches the other side, and counts as unread until the conversation is opened', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: '<b>hi</b>' });
  simulation.settle();
  expect(linesOf(simulation, 'bob', 'ann')).toEqual(['sent: <b>hi</b>']);
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(1);
  simulation.happen('bob', { type: 'user.openedChat', person: IDS.ann });
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(0);
});

test('C20 a text the host could not deliver is marked, stays, and can be sent again', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.disconnect('bob');
  simulation.settle();
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['failed: hi']);
  const line = simulation.sides.ann.state.chat.threads.bob?.lines[0];
  simulation.happen('ann', { type: 'user.pressedResend', thread: 'bob', id: line?.id ?? '' });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['failed: hi']);
  simulation.happen('ann', { type: 'server.received', message: { type: 'presence', came: [personOf('bob')] } });
  simulation.happen('ann', { type: 'user.pressedResend', thread: 'bob', id: line?.id ?? '' });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['sent: hi']);
  expect(simulation.said('ann').filter((type) => type === 'message')).toHaveLength(2);
});

test('C29 what is written while the host is away waits, and is sent in order when it is back', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.town.lose('ann');
  for (const text of ['one', 'two']) simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['waiting: one', 'waiting: two']);
  simulation.town.settle();
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['sent: one', 'sent: two']);
  expect(linesOf(simulation, 'bob', 'ann')).toEqual(['sent: one', 'sent: two']);
});

test('C29 what the connection swallowed is sent again, once', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'heard' });
  simulation.town.hear('ann');
  simulation.town.hear('ann');
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'swallowed' });
  const { wire } = simulation.sides.ann;
  if (wire) wire.toHost.length = 0;
  simulation.town.lose('ann');
  simulation.town.settle();
  expect(linesOf(simulation, 'bob', 'ann')).toEqual(['sent: heard', 'sent: swallowed']);
});

test('C29 without a session to go on with, what waited is marked as not sent', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.town.lose('ann');
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.town.restart(false);
  simulation.town.settle();
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['failed: hi']);
  expect(linesOf(simulation, 'bob', 'ann')).toBeUndefined();
});

test('C30 what a restarted host passes on again is taken once', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.settle();
  simulation.town.restart(true);
  simulation.town.settle();
  expect(simulation.said('ann').filter((type) => type === 'message')).toHaveLength(2);
  expect(linesOf(simulation, 'bob', 'ann')).toEqual(['sent: hi']);
});

test('C21 a conversation goes on when the person comes back under a new id', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'one' });
  const back = { ...personOf('bob'), id: '@dddddddd' as PersonId, name: 'Bob' };
  simulation.happen('ann', { type: 'server.received', message: { type: 'presence', gone: [IDS.bob], came: [back] } });
  simulation.happen('ann', {
    type: 'server.received',
    message: { type: 'message', from: back.id, to: 'ann', text: 'two', at: 5 },
  });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['sent: one', 'sent: two']);
});
