import { expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';
import type { Snapshot } from './snapshot.ts';

const PROMPT = { presenceBatchMs: 0 };

/** Another host that has read what this one has written. */
function restarted(hall: Rehearsal): Rehearsal {
  const snapshot = JSON.parse(JSON.stringify(hall.directory.snapshot())) as Snapshot;
  const next = new Rehearsal(PROMPT);
  next.carryOut(next.directory.restore(snapshot, next.nowMs));
  return next;
}

function busyHall() {
  const hall = new Rehearsal(PROMPT);
  const tokens = {
    ann: hall.loginWithSession('ann'),
    bob: hall.loginWithSession('bob'),
    eve: hall.loginWithSession('eve'),
  };
  hall.login('guest');
  hall.say('guest', { type: 'join', room: 'lab', hasLobby: true });
  hall.say('guest', { type: 'join', room: 'guests only' });
  for (const name of ['bob', 'ann']) {
    hall.say(name, { type: 'join', room: 'lab', hasVideo: true });
    hall.say('guest', { type: 'admit', room: 'lab', person: hall.id(name) });
  }
  hall.say('eve', { type: 'join', room: 'lab' });
  hall.say('eve', { type: 'join', room: 'den', passcode: 'x', isListed: false, capacity: 5 });
  hall.say('ann', { type: 'join', room: 'den', passcode: 'x' });
  hall.say('eve', { type: 'remove', room: 'den', person: hall.id('ann') });
  hall.say('eve', { type: 'ring', to: 'bob', call: 'c', media: 'video', room: 'den' });
  hall.say('ann', { type: 'status', status: 'in-call' });
  return { hall, tokens };
}

function resume(hall: Rehearsal, name: keyof ReturnType<typeof busyHall>['tokens'], token: string) {
  hall.connect(`${name}2`);
  return hall.ask(`${name}2`, { type: 'resume', token, heard: 7 });
}

test('S60 a host that starts again knows who was here, their rooms, calls and invitations', () => {
  const { hall, tokens } = busyHall();
  const ids = { ann: hall.id('ann'), bob: hall.id('bob'), eve: hall.id('eve') };
  const next = restarted(hall);
  expect(next.directory.counts()).toEqual({ people: 3, rooms: 2, pairs: 1 });
  expect(next.expiring.map(({ afterMs }) => afterMs)).toEqual([60_000, 60_000, 60_000]);

  const ann = resume(next, 'ann', tokens.ann);
  expect(ann).toMatchObject({
    you: { id: ids.ann, name: 'ann', status: 'in-call' },
    people: [
      { id: ids.bob, status: 'away' },
      { id: ids.eve, status: 'away' },
    ],
    // The guest, who owned it, could not come back; Bob was inside before Ann.
    rooms: [{ room: 'lab', settings: { owner: ids.bob, hasLobby: true }, members: [ids.bob, ids.ann] }],
    inside: [{ room: 'lab', me: { stay: 4, hasVideo: true }, members: [{ name: 'bob', stay: 3, hasVideo: true }] }],
  });
  expect(ann).not.toHaveProperty('heard');
  const bob = resume(next, 'bob', tokens.bob) as { inside: unknown[] };
  expect(bob.inside).toMatchObject([{ waiting: [{ id: ids.eve }] }]);
  const eve = resume(next, 'eve', tokens.eve);
  expect(eve).toMatchObject({
    waitingFor: ['lab'],
    inside: [{ room: 'den', settings: { capacity: 5, hasPasscode: true } }],
  });

  expect(next.ask('ann2', { type: 'join', room: 'den', passcode: 'x' })).toMatchObject({ code: 'removed' });
  expect(next.ask('bob2', { type: 'accept', to: ids.eve, call: 'c', media: 'video' })).toBeUndefined();
  expect(next.ask('bob2', { type: 'join', room: 'den' })).toMatchObject({ type: 'joined', me: { stay: 7 } });
});

test('S60 after a restart both sides count anew, and what came since then is not lost', () => {
  const { hall, tokens } = busyHall();
  const next = restarted(hall);
  resume(next, 'bob', tokens.bob);
  next.say('bob2', { type: 'message', to: 'ann', text: 'welcome back', id: 'm1' });
  next.connect('ann2');
  next.say('ann2', { type: 'resume', token: tokens.ann, heard: 40 });
  expect(next.inbox('ann2').at(-1)).toMatchObject({ type: 'message', id: 'm1' });
  next.say('ann2', { type: 'message', to: 'bob', text: 'again', id: 'm2' });
  next.close('ann2');
  next.say('bob2', { type: 'message', to: 'ann', text: 'second', id: 'm3' });
  next.connect('ann3');
  expect(next.ask('ann3', { type: 'resume', token: tokens.ann, heard: 41 })).toMatchObject({
    type: 'resumed',
    heard: 1,
  });
});

test('S60 there is nothing to save when nobody could come back', () => {
  const hall = new Rehearsal(PROMPT);
  hall.login('ann');
  hall.say('ann', { type: 'join', room: 'lab' });
  expect(hall.directory.snapshot()).toBeUndefined();
  hall.loginWithSession('bob');
  expect(hall.directory.snapshot()).toMatchObject({ people: [{ name: 'bob' }], rooms: [] });
  hall.say('bob', { type: 'bye' });
  expect(hall.directory.snapshot()).toBeUndefined();
});

test('S60 what was saved and does not fit together is left out', () => {
  const { hall } = busyHall();
  const snapshot = hall.directory.snapshot();
  if (!snapshot) throw new Error('nothing was saved');
  const [person] = snapshot.people;
  const [room] = snapshot.rooms;
  if (!person || !room) throw new Error('nobody was saved');
  const unknown = '@zzzzzzzz' as typeof person.id;
  const odd: Snapshot = {
    lastStay: 0,
    people: [person, person, { ...person, id: unknown, digest: 'other' }],
    pairs: [
      { opener: person.id, other: person.id },
      { opener: person.id, other: unknown },
    ],
    rooms: [
      {
        ...room,
        owner: unknown,
        waiting: [
          { id: unknown, hasVideo: false },
          { id: person.id, hasVideo: true },
        ],
      },
      room,
      { ...room, name: 'empty', members: [] },
    ],
  };
  const next = new Rehearsal(PROMPT);
  next.carryOut(next.directory.restore(odd, next.nowMs));
  expect(next.directory.counts()).toEqual({ people: 1, rooms: 1, pairs: 0 });
  expect(next.directory.snapshot()).toMatchObject({ lastStay: 4, rooms: [{ owner: person.id, waiting: [] }] });
});

test('S60 the edition changes with whoever and whichever room is here, not with what is said', () => {
  const hall = new Rehearsal(PROMPT);
  hall.loginWithSession('ann');
  hall.login('bob');
  const changes = (message: object) => {
    const before = hall.directory.edition;
    hall.say('ann', message);
    return hall.directory.edition !== before;
  };
  expect(changes({ type: 'message', to: 'bob', text: 'hi' })).toBe(false);
  expect(changes({ type: 'ack', heard: 0 })).toBe(false);
  expect(changes({ type: 'ring', to: 'bob', call: 'c', media: 'video' })).toBe(true);
  expect(changes({ type: 'candidate', to: 'bob', link: 'l', candidate: null })).toBe(false);
  expect(changes({ type: 'join', room: 'lab' })).toBe(true);
  expect(changes({ type: 'status', status: 'in-call' })).toBe(true);
});
