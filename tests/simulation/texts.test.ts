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

test('C20 without a host a text is kept as not sent', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'server.closed', retryInMs: 0 });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['failed: hi']);
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

test('C20 a text that met a broken connection is marked too', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  const order = simulation.sides.ann.effects.find((effect) => effect.type === 'sendToServer');
  if (order?.type !== 'sendToServer') throw new Error('nothing was sent');
  simulation.happen('ann', { type: 'server.notSent', message: order.message });
  expect(linesOf(simulation, 'ann', 'bob')).toEqual(['failed: hi']);
});
