import { expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

const LIMITS = { rateBurst: 10, ratePerSecond: 2, rateStrikes: 3, offenceCost: 4 };
const PING = { type: 'ipaddr' };
const TOO_FAST = { type: 'error', code: 'too-fast' };

function loggedIn(): Rehearsal {
  const hall = new Rehearsal(LIMITS);
  hall.login('ann');
  // The login has cost one.
  hall.nowMs += 60_000;
  return hall;
}

test('S29 so many frames at once, then so many a second', () => {
  const hall = loggedIn();
  for (let i = 0; i < 10; i += 1) expect(hall.ask('ann', PING)).toMatchObject({ type: 'ipaddr' });
  expect(hall.ask('ann', PING)).toEqual(TOO_FAST);
  hall.nowMs += 1_000;
  expect(hall.ask('ann', PING)).toMatchObject({ type: 'ipaddr' });
  expect(hall.ask('ann', PING)).toMatchObject({ type: 'ipaddr' });
  expect(hall.ask('ann', PING)).toEqual(TOO_FAST);
});

test('S29 so many dropped in a row close the connection, and everybody is told', () => {
  const hall = loggedIn();
  hall.login('bob');
  for (let i = 0; i < 12; i += 1) hall.say('ann', PING);
  expect(hall.closed.size).toBe(0);
  hall.say('ann', PING);
  expect(hall.closed.get('ann')).toBe(1008);
  hall.presenceDue();
  expect(hall.inbox('bob').at(-1)).toEqual({ type: 'presence', gone: [hall.id('ann')] });
  hall.inbox('ann');
  hall.say('ann', PING);
  expect(hall.inbox('ann')).toEqual([]);
});

test('S29 a frame that is heard forgives the strikes', () => {
  const hall = loggedIn();
  for (let round = 0; round < 5; round += 1) {
    for (let i = 0; i < 12; i += 1) hall.say('ann', PING);
    hall.nowMs += 10_000;
    expect(hall.ask('ann', PING)).toMatchObject({ type: 'ipaddr' });
    hall.nowMs += 10_000;
  }
  expect(hall.closed.size).toBe(0);
});

test('S29 badly formed frames cost several', () => {
  const hall = loggedIn();
  for (const bad of ['{', '[]', '{"type":"what"}']) expect(hall.ask('ann', bad)).not.toEqual(TOO_FAST);
  expect(hall.ask('ann', PING)).toEqual(TOO_FAST);
  hall.nowMs += 60_000;
  for (const code of ['binary', 'too-large', 'binary'] as const) {
    hall.inbox('ann');
    hall.sayUnreadable('ann', code);
    expect(hall.inbox('ann')).toEqual([{ type: 'error', code }]);
  }
  expect(hall.ask('ann', PING)).toEqual(TOO_FAST);
});

test('S29 a clock that is set back neither gives nor takes', () => {
  const hall = loggedIn();
  hall.say('ann', PING);
  hall.nowMs -= 3_600_000;
  for (let i = 0; i < 9; i += 1) expect(hall.ask('ann', PING)).toMatchObject({ type: 'ipaddr' });
  expect(hall.ask('ann', PING)).toEqual(TOO_FAST);
});
