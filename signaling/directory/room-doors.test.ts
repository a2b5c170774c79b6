import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';
import { LIMITS } from '../protocol/index.ts';

let hall: Rehearsal;
beforeEach(() => {
  hall = new Rehearsal({ roomsPerPerson: 3, presenceBatchMs: 1_000_000 });
  hall.login('ann', 'bob', 'eve');
});

const join = (more: object = {}) => ({ type: 'join', room: 'lab', ...more });
const settings = (more: object) => ({ type: 'settings', room: 'lab', ...more });
const answers = (name: string, message: object) => hall.ask(name, message) as { code?: string; type: string };
const personal = (name: string) => hall.inbox(name).filter((frame) => (frame as { type: string }).type !== 'presence');
const invite = (by: string, to: string) =>
  hall.say(by, { type: 'ring', to, call: `c-${by}`, media: 'video', room: 'LAB' });

test('S41 the checks at the door come in their order', () => {
  hall.say('ann', join({ passcode: '4711', capacity: 2, hasLobby: true }));
  hall.say('ann', settings({ isLocked: true }));
  for (const room of ['a', 'b', 'c']) hall.say('bob', { type: 'join', room });
  expect(answers('ann', join({ create: true }))).toMatchObject({ code: 'already-in-room' });
  expect(answers('bob', join({ create: true }))).toMatchObject({ code: 'exists' });
  expect(answers('bob', join())).toMatchObject({ code: 'too-many' });
  hall.say('bob', { type: 'leave', room: 'c' });
  expect(answers('bob', join())).toMatchObject({ code: 'locked' });
  hall.say('ann', settings({ isLocked: false }));
  expect(answers('bob', join())).toMatchObject({ code: 'wrong-passcode' });
  hall.say('ann', settings({ hasLobby: false }));
  hall.say('eve', join({ passcode: '4711' }));
  hall.say('ann', settings({ hasLobby: true }));
  expect(answers('bob', join({ passcode: '4711' }))).toMatchObject({ code: 'full' });
  hall.say('ann', settings({ capacity: 3 }));
  expect(answers('bob', join({ passcode: '4711' }))).toEqual({ type: 'waiting', room: 'lab' });
  hall.say('ann', { type: 'remove', room: 'lab', person: hall.id('eve') });
  hall.say('ann', settings({ isLocked: true }));
  expect(answers('eve', join())).toMatchObject({ code: 'removed' });
});

test('S42 a room with a passcode takes in who knows it', () => {
  expect(hall.ask('ann', join({ passcode: 'Größe' }))).toMatchObject({ settings: { hasPasscode: true } });
  expect(hall.ask('bob', join({ id: 'j' }))).toEqual({
    type: 'error',
    code: 'wrong-passcode',
    re: 'join',
    room: 'lab',
    id: 'j',
  });
  expect(answers('bob', join({ passcode: 'größe' }))).toMatchObject({ code: 'wrong-passcode' });
  expect(answers('bob', join({ passcode: 'Größe' }))).toMatchObject({ type: 'joined' });
  hall.say('ann', settings({ passcode: null }));
  expect(answers('eve', join())).toMatchObject({ type: 'joined', settings: { hasPasscode: false } });
});

test('S43 wrong passcodes make ever longer waits, in which none is looked at; a right one ends that', () => {
  hall.say('ann', join({ passcode: 'right' }));
  const guess = (passcode: string) => answers('bob', join({ passcode })) as { retryInMs?: number };
  const wrong = { type: 'error', code: 'wrong-passcode', re: 'join', room: 'lab' };
  for (let i = 0; i < LIMITS.passcodeFreeTries; i += 1) expect(guess('wrong')).toEqual(wrong);
  const waits: (number | undefined)[] = [];
  for (let i = 0; i < 8; i += 1) {
    const { retryInMs = 0 } = guess('wrong');
    waits.push(retryInMs);
    hall.nowMs += retryInMs - 1;
    expect(guess('right')).toEqual({ ...wrong, retryInMs: 1 });
    hall.nowMs += 1;
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  // Somebody else at the same address waits as well, somebody at another doesn't; without a passcode nothing is counted.
  guess('wrong');
  expect(answers('eve', join({ passcode: 'right' }))).toMatchObject({ retryInMs: 60_000 });
  for (let i = 0; i < 10; i += 1) expect(answers('eve', join())).toEqual(wrong);
  hall.connect('kim', '10.0.0.6');
  hall.say('kim', { type: 'login', name: 'kim' });
  expect(answers('kim', join({ passcode: 'right' }))).toMatchObject({ type: 'joined' });
  hall.nowMs += 60_000;
  expect(guess('right')).toMatchObject({ type: 'joined' });
  expect(answers('eve', join({ passcode: 'wrong' }))).toEqual(wrong);
});

test('S43 a clock that was set back makes nobody wait longer than the longest wait', () => {
  hall.say('ann', join({ passcode: 'right' }));
  for (let i = 0; i < 4; i += 1) hall.say('bob', join({ passcode: 'wrong' }));
  hall.nowMs -= 3_600_000;
  expect(answers('bob', join({ passcode: 'right' }))).toMatchObject({ retryInMs: LIMITS.passcodeWaitMaxMs });
});

test('S44 in front of a room with a lobby one waits; its owner lets in or turns away', () => {
  hall.say('ann', join({ hasLobby: true }));
  hall.inbox('ann');
  expect(hall.ask('bob', join({ id: 'j', hasVideo: true }))).toEqual({ type: 'waiting', room: 'lab', id: 'j' });
  const came = { id: hall.id('bob'), name: 'bob', status: 'free' };
  expect(personal('ann')).toEqual([{ type: 'knock', room: 'lab', came }]);
  expect(answers('bob', join())).toEqual({ type: 'waiting', room: 'lab' });
  expect(personal('ann')).toEqual([]);

  const refuse = { type: 'refuse', room: 'lab', person: hall.id('bob') };
  hall.inbox('bob');
  expect(hall.ask('ann', refuse)).toEqual({ type: 'knock', room: 'lab', gone: hall.id('bob') });
  expect(hall.inbox('bob')).toEqual([{ type: 'error', code: 'refused', re: 'join', room: 'lab' }]);
  expect(hall.ask('ann', { ...refuse, id: 'r' })).toEqual({
    type: 'error',
    code: 'not-waiting',
    re: 'refuse',
    room: 'lab',
    id: 'r',
  });

  hall.say('bob', join({ hasVideo: true }));
  hall.inbox('bob');
  hall.inbox('ann');
  hall.say('ann', { type: 'admit', room: 'lab', person: hall.id('bob') });
  expect(hall.inbox('bob')).toMatchObject([
    { type: 'joined', me: { name: 'bob', hasVideo: true }, members: [{ name: 'ann' }] },
    { type: 'ready' },
  ]);
  expect(personal('ann')).toMatchObject([
    { type: 'knock', gone: hall.id('bob') },
    { type: 'join', member: { name: 'bob' } },
    { type: 'ready' },
  ]);
});

test('S45 who waits is not inside, and stops by leaving', () => {
  hall.say('ann', join({ hasLobby: true }));
  for (const room of ['a', 'b']) hall.say('bob', { type: 'join', room });
  hall.say('bob', join());
  expect(answers('bob', { type: 'join', room: 'c' })).toMatchObject({ code: 'too-many' });
  expect(answers('bob', { type: 'message', to: '#lab', text: 'let me in' })).toMatchObject({ code: 'not-in-room' });
  expect(answers('bob', { type: 'offer', to: 'ann', link: 'l', n: 1, sdp: 'v=0' })).toMatchObject({
    code: 'not-allowed',
  });
  expect(answers('bob', { type: 'admit', room: 'lab', person: hall.id('bob') })).toMatchObject({ code: 'not-in-room' });
  const gone = { type: 'knock', room: 'lab', gone: hall.id('bob') };
  hall.inbox('ann');
  expect(hall.ask('bob', { type: 'leave', room: 'LAB', id: 'l' })).toEqual({
    from: hall.id('bob'),
    type: 'leave',
    room: 'lab',
    reason: 'left',
    id: 'l',
  });
  expect(personal('ann')).toEqual([gone]);
  hall.say('bob', join());
  personal('ann');
  hall.close('bob');
  expect(personal('ann')).toEqual([gone]);
});

test('S45 a lobby holds so many, and who waits for a room that ends is told', () => {
  hall = new Rehearsal({ lobbyMax: 1 });
  hall.login('ann', 'bob', 'eve');
  hall.say('ann', join({ hasLobby: true }));
  hall.say('bob', join());
  expect(answers('eve', join())).toMatchObject({ code: 'full' });
  hall.inbox('bob');
  hall.say('ann', { type: 'leave', room: 'lab' });
  expect(personal('bob')).toEqual([{ type: 'error', code: 'no-room', re: 'join', room: 'lab' }]);
  expect(hall.ask('bob', join())).toMatchObject({ type: 'created' });
});

test('S46 the owner chooses the settings, and all members are told', () => {
  hall.say('ann', join());
  hall.say('bob', join());
  hall.inbox('ann');
  expect(answers('bob', settings({ isLocked: true, id: 's' }))).toMatchObject({ code: 'not-owner', id: 's' });
  expect(answers('eve', settings({ isLocked: true }))).toMatchObject({ code: 'not-in-room' });
  const chosen = { capacity: 2, hasPasscode: true, hasLobby: true, isLocked: true, isListed: false };
  const told = { type: 'settings', room: 'lab', settings: { ...chosen, owner: hall.id('ann') } };
  hall.inbox('bob');
  const { hasPasscode: _, ...choice } = chosen;
  expect(hall.ask('ann', settings({ ...choice, passcode: 'x', id: 's' }))).toEqual({ ...told, id: 's' });
  expect(personal('bob')).toEqual([told]);
  hall.say('ann', settings({ capacity: 3, isLocked: false, passcode: null, hasLobby: false }));
  hall.say('eve', join());
  expect(answers('ann', settings({ capacity: 2, isLocked: true }))).toMatchObject({ code: 'full' });
  expect(personal('bob').at(-1)).toMatchObject({ type: 'ready' });
});

test('S46 without a lobby, those who wait come in as far as there is room', () => {
  hall.login('kim');
  hall.say('ann', join({ hasLobby: true, capacity: 3 }));
  for (const name of ['bob', 'eve', 'kim']) hall.say(name, join());
  for (const name of ['bob', 'eve', 'kim']) hall.inbox(name);
  expect(hall.ask('ann', settings({ hasLobby: false }))).toMatchObject({ settings: { hasLobby: false } });
  expect(hall.inbox('bob')[0]).toMatchObject({ type: 'joined' });
  expect(hall.inbox('eve')[0]).toMatchObject({ type: 'joined' });
  expect(hall.inbox('kim')).toEqual([]);
  expect(answers('ann', { type: 'admit', room: 'lab', person: hall.id('kim') })).toMatchObject({ code: 'full' });
  hall.say('eve', { type: 'leave', room: 'lab' });
  hall.say('ann', { type: 'admit', room: 'lab', person: hall.id('kim') });
  expect(personal('kim')[0]).toMatchObject({ type: 'joined' });
});

test('S47 a room whose owner leaves belongs to whoever has been inside longest, with those who wait', () => {
  for (const name of ['ann', 'bob', 'eve']) hall.say(name, join());
  hall.login('kim');
  hall.say('ann', settings({ hasLobby: true }));
  hall.say('kim', join());
  for (const name of ['bob', 'eve']) hall.inbox(name);
  hall.say('ann', { type: 'leave', room: 'lab' });
  const told = { type: 'settings', room: 'lab', settings: { owner: hall.id('bob'), hasLobby: true } };
  const left = { type: 'leave', from: hall.id('ann') };
  expect(personal('bob')).toMatchObject([left, told, { type: 'knock', came: { name: 'kim' } }]);
  expect(personal('eve')).toMatchObject([left, told]);
  hall.close('bob');
  expect(personal('eve')).toMatchObject([
    { type: 'leave', reason: 'gone' },
    { type: 'settings', settings: { owner: hall.id('eve') } },
    { type: 'knock' },
  ]);
  hall.say('eve', { type: 'admit', room: 'lab', person: hall.id('kim') });
  expect(personal('kim').at(-1)).toMatchObject({ type: 'ready' });
});

test('S48 whoever the owner removes is told, and stays out under any id', () => {
  for (const name of ['ann', 'bob', 'eve']) hall.say(name, join());
  for (const name of ['ann', 'bob', 'eve']) hall.inbox(name);
  const remove = (person: string) => ({ type: 'remove', room: 'lab', person: hall.id(person), id: 'r' });
  expect(answers('bob', remove('eve'))).toMatchObject({ code: 'not-owner' });
  expect(answers('ann', remove('ann'))).toMatchObject({ code: 'self' });
  const removed = { from: hall.id('bob'), type: 'leave', room: 'lab', reason: 'removed' };
  expect(hall.ask('ann', remove('bob'))).toEqual({ ...removed, id: 'r' });
  expect(personal('bob').at(-1)).toEqual(removed);
  expect(personal('eve')).toEqual([removed]);
  expect(answers('ann', remove('bob'))).toMatchObject({ code: 'offline' });
  expect(answers('bob', { type: 'message', to: '#lab', text: 'hey' })).toMatchObject({ code: 'not-in-room' });
  expect(answers('bob', join())).toMatchObject({ code: 'removed' });
  hall.close('bob');
  hall.connect('rob');
  hall.say('rob', { type: 'login', name: 'BOB' });
  expect(answers('rob', join())).toMatchObject({ code: 'removed' });
  // The room's end is the end of it.
  for (const name of ['ann', 'eve']) hall.say(name, { type: 'leave', room: 'lab' });
  expect(answers('rob', join())).toMatchObject({ type: 'created' });
});

test('S49 a member’s invitation opens the passcode once; the owner’s every door', () => {
  hall.login('kim');
  hall.say('ann', join({ passcode: 'x' }));
  hall.say('bob', join({ passcode: 'x' }));
  expect(answers('eve', { type: 'ring', to: 'kim', call: 'c', media: 'video', room: 'lab' })).toMatchObject({
    code: 'not-in-room',
    room: 'lab',
  });
  invite('bob', 'eve');
  expect(hall.inbox('eve').at(-1)).toMatchObject({ type: 'ring', room: 'LAB' });
  hall.say('ann', settings({ isLocked: true }));
  expect(answers('eve', join())).toMatchObject({ code: 'locked' });
  hall.say('ann', settings({ isLocked: false }));
  expect(answers('eve', join())).toMatchObject({ type: 'joined' });
  hall.say('eve', { type: 'leave', room: 'lab' });
  expect(answers('eve', join())).toMatchObject({ code: 'wrong-passcode' });

  invite('bob', 'kim');
  hall.say('bob', { type: 'leave', room: 'lab' });
  expect(answers('kim', join())).toMatchObject({ code: 'wrong-passcode' });

  hall.say('eve', join({ passcode: 'x' }));
  hall.say('ann', { type: 'remove', room: 'lab', person: hall.id('eve') });
  hall.say('kim', join({ passcode: 'x' }));
  invite('kim', 'eve');
  expect(answers('eve', join())).toMatchObject({ code: 'removed' });
  hall.say('ann', settings({ isLocked: true, hasLobby: true }));
  invite('ann', 'eve');
  expect(answers('eve', join())).toMatchObject({ type: 'joined' });
  hall.say('eve', { type: 'leave', room: 'lab' });
  hall.say('ann', settings({ isLocked: false }));
  expect(answers('eve', join({ passcode: 'x' }))).toEqual({ type: 'waiting', room: 'lab' });
});

test('S49 a call moves into a room: the other may follow without the passcode', () => {
  hall.say('ann', join({ passcode: 'x' }));
  const move = { type: 'move', to: 'bob', call: 'c', room: 'lab' };
  expect(answers('ann', move)).toMatchObject({ code: 'not-allowed' });
  hall.say('ann', { type: 'ring', to: 'bob', call: 'c', media: 'video' });
  expect(answers('bob', { ...move, to: 'ann' })).toMatchObject({ code: 'not-in-room' });
  expect(answers('ann', { ...move, to: '#lab' })).toMatchObject({ code: 'not-allowed' });
  hall.say('ann', move);
  expect(hall.inbox('bob').at(-1)).toMatchObject({ from: hall.id('ann'), ...move });
  expect(answers('bob', join())).toMatchObject({ type: 'joined' });
});

test('S38 who asks for it gets a seat for video, as long as there are any', () => {
  hall = new Rehearsal({ videoSeats: 2 });
  hall.login('ann', 'bob', 'eve', 'kim');
  expect(hall.ask('ann', join({ hasVideo: true }))).toMatchObject({ me: { hasVideo: true } });
  expect(hall.ask('bob', join())).toMatchObject({ me: { hasVideo: false } });
  expect(hall.ask('eve', join({ hasVideo: true }))).toMatchObject({ me: { hasVideo: true } });
  expect(hall.ask('kim', join({ hasVideo: true }))).toMatchObject({ type: 'joined', me: { hasVideo: false } });
});

test('S39 video takes a seat or gives it back, and all members are told', () => {
  hall = new Rehearsal({ videoSeats: 1 });
  hall.login('ann', 'bob', 'eve');
  for (const name of ['ann', 'bob']) hall.say(name, join({ hasVideo: true }));
  const video = (isOn: boolean) => ({ type: 'video', room: 'lab', isOn, id: 'v' });
  const told = (person: string, isOn: boolean) => ({ type: 'video', room: 'lab', person: hall.id(person), isOn });
  expect(hall.ask('bob', video(true))).toEqual({
    type: 'error',
    code: 'video-full',
    re: 'video',
    room: 'lab',
    id: 'v',
  });
  expect(hall.ask('eve', video(true))).toMatchObject({ code: 'not-in-room' });
  hall.inbox('bob');
  expect(hall.ask('ann', video(false))).toEqual({ ...told('ann', false), id: 'v' });
  expect(hall.inbox('bob')).toEqual([told('ann', false)]);
  hall.inbox('ann');
  expect(hall.ask('bob', video(true))).toEqual({ ...told('bob', true), id: 'v' });
  expect(hall.inbox('ann')).toEqual([told('bob', true)]);
  expect(hall.ask('bob', video(true))).toEqual({ ...told('bob', true), id: 'v' });
  expect(hall.inbox('ann')).toEqual([]);
});

test('S40 every entry into a room has a number of its own, larger than all before', () => {
  const stay = (name: string, room: string) =>
    (hall.ask(name, { type: 'join', room }) as { me: { stay: number } }).me.stay;
  const stays = [stay('ann', 'a'), stay('bob', 'a'), stay('ann', 'b')];
  hall.say('ann', { type: 'leave', room: 'a' });
  hall.say('ann', { type: 'leave', room: 'b' });
  stays.push(stay('ann', 'a'), stay('eve', 'b'));
  expect(stays).toEqual([1, 2, 3, 4, 5]);
});

test('S48 a name that looks like somebody’s id bars nobody else', () => {
  hall.connect('kim');
  hall.say('kim', { type: 'login', name: hall.id('bob').replace('@', '＠') });
  for (const name of ['ann', 'kim']) hall.say(name, join());
  hall.say('ann', { type: 'remove', room: 'lab', person: hall.id('kim') });
  expect(answers('kim', join())).toMatchObject({ code: 'removed' });
  expect(answers('bob', join())).toMatchObject({ type: 'joined' });
});
