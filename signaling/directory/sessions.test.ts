import { expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

const PROMPT = { presenceBatchMs: 0 };

/** Ann has a session, the others have none. */
function withSession(...others: string[]): { hall: Rehearsal; token: string } {
  const hall = new Rehearsal(PROMPT);
  const token = hall.loginWithSession('ann');
  hall.login(...others);
  for (const name of ['ann', ...others]) hall.inbox(name);
  return { hall, token };
}

const text = (to: string, id: string) => ({ type: 'message', to, text: `text ${id}`, id });
const idsOf = (frames: object[]) => frames.flatMap((frame) => ('id' in frame ? [frame.id] : []));

test('S52 a session outlives its connection: away, with name, rooms and calls, until the grace is over', () => {
  const { hall } = withSession('bob', 'eve');
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('eve', { type: 'join', room: 'lab' });
  hall.say('ann', { type: 'ring', to: 'bob', call: 'c', media: 'video' });
  hall.say('ann', { type: 'status', status: 'in-call' });
  for (const name of ['bob', 'eve']) hall.inbox(name);
  hall.close('ann');
  const id = hall.id('ann');
  const away = { type: 'presence', changed: [{ id, status: 'away' }] };
  expect(hall.inbox('bob')).toEqual([away]);
  expect(hall.inbox('eve')).toEqual([away]);
  expect(hall.expiring).toMatchObject([{ afterMs: 60_000 }]);
  expect(hall.directory.counts()).toEqual({ people: 3, rooms: 1, pairs: 1 });
  hall.connect('kim');
  expect(hall.ask('kim', { type: 'login', name: 'kim' })).toMatchObject({
    people: [{ id, name: 'ann', status: 'away' }, {}, {}],
    rooms: [{ settings: { owner: id } }],
  });
  hall.inbox('bob');
  hall.inbox('eve');

  hall.expire();
  const gone = { from: id, type: 'leave', reason: 'gone' };
  expect(hall.inbox('bob')[0]).toEqual(gone);
  expect(hall.inbox('eve')).toMatchObject([
    { ...gone, room: 'lab' },
    { type: 'settings', settings: { owner: hall.id('eve') } },
    { type: 'presence', gone: [id], rooms: [{ room: 'lab', gone: [id] }] },
  ]);
  expect(hall.directory.counts()).toEqual({ people: 3, rooms: 1, pairs: 0 });
});

test('S52 without a session nobody is waited for', () => {
  const { hall } = withSession('bob');
  hall.close('bob');
  expect(hall.inbox('ann')).toEqual([{ type: 'presence', gone: [hall.id('bob')] }]);
  expect(hall.expiring).toEqual([]);
});

test('S53 bye, abuse and a login under the same name end a session at once', () => {
  const { hall, token } = withSession('bob');
  hall.say('ann', { type: 'bye' });
  expect(hall.inbox('bob')).toEqual([{ type: 'presence', gone: [hall.id('ann')] }]);
  hall.close('ann');
  hall.connect('again');
  expect(hall.ask('again', { type: 'resume', token, heard: 0 })).toMatchObject({ code: 'session-gone' });

  const second = hall.loginWithSession('ann');
  hall.inbox('bob');
  hall.close('ann');
  hall.connect('other');
  hall.inbox('bob');
  expect(hall.ask('other', { type: 'login', name: 'ANN' })).toMatchObject({ success: true, people: [{ name: 'bob' }] });
  expect(hall.inbox('bob')).toEqual([
    { type: 'presence', came: [{ id: hall.id('other'), name: 'ANN', status: 'free' }], gone: [hall.id('ann')] },
  ]);
  expect(hall.ask('again', { type: 'resume', token: second, heard: 0 })).toMatchObject({ code: 'session-gone' });
  hall.expire();
  expect(hall.inbox('bob')).toEqual([]);

  const strict = new Rehearsal({ ...PROMPT, rateBurst: 5, ratePerSecond: 0, rateStrikes: 2 });
  strict.loginWithSession('ann');
  for (let i = 0; i < 8; i += 1) strict.say('ann', { type: 'ipaddr' });
  expect(strict.closed.get('ann')).toBe(1008);
  strict.close('ann');
  expect(strict.directory.counts().people).toBe(0);
});

test('S54 an unknown token is answered, and one may log in; a known one takes the session over', () => {
  const { hall, token } = withSession('bob');
  hall.connect('new');
  const unknown = { type: 'resume', token: 'x'.repeat(22), heard: 0, id: 'r' };
  expect(hall.ask('new', unknown)).toEqual({ type: 'error', code: 'session-gone', re: 'resume', id: 'r' });
  expect(hall.ask('new', { type: 'login', name: 'new' })).toMatchObject({ success: true });
  expect(hall.ask('new', { type: 'resume', token, heard: 0 })).toMatchObject({ code: 'already-logged-in' });
  for (const name of ['ann', 'bob', 'new']) hall.inbox(name);

  // The old connection still stands: it is closed without a word, and nobody notices.
  const id = hall.id('ann');
  hall.connect('ann2');
  expect(hall.ask('ann2', { type: 'resume', token, heard: 0, id: 'r' })).toMatchObject({ type: 'resumed', id: 'r' });
  expect(hall.closed.get('ann')).toBe(1000);
  expect(hall.inbox('ann')).toEqual([]);
  expect(hall.inbox('bob')).toEqual([]);
  expect(hall.id('ann2')).toBe(id);
  expect(hall.directory.counts().people).toBe(3);
});

test('S54 resumed tells everything that holds now, and the others that one is back', () => {
  const { hall, token } = withSession('bob', 'eve');
  hall.say('ann', { type: 'join', room: 'mine', hasLobby: true, hasVideo: true });
  hall.say('bob', { type: 'join', room: 'theirs', hasLobby: true });
  hall.say('ann', { type: 'join', room: 'theirs' });
  hall.say('ann', { type: 'status', status: 'in-call' });
  hall.say('ann', text('nobody', 'm1'));
  hall.close('ann');
  hall.say('bob', { type: 'status', status: 'in-call' });
  hall.say('eve', { type: 'join', room: 'mine' });
  for (const name of ['bob', 'eve']) hall.inbox(name);
  hall.connect('ann2');
  const [bob, eve] = [hall.id('bob'), hall.id('eve')];
  const ann = hall.id('ann');
  const resumed = hall.ask('ann2', { type: 'resume', token, heard: 1 });
  const settings = { capacity: 16, hasPasscode: false, hasLobby: true, isLocked: false, isListed: true };
  const you = { id: ann, name: 'ann', status: 'in-call' };
  expect(resumed).toEqual({
    type: 'resumed',
    you,
    people: [
      { id: bob, name: 'bob', status: 'in-call' },
      { id: eve, name: 'eve', status: 'free' },
    ],
    rooms: [
      { room: 'mine', settings: { ...settings, owner: ann }, members: [ann] },
      { room: 'theirs', settings: { ...settings, owner: bob }, members: [bob] },
    ],
    host: { name: 'Lab', protocol: 1 },
    heard: 1,
    inside: [
      {
        room: 'mine',
        settings: { ...settings, owner: ann },
        me: { ...you, stay: 1, hasVideo: true },
        members: [],
        waiting: [{ id: eve, name: 'eve', status: 'free' }],
      },
    ],
    waitingFor: ['theirs'],
  });
  expect(hall.inbox('ann2')).toEqual([]);
  expect(hall.inbox('bob')).toEqual([{ type: 'presence', changed: [{ id: ann, status: 'in-call' }] }]);
});

test('S54 a timer of an earlier absence does not end a later one', () => {
  const { hall, token } = withSession('bob');
  hall.close('ann');
  const [first] = hall.expiring;
  hall.connect('ann2');
  hall.say('ann2', { type: 'resume', token, heard: 0 });
  hall.close('ann2');
  if (!first) throw new Error('nothing was scheduled');
  hall.carryOut(hall.directory.expired(first.peer, first.absence));
  expect(hall.directory.counts().people).toBe(2);
  hall.expire();
  expect(hall.directory.counts().people).toBe(1);
});

test('S54 nobody who resumes is told again what resumed told them', () => {
  const hall = new Rehearsal();
  const token = hall.loginWithSession('ann');
  hall.login('bob');
  hall.close('ann');
  hall.inbox('bob');
  hall.say('bob', { type: 'join', room: 'lab' });
  hall.connect('eve');
  hall.say('eve', { type: 'login', name: 'eve' });
  hall.connect('ann2');
  expect(hall.ask('ann2', { type: 'resume', token, heard: 0 })).toMatchObject({
    people: [{ name: 'bob' }, { name: 'eve' }],
    rooms: [{ room: 'lab' }],
  });
  hall.say('bob', { type: 'status', status: 'in-call' });
  hall.presenceDue();
  expect(hall.inbox('ann2')).toEqual([{ type: 'presence', changed: [{ id: hall.id('bob'), status: 'in-call' }] }]);
});

test('S55 relayed frames and refusals of directed ones are kept; nothing else is', () => {
  const { hall, token } = withSession('bob');
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('bob', { type: 'join', room: 'lab' });
  hall.say('bob', text('ann', 'm1'));
  hall.say('bob', text('#lab', 'm2'));
  hall.say('ann', text('nobody', 'm3'));
  hall.say('ann', { type: 'join', room: 'lab', id: 'm4' });
  const heard = hall.inbox('ann');
  const kept = heard.filter((frame) => 'to' in frame);
  expect(idsOf(kept)).toEqual(['m1', 'm2', 'm3']);
  hall.close('ann');
  hall.say('bob', { type: 'status', status: 'in-call' });
  hall.say('bob', text('ann', 'm5'));
  hall.connect('ann2');
  hall.say('ann2', { type: 'resume', token, heard: 1 });
  const [resumed, ...again] = hall.inbox('ann2');
  expect(resumed).toMatchObject({ type: 'resumed', heard: 1 });
  expect(idsOf(again)).toEqual(['m2', 'm3', 'm5']);
  expect(again.slice(0, 2)).toEqual(kept.slice(1));
  hall.say('ann2', { type: 'ack', heard: 3 });
  hall.close('ann2');
  hall.connect('ann3');
  hall.say('ann3', { type: 'resume', token, heard: 3 });
  expect(idsOf(hall.inbox('ann3').slice(1))).toEqual(['m5']);
});

test('W9 directed messages are counted whether relayed, refused or dropped as too fast', () => {
  const hall = new Rehearsal({ ...PROMPT, rateBurst: 4, ratePerSecond: 0.001 });
  const token = hall.loginWithSession('ann');
  hall.login('bob');
  hall.inbox('ann');
  hall.say('ann', text('bob', 'm1'));
  hall.say('ann', text('nobody', 'm2'));
  hall.say('ann', { type: 'ipaddr' });
  hall.inbox('ann');
  hall.say('ann', text('bob', 'm3'));
  hall.say('ann', { type: 'ipaddr' });
  expect(hall.inbox('ann')).toEqual([
    { type: 'error', code: 'too-fast', re: 'message', to: 'bob', id: 'm3' },
    { type: 'error', code: 'too-fast' },
  ]);
  hall.close('ann');
  hall.connect('ann2');
  expect(hall.ask('ann2', { type: 'resume', token, heard: 2 })).toMatchObject({ type: 'resumed', heard: 3 });
});

test('S57 whoever was away too long for what came meanwhile begins anew', () => {
  const hall = new Rehearsal({ ...PROMPT, keptFramesMax: 3 });
  const token = hall.loginWithSession('ann');
  hall.login('bob');
  hall.close('ann');
  for (const id of ['m1', 'm2', 'm3', 'm4']) hall.say('bob', text('ann', id));
  hall.inbox('bob');
  hall.connect('ann2');
  expect(hall.ask('ann2', { type: 'resume', token, heard: 0 })).toMatchObject({ code: 'session-gone' });
  const told = hall.inbox('bob');
  expect(idsOf(told)).toEqual(['m1', 'm2', 'm3', 'm4']);
  expect(told.at(-1)).toEqual({ type: 'presence', gone: [hall.id('ann')] });
  expect(hall.ask('ann2', { type: 'login', name: 'ann', session: true })).toMatchObject({ success: true });
});

test('S58 a heartbeat confirms what was dealt with before the previous one, once', () => {
  const { hall } = withSession('bob');
  const acks = () => {
    hall.beat();
    return hall.inbox('ann');
  };
  expect(acks()).toEqual([]);
  hall.say('ann', text('bob', 'm1'));
  hall.say('ann', text('bob', 'm2'));
  expect(acks()).toEqual([]);
  hall.say('ann', text('bob', 'm3'));
  expect(acks()).toEqual([{ type: 'ack', heard: 2 }]);
  expect(acks()).toEqual([{ type: 'ack', heard: 3 }]);
  expect(acks()).toEqual([]);
  expect(hall.inbox('bob')).toHaveLength(3);
  hall.beat();
  expect(hall.inbox('bob')).toEqual([]);
});

test('S59 whose text or ring waited in vain is told', () => {
  const { hall } = withSession('bob');
  const kim = hall.loginWithSession('kim');
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('bob', { type: 'join', room: 'lab' });
  hall.close('ann');
  hall.say('bob', text('ann', 'm1'));
  hall.say('bob', { type: 'message', to: 'ann', text: 'unmarked' });
  hall.say('bob', text('#lab', 'm2'));
  hall.say('bob', { type: 'ring', to: 'ANN', call: 'c', media: 'video', id: 'm3' });
  hall.say('bob', { type: 'offer', to: 'ann', link: 'l', n: 1, sdp: 'v=0', id: 'm4' });
  hall.say('kim', text('ann', 'm5'));
  hall.inbox('bob');
  hall.close('kim');
  hall.expiring.splice(1);
  hall.expire();
  const errors = hall.inbox('bob').filter((frame) => 'code' in frame);
  expect(errors).toEqual([
    { type: 'error', code: 'offline', re: 'message', id: 'm1', to: 'ann' },
    { type: 'error', code: 'offline', re: 'ring', id: 'm3', to: 'ANN' },
  ]);
  // Kim's is kept for her, as any answer to what is directed.
  hall.connect('kim2');
  hall.say('kim2', { type: 'resume', token: kim, heard: 0 });
  expect(hall.inbox('kim2').at(-1)).toMatchObject({ code: 'offline', re: 'message', id: 'm5' });
});

test('S59 what went out on a connection that stands counts as delivered', () => {
  const { hall } = withSession('bob');
  hall.say('bob', text('ann', 'm1'));
  hall.say('ann', { type: 'bye' });
  expect(hall.inbox('bob').filter((frame) => 'code' in frame)).toEqual([]);
});

test('S59 a host that stops reports what waits for those who are away', () => {
  const { hall } = withSession('bob');
  hall.close('ann');
  hall.say('bob', text('ann', 'm1'));
  hall.inbox('bob');
  hall.carryOut(hall.directory.stopping());
  expect(hall.inbox('bob')).toEqual([{ type: 'error', code: 'offline', re: 'message', id: 'm1', to: 'ann' }]);
});

test('S62 so many sessions wait at once, in all and from one address; others end as if there were none', () => {
  const hall = new Rehearsal({ ...PROMPT, connectionsInAll: 3, connectionsPerAddress: 2 });
  hall.login('bob');
  for (const [name, address] of [
    ['p1', 'a'],
    ['p2', 'a'],
    ['p3', 'a'],
    ['p4', 'b'],
    ['p5', 'c'],
  ] as const) {
    hall.connect(name, address);
    hall.say(name, { type: 'login', name, session: true });
  }
  hall.inbox('bob');
  for (const name of ['p1', 'p2', 'p3', 'p4', 'p5']) hall.close(name);
  const fates = hall.inbox('bob').map((frame) => ('gone' in frame ? 'gone' : 'away'));
  expect(fates).toEqual(['away', 'away', 'gone', 'away', 'gone']);
  hall.expire();
  expect(hall.directory.counts().people).toBe(1);
});

test('S63 ICE servers are in the answers to login and resume, and are renewed for everybody', () => {
  const iceServersFor = (id: string, nowMs: number) => [{ urls: ['turn:t'], username: `${id} at ${nowMs}` }];
  const hall = new Rehearsal(PROMPT, { iceServersFor });
  hall.connect('ann');
  const answer = hall.ask('ann', { type: 'login', name: 'ann', session: true }) as { session: string };
  const id = hall.id('ann');
  const servers = () => [{ urls: ['turn:t'], username: `${id} at ${hall.nowMs}` }];
  expect(answer).toMatchObject({ iceServers: servers() });
  hall.nowMs += 1_000;
  hall.inbox('ann');
  hall.carryOut(hall.directory.iceDue(hall.nowMs));
  expect(hall.inbox('ann')).toEqual([{ type: 'ice', iceServers: servers() }]);
  hall.connect('ann2');
  expect(hall.ask('ann2', { type: 'resume', token: answer.session, heard: 0 })).toMatchObject({
    iceServers: servers(),
  });
});
