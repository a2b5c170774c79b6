import { expect, test } from 'vitest';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

function came(name: string): object {
  return { id: `@${name.padEnd(8, '0')}`, name, status: 'free' };
}

function loggedIn(...names: string[]): Rehearsal {
  const hall = new Rehearsal();
  hall.login(...names);
  hall.presenceDue();
  return hall;
}

test('S8 the first change goes out at once, the next ones together when the time is up', () => {
  const hall = loggedIn('ann');
  for (const name of ['bob', 'eve', 'kim']) {
    hall.connect(name);
    hall.say(name, { type: 'login', name });
  }
  expect(hall.inbox('ann')).toEqual([{ type: 'presence', came: [came('bob')] }]);
  expect(hall.scheduled).toEqual([50]);
  hall.presenceDue();
  expect(hall.inbox('ann')).toEqual([{ type: 'presence', came: [came('eve'), came('kim')] }]);
  expect(hall.scheduled).toEqual([50]);
  hall.presenceDue();
  expect(hall.inbox('ann')).toEqual([]);
  expect(hall.scheduled).toEqual([]);
  hall.say('bob', { type: 'status', status: 'in-call' });
  expect(hall.inbox('ann')).toEqual([{ type: 'presence', changed: [{ id: hall.id('bob'), status: 'in-call' }] }]);
});

test('S8 a storm of changes goes out early, in frames of a bounded size', () => {
  const hall = loggedIn('ann');
  for (let i = 100; i < 230; i += 1) {
    hall.connect(`p${i}`);
    hall.say(`p${i}`, { type: 'login', name: `p${i}` });
  }
  expect(hall.inbox('ann').map((frame) => (frame as { came: object[] }).came.length)).toEqual([1, 64, 64]);
  expect(hall.scheduled).toEqual([50]);
});

test('S9 who comes and goes within one frame was never there', () => {
  const hall = loggedIn('ann', 'kim');
  hall.say('kim', { type: 'status', status: 'in-call' });
  hall.inbox('ann');
  hall.connect('bob');
  hall.say('bob', { type: 'login', name: 'bob' });
  hall.say('bob', { type: 'status', status: 'in-call' });
  hall.close('bob');
  hall.presenceDue();
  expect(hall.inbox('ann')).toEqual([]);
});

test('S9 only the last state of somebody within one frame is told', () => {
  const hall = loggedIn('ann', 'kim', 'bob');
  hall.say('kim', { type: 'status', status: 'in-call' });
  hall.inbox('ann');
  for (const status of ['in-call', 'free', 'in-call']) hall.say('bob', { type: 'status', status });
  hall.connect('eve');
  hall.say('eve', { type: 'login', name: 'eve' });
  hall.say('eve', { type: 'status', status: 'in-call' });
  hall.say('kim', { type: 'status', status: 'free' });
  hall.close('kim');
  hall.presenceDue();
  expect(hall.inbox('ann')).toEqual([
    {
      type: 'presence',
      came: [{ ...came('eve'), status: 'in-call' }],
      changed: [{ id: hall.id('bob'), status: 'in-call' }],
      gone: [hall.id('kim')],
    },
  ]);
});

test('S10 nobody is told of themselves, or again of what their login answer told them', () => {
  const hall = loggedIn('ann', 'kim');
  hall.say('kim', { type: 'status', status: 'in-call' });
  for (const name of ['bob', 'eve']) {
    hall.connect(name);
    hall.say(name, { type: 'login', name });
  }
  const answer = hall.inbox('eve')[0] as { people: { name: string }[] };
  expect(answer.people.map((person) => person.name)).toEqual(['ann', 'kim', 'bob']);
  hall.inbox('bob');
  hall.say('ann', { type: 'status', status: 'in-call' });
  hall.presenceDue();
  const changed = [{ id: hall.id('ann'), status: 'in-call' }];
  expect(hall.inbox('eve')).toEqual([{ type: 'presence', changed }]);
  expect(hall.inbox('bob')).toEqual([{ type: 'presence', came: [came('eve')], changed }]);
  expect(hall.inbox('ann').at(-1)).toEqual({ type: 'presence', came: [came('bob'), came('eve')] });
});

test('S11 nobody gets a frame from somebody they have not been told of', () => {
  const hall = loggedIn('ann', 'kim');
  hall.say('kim', { type: 'status', status: 'in-call' });
  hall.inbox('ann');
  hall.connect('bob');
  hall.say('bob', { type: 'login', name: 'bob' });
  hall.say('bob', { type: 'message', to: 'ann', text: 'hi' });
  expect(hall.inbox('ann')).toEqual([
    { type: 'presence', came: [came('bob')] },
    { from: hall.id('bob'), at: hall.nowMs, type: 'message', to: 'ann', text: 'hi' },
  ]);
  hall.presenceDue();
  expect(hall.inbox('ann')).toEqual([]);
});

test('S11 joining a room announces a newcomer as well', () => {
  const hall = loggedIn('ann', 'kim');
  hall.say('ann', { type: 'join', room: 'lab' });
  hall.say('kim', { type: 'status', status: 'in-call' });
  hall.inbox('ann');
  hall.connect('bob');
  hall.say('bob', { type: 'login', name: 'bob' });
  hall.say('bob', { type: 'join', room: 'lab' });
  expect(hall.inbox('ann')).toMatchObject([
    { type: 'presence', came: [came('bob')] },
    { type: 'join', room: 'lab', member: came('bob') },
    { type: 'ready', room: 'lab' },
  ]);
});

test('S13 status reaches everybody else, and only when it changes', () => {
  const hall = loggedIn('ann', 'bob');
  hall.say('bob', { type: 'status', status: 'free' });
  expect(hall.inbox('ann')).toEqual([]);
  hall.say('bob', { type: 'status', status: 'in-call' });
  expect(hall.inbox('ann')).toHaveLength(1);
  expect(hall.inbox('bob')).toEqual([]);
});
