import { expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

const join = (room: string, more: object = {}) => ({ type: 'join', room, ...more });
const settings = (hall: Rehearsal, owner: string, more: object = {}) => ({
  capacity: 16,
  hasPasscode: false,
  hasLobby: false,
  isLocked: false,
  isListed: true,
  owner: hall.id(owner),
  ...more,
});

/** Everybody here is told at once. */
function prompt(...names: string[]): Rehearsal {
  const hall = new Rehearsal({ presenceBatchMs: 0 });
  hall.login(...names);
  for (const name of names) hall.inbox(name);
  return hall;
}

/** The next changes are gathered. */
function gathering(...names: string[]): Rehearsal {
  const hall = new Rehearsal();
  hall.login(...names);
  hall.say('ann', { type: 'status', status: 'in-call' });
  for (const name of names) hall.inbox(name);
  return hall;
}

const rooms = (hall: Rehearsal, name: string) =>
  hall.inbox(name).flatMap((frame) => ('rooms' in frame ? (frame.rooms as object[]) : []));

test('S50 login tells the rooms that are listed, presence what becomes of them', () => {
  const hall = prompt('ann', 'bob');
  const { id } = { id: (name: string) => hall.id(name) };
  hall.say('ann', join('Lab'));
  expect(rooms(hall, 'bob')).toEqual([{ room: 'Lab', settings: settings(hall, 'ann'), came: [id('ann')] }]);
  expect(rooms(hall, 'ann')).toEqual([{ room: 'Lab', settings: settings(hall, 'ann'), came: [id('ann')] }]);
  hall.connect('eve');
  expect(hall.ask('eve', { type: 'login', name: 'eve' })).toMatchObject({
    rooms: [{ room: 'Lab', settings: settings(hall, 'ann'), members: [id('ann')] }],
  });
  hall.say('bob', join('lab'));
  expect(rooms(hall, 'eve')).toEqual([{ room: 'Lab', came: [id('bob')] }]);
  hall.say('ann', { type: 'settings', room: 'lab', isLocked: true });
  expect(rooms(hall, 'eve')).toEqual([{ room: 'Lab', settings: settings(hall, 'ann', { isLocked: true }) }]);
  hall.say('ann', { type: 'leave', room: 'lab' });
  const inherited = settings(hall, 'bob', { isLocked: true });
  expect(rooms(hall, 'eve')).toEqual([{ room: 'Lab', settings: inherited, gone: [id('ann')] }]);
  hall.close('bob');
  expect(hall.inbox('eve')).toEqual([
    { type: 'presence', gone: [id('bob')], rooms: [{ room: 'Lab', isClosed: true }] },
  ]);
});

test('S50 an unlisted room never appears, until its owner lists it', () => {
  const hall = prompt('ann', 'bob', 'eve');
  hall.say('ann', join('den', { isListed: false }));
  hall.say('bob', join('den'));
  hall.say('bob', { type: 'leave', room: 'den' });
  hall.say('bob', join('den'));
  expect(rooms(hall, 'eve')).toEqual([]);
  hall.connect('kim');
  expect(hall.ask('kim', { type: 'login', name: 'kim' })).toMatchObject({ rooms: [] });
  hall.say('ann', { type: 'settings', room: 'den', isListed: true });
  expect(rooms(hall, 'eve')).toEqual([
    { room: 'den', settings: settings(hall, 'ann'), came: [hall.id('ann'), hall.id('bob')] },
  ]);
  hall.say('ann', { type: 'settings', room: 'den', isListed: false });
  expect(rooms(hall, 'eve')).toEqual([{ room: 'den', isClosed: true }]);
  hall.say('ann', { type: 'settings', room: 'den', isLocked: true });
  expect(rooms(hall, 'eve')).toEqual([]);
});

test('S51 what is undone within one frame is not told, and of the rest only how it ended', () => {
  const hall = gathering('ann', 'bob', 'eve');
  const [ann, bob] = [hall.id('ann'), hall.id('bob')];
  hall.say('ann', join('brief'));
  hall.say('ann', { type: 'leave', room: 'brief' });
  hall.say('ann', join('lab'));
  hall.say('bob', join('lab'));
  hall.say('ann', { type: 'leave', room: 'lab' });
  hall.presenceDue();
  expect(rooms(hall, 'eve')).toEqual([{ room: 'lab', settings: settings(hall, 'bob'), came: [bob] }]);
  hall.say('ann', join('lab'));
  hall.say('bob', { type: 'settings', room: 'lab', capacity: 5 });
  hall.say('bob', { type: 'settings', room: 'lab', capacity: 6 });
  hall.say('ann', { type: 'leave', room: 'lab' });
  hall.presenceDue();
  expect(rooms(hall, 'eve')).toEqual([{ room: 'lab', settings: settings(hall, 'bob', { capacity: 6 }) }]);
  hall.say('bob', { type: 'leave', room: 'lab' });
  hall.say('ann', join('LAB'));
  hall.presenceDue();
  expect(rooms(hall, 'eve')).toEqual([
    { room: 'lab', isClosed: true },
    { room: 'LAB', settings: settings(hall, 'ann'), came: [ann] },
  ]);
});

test('S51 nobody is told again what their login told them', () => {
  const hall = gathering('ann', 'bob');
  hall.say('ann', join('lab'));
  hall.connect('eve');
  expect(hall.ask('eve', { type: 'login', name: 'eve' })).toMatchObject({ rooms: [{ room: 'lab' }] });
  hall.say('bob', join('lab'));
  hall.presenceDue();
  expect(rooms(hall, 'eve')).toEqual([{ room: 'lab', came: [hall.id('bob')] }]);
  expect(rooms(hall, 'bob')).toEqual([
    { room: 'lab', settings: settings(hall, 'ann'), came: [hall.id('ann'), hall.id('bob')] },
  ]);
});

test('S51 a change costs the same however many rooms and members there are', () => {
  const hall = new Rehearsal({ presenceBatchMs: 0, rateBurst: 1e9, roomsPerPerson: 1e9 });
  const names = Array.from({ length: 40 }, (_, i) => `p${i + 100}`);
  hall.login('ann', ...names);
  const sizes = names.map((name, i) => {
    hall.say(name, join(`lonely ${i + 100}`));
    hall.inbox('ann');
    hall.say(name, join('lab', { capacity: 100 }));
    const sizeOf = hall
      .inbox('ann')
      .map((frame) => JSON.stringify(frame))
      .filter((text) => text.includes('"lab"'));
    return sizeOf.join('').length;
  });
  expect(new Set(sizes.slice(1)).size).toBe(1);
  expect(sizes[1]).toBeLessThan(120);
});
