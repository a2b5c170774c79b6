import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

let hall: Rehearsal;
beforeEach(() => {
  hall = new Rehearsal({ callsPerPerson: 3 });
  hall.login('ann', 'bob', 'eve');
});

const ring = (to: string, call = 'c1') => ({ type: 'ring', to, call, media: 'video' });
const NOT_ALLOWED = { type: 'error', code: 'not-allowed' };

function expectRelayed(from: string, to: string, message: { type: string }): void {
  expect(hall.ask(from, { ...message, to })).toBeUndefined();
  expect(hall.inbox(to)).toMatchObject([{ from: hall.id(from), ...message }]);
}

test('S14 a target is an id, a name in any spelling, or a room; unknown ones are offline, oneself is self', () => {
  for (const to of [hall.id('bob'), 'bob', 'BOB']) {
    hall.say('ann', { type: 'message', to, text: 'hi' });
    expect(hall.inbox('bob')).toMatchObject([{ type: 'message', to, text: 'hi' }]);
  }
  const message = { type: 'message', text: 'hi', id: 'm1' };
  expect(hall.ask('ann', { ...message, to: 'zoe' })).toEqual({
    type: 'error',
    code: 'offline',
    re: 'message',
    to: 'zoe',
    id: 'm1',
  });
  expect(hall.ask('ann', { ...message, to: '@zzzzzzzz' })).toMatchObject({ code: 'offline' });
  expect(hall.ask('ann', { ...message, to: 'Ann' })).toMatchObject({ code: 'self' });
  expect(hall.ask('ann', { ...message, to: '#lab' })).toMatchObject({ code: 'not-in-room' });
});

test('S15 a text message may go to anybody, with the time', () => {
  hall.say('ann', { type: 'message', to: 'bob', text: 'hi' });
  expect(hall.inbox('bob')).toEqual([{ from: hall.id('ann'), at: hall.nowMs, type: 'message', to: 'bob', text: 'hi' }]);
});

test('S16 a ring lets the two set up a call, both ways, and nobody else', () => {
  const setUp = [
    { type: 'ringing', call: 'c1' },
    { type: 'accept', call: 'c1', media: 'video' },
    { type: 'offer', link: 'l1', n: 1, sdp: 'v=0' },
    { type: 'answer', link: 'l1', n: 1, sdp: 'v=0' },
    { type: 'candidate', link: 'l1', candidate: null },
    { type: 'restart', link: 'l1', n: 1 },
  ];
  for (const message of setUp) expect(hall.ask('ann', { ...message, to: 'bob' })).toMatchObject(NOT_ALLOWED);
  expectRelayed('ann', 'bob', { type: 'ring', call: 'c1', media: 'video' } as { type: string });
  for (const message of setUp) {
    expectRelayed('ann', 'bob', message);
    expectRelayed('bob', 'ann', message);
    expect(hall.ask('eve', { ...message, to: 'ann' })).toMatchObject(NOT_ALLOWED);
  }
});

test('S16 a common room allows links, but no ringing', () => {
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('bob', { type: 'join', room: 'lab' });
  hall.inbox('bob');
  expectRelayed('ann', 'bob', { type: 'offer', link: 'l1', n: 1, sdp: 'v=0' } as { type: string });
  expectRelayed('ann', 'bob', { type: 'leave' });
  expect(hall.ask('ann', { type: 'accept', to: 'bob', call: 'c1', media: 'video' })).toMatchObject(NOT_ALLOWED);
});

test('S17 decline, busy, cancel and leave end what they name; a second time is not allowed', () => {
  const ends = [
    { from: 'bob', to: 'ann', type: 'decline', call: 'c1' },
    { from: 'bob', to: 'ann', type: 'busy', call: 'c1' },
    { from: 'ann', to: 'bob', type: 'cancel', call: 'c1', reason: 'no-answer' },
    { from: 'ann', to: 'bob', type: 'leave', call: 'c1' },
    { from: 'bob', to: 'ann', type: 'leave' },
  ];
  for (const { from, to, ...message } of ends) {
    hall.say('ann', ring('bob'));
    hall.inbox('bob');
    expectRelayed(from, to, message);
    expect(hall.directory.counts().pairs).toBe(0);
    expect(hall.ask(from, { ...message, to })).toMatchObject(NOT_ALLOWED);
  }
});

test('S18 two rings that cross are one pair, which one goodbye ends', () => {
  hall.say('ann', ring('bob', 'c1'));
  hall.say('bob', ring('ann', 'c2'));
  expect(hall.directory.counts().pairs).toBe(1);
  hall.inbox('ann');
  hall.inbox('bob');
  expectRelayed('bob', 'ann', { type: 'leave', call: 'c1' } as { type: string });
  expect(hall.directory.counts().pairs).toBe(0);
});

test('S18 a cancelled ring leaves the one that crossed it', () => {
  hall.say('ann', ring('bob', 'c1'));
  hall.say('bob', ring('ann', 'c2'));
  hall.say('ann', { type: 'cancel', to: 'bob', call: 'c1', reason: 'cancelled' });
  hall.inbox('bob');
  expectRelayed('ann', 'bob', { type: 'accept', call: 'c2', media: 'video' } as { type: string });
});

test('S18 a late answer to an earlier call does not end the next one', () => {
  hall.say('ann', ring('bob', 'c1'));
  hall.say('ann', { type: 'cancel', to: 'bob', call: 'c1', reason: 'cancelled' });
  hall.say('ann', ring('bob', 'c2'));
  expect(hall.ask('bob', { type: 'decline', to: 'ann', call: 'c1' })).toMatchObject(NOT_ALLOWED);
  expect(hall.ask('bob', { type: 'leave', to: 'ann', call: 'c1' })).toMatchObject(NOT_ALLOWED);
  hall.inbox('ann');
  expectRelayed('bob', 'ann', { type: 'accept', call: 'c2', media: 'video' } as { type: string });
});

test('S19 busy towards a second caller leaves the call with the first alone', () => {
  hall.say('bob', ring('eve'));
  hall.say('ann', ring('bob', 'c2'));
  hall.say('bob', { type: 'busy', to: 'ann', call: 'c2' });
  hall.inbox('eve');
  hall.inbox('ann');
  expectRelayed('bob', 'eve', { type: 'offer', link: 'l', n: 1, sdp: 'v=0' } as { type: string });
  expect(hall.ask('bob', { type: 'offer', to: 'ann', link: 'l', n: 1, sdp: 'v=0' })).toMatchObject(NOT_ALLOWED);
});

test('S20 one person opens so many calls and no more; being rung does not count', () => {
  hall.login('p1', 'p2', 'p3', 'p4');
  for (const name of ['p1', 'p2', 'p3', 'p4']) expect(hall.ask(name, ring('ann'))).toBeUndefined();
  for (const name of ['bob', 'eve', 'p1']) expect(hall.ask('ann', ring(name, 'c9'))).toBeUndefined();
  expect(hall.ask('bob', ring('p1', 'c8'))).toBeUndefined();
  hall.say('ann', { type: 'cancel', to: 'p1', call: 'c9', reason: 'cancelled' });
  hall.login('p5', 'p6');
  expect(hall.ask('ann', ring('p5'))).toBeUndefined();
  expect(hall.ask('ann', ring('p6'))).toMatchObject({ code: 'too-many', to: 'p6' });
  expect(hall.ask('ann', ring('bob', 'again'))).toBeUndefined();
});
