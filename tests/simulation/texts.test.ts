// Text messages between two people, and what happens to those that can't be sent.
import { expect, test } from 'vitest';
import { deliveryOf, linesOf } from '../../renderer/core/chat-lines.ts';
import type { State } from '../../renderer/core/state.ts';
import type { EntryKey, PersonId } from '../../signaling/protocol/index.ts';
import { IDS, type Name, personOf, type Simulation, simulate } from './two-people.ts';

function shown(simulation: Simulation, who: 'ann' | 'bob' | 'cat', thread: string) {
  const { state } = simulation.sides[who];
  const lines = state.chat.threads[thread] && linesOf(state.chat.threads[thread]);
  return lines?.map((line) => (line.author === undefined ? `${deliveryOf(line, state)}: ${line.text}` : line.text));
}

/** Runs out what the host waits for before it confirms, and confirms. */
function beat({ town, settle }: Simulation): void {
  for (let beats = 0; beats < 2; beats++) town.host.beat();
  settle();
}

test('C20 a text reaches the other side, and counts as unread until the conversation is opened', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: '<b>hi</b>' });
  simulation.settle();
  expect(shown(simulation, 'bob', 'ann')).toEqual(['<b>hi</b>']);
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(1);
  simulation.happen('bob', { type: 'user.openedChat', person: IDS.ann });
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(0);
});

test('C20 a text to somebody who has left waits on this device, and reaches them when they are back', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.disconnect('bob');
  simulation.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['waiting: hi']);
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'still there?' });
  expect(shown(simulation, 'ann', 'bob')).toEqual(['waiting: hi', 'waiting: still there?']);
  simulation.sides.bob.isAway = false;
  simulation.town.reload('bob');
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi', 'delivered: still there?']);
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi', 'still there?']);
});

test('C100 what was written and typed is there after a reload', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.happen('ann', { type: 'user.typed', thread: 'bob', text: 'and anoth' });
  simulation.settle();
  simulation.town.reload('ann');
  simulation.town.reload('bob');
  simulation.town.host.notice();
  simulation.town.host.expire();
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi']);
  expect(simulation.sides.ann.state.chat.threads.bob?.draft).toBe('and anoth');
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi']);
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(1);
});

test('C101 nothing is sent, and nothing confirmed, before it is on the disk', () => {
  const simulation = simulate();
  const { ann, bob } = simulation.sides;
  ann.disk.isSlow = true;
  bob.disk.isSlow = true;
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  expect(simulation.said('ann')).not.toContain('message');
  simulation.town.flush('ann');
  simulation.settle();
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi']);
  expect(simulation.said('bob')).not.toContain('receipt');
  simulation.town.reload('bob');
  expect(shown(simulation, 'bob', 'ann')).toBeUndefined();
  simulation.town.host.notice();
  simulation.town.host.expire();
  simulation.town.settle();
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi']);
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi']);
});

test('C102 a message is sent once the host has it, delivered on their device, and read when they looked at it', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.town.lose('bob');
  simulation.town.host.notice();
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  while (simulation.town.hear('ann'));
  expect(shown(simulation, 'ann', 'bob')).toEqual(['sending: hi']);
  beat(simulation);
  expect(shown(simulation, 'ann', 'bob')).toEqual(['sent: hi']);
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi']);
  simulation.happen('bob', { type: 'user.openedChat', person: IDS.ann });
  simulation.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['read: hi']);
});

test('C103 who doesn’t tell that they have read doesn’t learn it either', () => {
  for (const silent of ['ann', 'bob'] as const) {
    const simulation = simulate();
    simulation.happen(silent, { type: 'user.changedPreferences', change: { hasReadReceipts: false } });
    simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
    simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
    simulation.happen('bob', { type: 'user.openedChat', person: IDS.ann });
    simulation.settle();
    expect(shown(simulation, 'ann', 'bob'), silent).toEqual(['delivered: hi']);
    expect(simulation.said('bob').includes('read'), silent).toBe(silent === 'ann');
    expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(0);
  }
});

test('C104 a text to a room reaches a member who was away when they are back, in the room’s conversation', () => {
  const simulation = inLab('ann', 'bob', 'cat');
  const { town } = simulation;
  simulation.happen('ann', { type: 'user.openedRoomChat' });
  town.reload('cat');
  simulation.happen('ann', { type: 'user.sentText', thread: '#lab', text: 'hello' });
  simulation.settle();
  expect(shown(simulation, 'bob', '#lab')).toEqual(['hello']);
  town.host.notice();
  town.host.expire();
  town.settle();
  expect(shown(simulation, 'cat', '#lab')).toEqual(['hello']);
  expect(shown(simulation, 'ann', '#lab')).toEqual(['delivered: hello']);
});

test('C111 what is said to a room reaches a member who came back under a new id while their old link still stands', () => {
  const simulation = inLab('ann', 'bob', 'cat');
  const { town } = simulation;
  town.reload('cat');
  town.host.notice();
  town.connect('cat');
  simulation.settle();
  // Off the host, but for Ann not off the link.
  expect(simulation.sides.ann.state.room).toMatchObject({ members: [{}, { name: 'cat', isGone: true }] });
  simulation.happen('ann', { type: 'user.openedRoomChat' });
  simulation.happen('ann', { type: 'user.sentText', thread: '#lab', text: 'hello' });
  simulation.settle();
  expect(shown(simulation, 'cat', '#lab')).toEqual(['hello']);
  expect(shown(simulation, 'ann', '#lab')).toEqual(['delivered: hello']);
});

test('C111 what is said to a room reaches a member who left it before the host passed it on', () => {
  const simulation = inLab('ann', 'bob', 'cat');
  simulation.happen('ann', { type: 'user.openedRoomChat' });
  simulation.happen('cat', { type: 'user.pressedHangUp' });
  while (simulation.hear('cat'));
  simulation.happen('ann', { type: 'user.sentText', thread: '#lab', text: 'hello' });
  simulation.settle();
  expect(shown(simulation, 'cat', '#lab')).toEqual(['hello']);
  expect(shown(simulation, 'ann', '#lab')).toEqual(['delivered: hello']);
});

test('C105 who types is shown for six seconds, or until they have sent it', () => {
  const simulation = simulate();
  const typing = () => simulation.sides.bob.state.chat.typing.map(({ name }) => name);
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  for (const text of ['h', 'hi']) simulation.happen('ann', { type: 'user.typed', thread: 'bob', text });
  simulation.settle();
  expect(simulation.said('ann').filter((type) => type === 'typing')).toHaveLength(1);
  expect(typing()).toEqual(['ann']);
  simulation.town.runOut('bob', 'typing');
  expect(typing()).toEqual([]);
  simulation.town.nowMs += 5_000;
  simulation.happen('ann', { type: 'user.typed', thread: 'bob', text: 'hi!' });
  simulation.settle();
  expect(typing()).toEqual(['ann']);
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi!' });
  simulation.settle();
  expect(typing()).toEqual([]);
});

test('C106 edits, reactions and deletions reach who was away, and only an author edits and deletes', () => {
  const simulation = simulate();
  const { town } = simulation;
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  for (const text of ['one', 'two']) simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text });
  simulation.settle();
  const [one, two] = simulation.sides.ann.state.chat.threads.bob?.entries ?? [];
  if (!one || !two) throw new Error('nothing was written');
  simulation.happen('bob', { type: 'user.openedChat', person: IDS.ann });
  simulation.happen('bob', { type: 'user.editedText', thread: 'ann', about: one.key, text: 'mine now' });
  simulation.happen('bob', { type: 'user.deletedText', thread: 'ann', about: two.key });
  simulation.settle();
  expect(shown(simulation, 'bob', 'ann')).toEqual(['one', 'two']);
  town.lose('bob');
  simulation.happen('ann', { type: 'user.editedText', thread: 'bob', about: one.key, text: 'ONE' });
  simulation.happen('ann', { type: 'user.deletedText', thread: 'bob', about: two.key });
  simulation.happen('bob', { type: 'user.reacted', thread: 'ann', about: one.key, emoji: '👍', isOn: true });
  town.settle();
  for (const [who, thread] of [
    ['ann', 'bob'],
    ['bob', 'ann'],
  ] as const) {
    const conversation = simulation.sides[who].state.chat.threads[thread];
    const lines = conversation ? linesOf(conversation) : [];
    expect(lines).toMatchObject([
      { text: 'ONE', isEdited: true },
      { text: '', isDeleted: true },
    ]);
    expect(lines[0]?.reactions).toEqual([{ emoji: '👍', by: [who === 'bob' ? undefined : 'bob'] }]);
    expect(JSON.stringify(simulation.sides[who].disk.load())).not.toContain('two');
  }
});

test('C107 what was written on another host waits for that host', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  const elsewhere = {
    key: 'k1' as EntryKey,
    thread: 'bob',
    writtenMs: 1,
    atMs: 1,
    isRead: true,
    to: ['bob'],
    delivered: [],
    host: 'aa',
    what: { kind: 'text', text: 'for the other Bob' },
  } as const;
  simulation.sides.ann.state = atHost(simulation.sides.ann.state, 'bb');
  simulation.happen('ann', { type: 'messages.loaded', threads: [], entries: [elsewhere] });
  expect(simulation.said('ann')).not.toContain('message');
  simulation.sides.ann.state = atHost(simulation.sides.ann.state, 'aa');
  simulation.happen('ann', { type: 'page.changedVisibility', isVisible: true });
  expect(simulation.said('ann')).toContain('message');
});

test('C108 messages go when their time is over, and all of them when one says so', () => {
  const simulation = simulate();
  const { disk } = simulation.sides.bob;
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'old' });
  simulation.settle();
  simulation.happen('bob', { type: 'user.changedPreferences', change: { keepMessages: 'day' } });
  expect(shown(simulation, 'bob', 'ann')).toEqual(['old']);
  simulation.town.nowMs += 25 * 3_600_000;
  simulation.town.runOut('bob', 'old-messages');
  expect(shown(simulation, 'bob', 'ann')).toEqual([]);
  expect(disk.load().entries).toEqual([]);
  simulation.happen('ann', { type: 'user.clearedMessages' });
  expect(simulation.sides.ann.state.chat.threads).toEqual({});
  expect(simulation.sides.ann.disk.load()).toEqual({ threads: [], entries: [] });
});

const PIECES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((word) => btoa(word));
const PICTURE = { width: 1_600, height: 900, pieces: PIECES };

/** What one side has of the pictures in a conversation. */
function picturesOf({ sides }: Simulation, who: 'ann' | 'bob', thread: string) {
  const { state, disk } = sides[who];
  const lines = state.chat.threads[thread] ? linesOf(state.chat.threads[thread]) : [];
  return lines.flatMap(({ picture }) => (picture ? [picture.pieces.map((key) => key && disk.readPiece(key))] : []));
}

test('C112 a picture waits for who is away, comes whole and once, and is delivered when all of it is', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.disconnect('bob');
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'look', picture: PICTURE });
  simulation.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['waiting: look']);
  simulation.town.reload('ann');
  simulation.sides.bob.isAway = false;
  simulation.town.reload('bob');
  simulation.sides.bob.disk.isSlow = true;
  simulation.town.host.notice();
  simulation.town.host.expire();
  for (const name of ['ann', 'bob'] as const) simulation.town.connect(name);
  simulation.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['sending: look']);
  expect(picturesOf(simulation, 'bob', 'ann')[0]).toContain(undefined);
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: look']);
  expect(picturesOf(simulation, 'bob', 'ann')).toEqual([PIECES]);
  expect(simulation.sides.bob.state.chat.threads.ann?.unread).toBe(1);
});

test('C112 so little of a picture is on its way to one person at once that the host can keep it', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: '', picture: PICTURE });
  expect(simulation.said('ann').filter((type) => type === 'piece')).toHaveLength(4);
  simulation.settle();
  expect(simulation.said('ann').filter((type) => type === 'piece')).toHaveLength(6);
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: ']);
});

test('C113 a deleted picture is nowhere any more, nor one whose time is over', () => {
  const simulation = simulate();
  const { ann, bob } = simulation.sides;
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  for (const text of ['', 'second']) {
    simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text, picture: PICTURE });
    simulation.settle();
  }
  expect(bob.disk.pieceCount).toBe(2 * PIECES.length);
  const about = ann.state.chat.threads.bob?.entries[0]?.key as EntryKey;
  simulation.happen('ann', { type: 'user.deletedText', thread: 'bob', about });
  simulation.settle();
  for (const { disk } of [ann, bob]) expect(disk.pieceCount).toBe(PIECES.length);
  expect(shown(simulation, 'bob', 'ann')).toEqual(['', 'second']);
  expect(picturesOf(simulation, 'bob', 'ann')).toEqual([PIECES]);
  simulation.happen('bob', { type: 'user.changedPreferences', change: { keepMessages: 'day' } });
  simulation.town.nowMs += 25 * 3_600_000;
  simulation.town.runOut('bob', 'old-messages');
  expect(bob.disk.pieceCount).toBe(0);
});

test('C114 nobody puts a picture, or a piece of one, under the words of another', () => {
  const simulation = simulate(['ann', 'bob', 'cat']);
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: '', picture: PICTURE });
  simulation.settle();
  const of = simulation.sides.bob.state.chat.threads.ann?.entries[0]?.key as EntryKey;
  const forged = { type: 'piece', to: 'bob', of, index: 0, data: 'AAAA', writtenMs: 1 } as const;
  const message = { ...forged, from: IDS.cat, key: 'forged' as EntryKey };
  simulation.happen('bob', { type: 'server.received', message });
  expect(picturesOf(simulation, 'bob', 'ann')).toEqual([PIECES]);
});

test('C115 a picture whose bytes are lost is said to be gone, and keeps nothing else waiting', () => {
  const simulation = simulate();
  const { ann } = simulation.sides;
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.disconnect('bob');
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: '', picture: PICTURE });
  ann.disk.losePieces();
  simulation.sides.bob.isAway = false;
  simulation.town.reload('bob');
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: ']);
  const { threads } = simulation.sides.bob.state.chat;
  expect(threads.ann && linesOf(threads.ann)[0]?.picture?.isGone).toBe(true);
});

test('C29 what is written while the host is away waits, and is sent in order when it is back', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.town.lose('ann');
  for (const text of ['one', 'two']) simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text });
  expect(shown(simulation, 'ann', 'bob')).toEqual(['waiting: one', 'waiting: two']);
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: one', 'delivered: two']);
  expect(shown(simulation, 'bob', 'ann')).toEqual(['one', 'two']);
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
  expect(shown(simulation, 'bob', 'ann')).toEqual(['heard', 'swallowed']);
});

test('C29 without a session to go on with, what waited is sent in the next one', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.town.lose('ann');
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.town.restart(false);
  simulation.town.settle();
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi']);
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi']);
});

test('C30 what a restarted host passes on again is taken once', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'hi' });
  simulation.settle();
  simulation.town.restart(true);
  simulation.town.settle();
  expect(simulation.said('ann').filter((type) => type === 'message')).toHaveLength(2);
  expect(shown(simulation, 'bob', 'ann')).toEqual(['hi']);
  expect(shown(simulation, 'ann', 'bob')).toEqual(['delivered: hi']);
});

test('C21 a conversation goes on when the person comes back under a new id', () => {
  const simulation = simulate();
  simulation.happen('ann', { type: 'user.openedChat', person: IDS.bob });
  simulation.happen('ann', { type: 'user.sentText', thread: 'bob', text: 'one' });
  const back = { ...personOf('bob'), id: '@dddddddd' as PersonId, name: 'Bob' };
  simulation.happen('ann', { type: 'server.received', message: { type: 'presence', gone: [IDS.bob], came: [back] } });
  simulation.happen('ann', {
    type: 'server.received',
    message: { type: 'message', from: back.id, to: 'ann', text: 'two', at: 2_000_000 },
  });
  expect(shown(simulation, 'ann', 'bob')).toEqual(['sending: one', 'two']);
});

function inLab(...names: readonly Name[]): Simulation {
  const simulation = simulate(names);
  for (const name of names) {
    simulation.happen(name, { type: 'user.pressedEnterRoom', name: 'lab', ask: {}, media: 'audio' });
    simulation.town.settle();
  }
  return simulation;
}

function atHost(state: State, key: string): State {
  return state.connection.phase === 'online' ? { ...state, connection: { ...state.connection, key } } : state;
}
