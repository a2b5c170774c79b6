import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

let hall: Rehearsal;
beforeEach(() => {
  hall = new Rehearsal({ roomsPerPerson: 3 });
  hall.login('ann', 'bob', 'eve');
});

const member = (name: string, stay: number) => ({ id: hall.id(name), name, status: 'free', stay, hasVideo: false });
const settings = (owner: string) => ({
  capacity: 16,
  hasPasscode: false,
  hasLobby: false,
  isLocked: false,
  isListed: true,
  owner: hall.id(owner),
});

test('S21 join makes the room or enters it; those inside hear of it, then all are ready', () => {
  expect(hall.ask('ann', { type: 'join', room: 'lab', id: 'j' })).toEqual({
    type: 'created',
    room: 'lab',
    settings: settings('ann'),
    me: member('ann', 1),
    members: [],
    waiting: [],
    id: 'j',
  });
  hall.presenceDue();
  hall.inbox('ann');
  hall.inbox('bob');
  hall.say('bob', { type: 'join', room: 'lab' });
  expect(hall.inbox('bob')).toEqual([
    { type: 'joined', room: 'lab', settings: settings('ann'), me: member('bob', 2), members: [member('ann', 1)] },
    { type: 'ready', room: 'lab' },
  ]);
  expect(hall.inbox('ann')).toEqual([
    { type: 'join', room: 'lab', member: member('bob', 2) },
    { type: 'ready', room: 'lab' },
  ]);
});

test('S22 create true wants a new room, create false one that is there', () => {
  expect(hall.ask('ann', { type: 'join', room: 'lab', create: false })).toMatchObject({ code: 'no-room', room: 'lab' });
  expect(hall.ask('ann', { type: 'join', room: 'lab', create: true })).toMatchObject({ type: 'created' });
  expect(hall.ask('bob', { type: 'join', room: 'lab', create: true })).toMatchObject({ code: 'exists', room: 'lab' });
  expect(hall.ask('bob', { type: 'join', room: 'lab', create: false })).toMatchObject({ type: 'joined' });
});

test('S23 a full room says so; its creator chose the capacity', () => {
  hall.say('ann', { type: 'join', room: 'pair', capacity: 2 });
  expect(hall.ask('bob', { type: 'join', room: 'pair', capacity: 9 })).toMatchObject({
    type: 'joined',
    settings: { capacity: 2 },
  });
  const full = { type: 'error', code: 'full', re: 'join', room: 'pair', id: 'j' };
  expect(hall.ask('eve', { type: 'join', room: 'pair', id: 'j' })).toEqual(full);
  hall.say('ann', { type: 'leave', room: 'pair' });
  expect(hall.ask('eve', { type: 'join', room: 'pair' })).toMatchObject({ type: 'joined' });
});

test('S24 a room is found under any spelling and shown under its first', () => {
  hall.say('ann', { type: 'join', room: ' The  Lab ' });
  expect(hall.ask('bob', { type: 'join', room: 'the lab' })).toMatchObject({ type: 'joined', room: 'The  Lab' });
});

test('S25 who leaves is confirmed and announced; an empty room disappears', () => {
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('bob', { type: 'join', room: 'lab' });
  hall.inbox('ann');
  const left = { from: hall.id('bob'), type: 'leave', room: 'lab', reason: 'left' };
  expect(hall.ask('bob', { type: 'leave', room: 'LAB', id: 'l' })).toEqual({ ...left, id: 'l' });
  expect(hall.inbox('ann')).toEqual([left]);
  expect(hall.ask('bob', { type: 'leave', room: 'lab' })).toMatchObject({ code: 'not-in-room', room: 'lab' });
  hall.close('ann');
  expect(hall.directory.counts().rooms).toBe(0);
});

test('S26 a message to a room reaches its other members and nobody else', () => {
  for (const name of ['ann', 'bob']) hall.say(name, { type: 'join', room: 'lab' });
  for (const name of ['ann', 'bob', 'eve']) hall.inbox(name);
  hall.say('ann', { type: 'message', to: '#Lab', text: 'hi' });
  expect(hall.inbox('bob')).toMatchObject([{ from: hall.id('ann'), to: '#Lab', text: 'hi' }]);
  hall.say('ann', { type: 'offer', to: '#lab', link: 'l', n: 1, sdp: 'v=0' });
  expect(hall.inbox('bob')).toMatchObject([{ from: hall.id('ann'), type: 'offer' }]);
  expect(hall.inbox('ann')).toEqual([]);
  expect(hall.inbox('eve')).toEqual([]);
  expect(hall.ask('eve', { type: 'message', to: '#lab', text: 'let me in' })).toMatchObject({ code: 'not-in-room' });
  expect(hall.ask('ann', { type: 'ring', to: '#lab', call: 'c', media: 'audio' })).toMatchObject({
    code: 'not-allowed',
  });
});

test('S27 nobody is in a room twice, or in more than they may', () => {
  for (const room of ['a', 'b', 'c']) hall.say('ann', { type: 'join', room });
  expect(hall.ask('ann', { type: 'join', room: 'A' })).toMatchObject({ code: 'already-in-room' });
  expect(hall.ask('ann', { type: 'join', room: 'd' })).toMatchObject({ code: 'too-many', room: 'd' });
  hall.say('ann', { type: 'leave', room: 'a' });
  expect(hall.ask('ann', { type: 'join', room: 'd' })).toMatchObject({ type: 'created' });
});

test('S6 the members of every room hear of a departure', () => {
  hall.say('ann', { type: 'join', room: 'a' });
  hall.say('ann', { type: 'join', room: 'b' });
  hall.say('bob', { type: 'join', room: 'a' });
  hall.say('bob', { type: 'join', room: 'b' });
  hall.inbox('bob');
  hall.close('ann');
  const leave = { from: hall.id('ann'), type: 'leave', reason: 'gone' };
  expect(hall.inbox('bob').filter((frame) => 'from' in frame)).toEqual([
    { ...leave, room: 'a' },
    { ...leave, room: 'b' },
  ]);
});
