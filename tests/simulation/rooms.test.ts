// Rooms of several people, and the calls that grow into them, step by step against the real directory.
import { describe, expect, test } from 'vitest';
import type { Room, RoomAsk, RoomInside } from '../../renderer/core/room-state.ts';
import { wants } from '../../renderer/core/wants.ts';
import type { CallMedia } from '../../signaling/protocol/index.ts';
import { Town } from './town.ts';

const roomOf = (town: Town, name: string): Room => town.side(name).state.room;
const callOf = (town: Town, name: string) => town.side(name).state.call;

function inside(town: Town, name: string): RoomInside {
  const room = roomOf(town, name);
  if (room.phase !== 'inside') throw new Error(`${name} is ${room.phase}, not inside`);
  return room;
}

function enter(town: Town, names: readonly string[], ask: RoomAsk = {}, media: CallMedia = 'video'): void {
  for (const name of names) {
    town.happen(name, { type: 'user.pressedEnterRoom', name: 'Lab', ask, media });
    town.settle();
  }
}

function talk(town: Town, caller: string, callee: string): void {
  town.happen(caller, { type: 'user.pressedCall', person: town.id(callee), media: 'video' });
  town.settle();
  town.happen(callee, { type: 'user.pressedAccept', media: 'video' });
  town.settle();
}

const membersOf = (town: Town, name: string) => inside(town, name).members.map((member) => member.name);
const linksOf = (town: Town, name: string) => wants(town.side(name).state).links;
const noticesOf = (town: Town, name: string) => town.side(name).state.notices;

describe('being in a room', () => {
  test('C34 the list shows a room while somebody is in it, with who', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob']);
    expect(town.side('cat').state.rooms.lab).toMatchObject({ name: 'Lab', members: [town.id('ann'), town.id('bob')] });
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.settle();
    expect(town.side('cat').state.rooms.lab?.members).toEqual([town.id('bob')]);
    town.happen('bob', { type: 'user.pressedHangUp' });
    town.settle();
    expect(town.side('cat').state.rooms).toEqual({});
  });

  test('C37 everybody is linked with everybody, the newcomer offers, and a member who leaves is let go', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob', 'cat']);
    expect(membersOf(town, 'ann')).toEqual(['bob', 'cat']);
    expect(linksOf(town, 'ann').map(({ role }) => role)).toEqual(['answerer', 'answerer']);
    expect(linksOf(town, 'cat').map(({ role }) => role)).toEqual(['offerer', 'offerer']);
    expect(inside(town, 'ann').members.every(({ link }) => link === 'connected')).toBe(true);
    town.happen('bob', { type: 'user.pressedHangUp' });
    town.settle();
    expect(membersOf(town, 'ann')).toEqual(['cat']);
    expect(roomOf(town, 'bob')).toMatchObject({ phase: 'ended', end: 'left' });
  });

  test('C37 who comes again gets another link', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    const [before] = linksOf(town, 'ann');
    town.happen('bob', { type: 'user.pressedHangUp' });
    town.settle();
    enter(town, ['bob']);
    expect(linksOf(town, 'ann')[0]?.link).not.toBe(before?.link);
  });

  test('C38 the ninth camera is refused with the reason, and its owner is in with sound', () => {
    const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'];
    const town = new Town(names);
    enter(town, names);
    expect(inside(town, 'p9')).toMatchObject({ own: { hasCamera: false }, me: { hasVideo: false } });
    expect(noticesOf(town, 'p9')).toMatchObject([{ kind: 'video-full' }]);
    expect(wants(town.side('p9').state).capture).toMatchObject({ camera: false, microphone: { isMuted: false } });
    expect(noticesOf(town, 'p8')).toEqual([]);
    town.happen('p9', { type: 'user.toggledCamera' });
    town.settle();
    expect(inside(town, 'p9').own.hasCamera).toBe(false);
    town.happen('p1', { type: 'user.toggledCamera' });
    town.settle();
    town.happen('p9', { type: 'user.toggledCamera' });
    town.settle();
    expect(inside(town, 'p9')).toMatchObject({ own: { hasCamera: true }, me: { hasVideo: true } });
    expect(wants(town.side('p9').state).capture.camera).not.toBe(false);
  });

  test('C42 in a room a ring is busy and becomes a missed call; going into one declines what rings', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann']);
    town.happen('bob', { type: 'user.pressedCall', person: town.id('ann'), media: 'video' });
    town.settle();
    expect(callOf(town, 'bob')).toMatchObject({ phase: 'ended', end: 'busy' });
    expect(noticesOf(town, 'ann')).toMatchObject([{ kind: 'missed-call' }]);
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.happen('bob', { type: 'user.pressedCall', person: town.id('ann'), media: 'video' });
    town.settle();
    enter(town, ['ann']);
    expect(callOf(town, 'ann').phase).toBe('none');
    expect(callOf(town, 'bob')).toMatchObject({ phase: 'ended', end: 'busy' });
  });

  test('C48 a text to the room reaches its members, with its author', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob']);
    town.happen('ann', { type: 'user.openedRoomChat' });
    town.happen('ann', { type: 'user.sentText', thread: '#lab', text: 'hello' });
    town.settle();
    expect(town.side('bob').state.chat.threads['#lab']?.entries).toMatchObject([
      { what: { text: 'hello' }, author: 'ann' },
    ]);
    expect(town.side('cat').state.chat.threads).toEqual({});
  });

  test('C47 who is drawn is told in which size, and a hidden window wants nothing', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    town.happen('bob', { type: 'page.sizedTile', person: town.id('ann'), width: 320, height: 180 });
    town.settle();
    expect(linksOf(town, 'ann')[0]?.view).toEqual({ width: 320, height: 180 });
    town.happen('bob', { type: 'page.changedVisibility', isVisible: false });
    town.settle();
    expect(linksOf(town, 'ann')[0]?.view).toEqual({ width: 0, height: 0 });
  });
});

describe('the door', () => {
  test('C36 a wrong passcode says so and when to try again; the right one opens', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann'], { passcode: 'tulip' });
    for (let tries = 0; tries < 4; tries++) {
      enter(town, ['bob'], { passcode: 'rose' });
      expect(roomOf(town, 'bob')).toMatchObject({ phase: 'refused', problem: 'wrong-passcode' });
    }
    const refused = roomOf(town, 'bob');
    const notBeforeMs = refused.phase === 'refused' ? (refused.notBeforeMs ?? 0) : 0;
    expect(notBeforeMs).toBeGreaterThan(town.nowMs);
    enter(town, ['bob'], { passcode: 'tulip' });
    expect(roomOf(town, 'bob')).toMatchObject({ phase: 'refused', problem: 'wrong-passcode' });
    town.nowMs = notBeforeMs;
    enter(town, ['bob'], { passcode: 'tulip' });
    expect(membersOf(town, 'ann')).toEqual(['bob']);
  });

  test('C43 who knocks waits until the owner lets them in, or is told that they are not wanted', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann'], { hasLobby: true });
    enter(town, ['bob', 'cat']);
    expect([roomOf(town, 'bob').phase, roomOf(town, 'cat').phase]).toEqual(['waiting', 'waiting']);
    expect(inside(town, 'ann').waiting.map(({ name }) => name)).toEqual(['bob', 'cat']);
    town.happen('ann', { type: 'user.pressedAdmit', person: town.id('bob') });
    town.happen('ann', { type: 'user.pressedRefuse', person: town.id('cat') });
    town.settle();
    expect(membersOf(town, 'bob')).toEqual(['ann']);
    expect(roomOf(town, 'cat')).toMatchObject({ phase: 'refused', problem: 'refused' });
    expect(inside(town, 'ann').waiting).toEqual([]);
  });

  test('C43 a locked room takes nobody in, and a removed member stays outside', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob']);
    town.happen('ann', { type: 'user.changedRoom', change: { isLocked: true } });
    town.settle();
    expect(inside(town, 'bob').settings.isLocked).toBe(true);
    enter(town, ['cat']);
    expect(roomOf(town, 'cat')).toMatchObject({ phase: 'refused', problem: 'locked' });
    town.happen('ann', { type: 'user.pressedRemove', person: town.id('bob') });
    town.settle();
    expect(roomOf(town, 'bob')).toMatchObject({ phase: 'ended', end: 'removed' });
    town.happen('ann', { type: 'user.changedRoom', change: { isLocked: false } });
    town.settle();
    enter(town, ['bob']);
    expect(roomOf(town, 'bob')).toMatchObject({ phase: 'refused', problem: 'removed' });
  });

  test('C43 when the owner leaves, whoever has been there longest is the owner', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob', 'cat']);
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.settle();
    expect(inside(town, 'cat').settings.owner).toBe(town.id('bob'));
  });
});

describe('a call that grows', () => {
  test('C39 adding a third turns the call into a room, and the link of the two stays', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    talk(town, 'ann', 'bob');
    const [link] = linksOf(town, 'ann');
    town.happen('ann', { type: 'user.pressedInvite', person: town.id('cat') });
    town.settle();
    expect([callOf(town, 'ann').phase, callOf(town, 'bob').phase]).toEqual(['none', 'none']);
    expect(linksOf(town, 'ann')).toEqual([link]);
    expect(linksOf(town, 'bob')[0]?.link).toBe(link?.link);
    expect(inside(town, 'ann').invited).toMatchObject([{ party: { name: 'cat' }, isRinging: true }]);
    expect(callOf(town, 'cat')).toMatchObject({ phase: 'incoming', party: { name: 'ann' } });
    town.happen('cat', { type: 'user.pressedAccept', media: 'audio' });
    town.settle();
    expect(membersOf(town, 'cat').sort()).toEqual(['ann', 'bob']);
    expect(inside(town, 'ann').invited).toEqual([]);
    expect(inside(town, 'bob').members.every((member) => member.link === 'connected')).toBe(true);
    expect(town.side('ann').effects.filter((effect) => effect.type === 'passSignal')).toEqual([]);
  });

  test('C40 who declines, is busy or does not answer is told to whoever asked', () => {
    const town = new Town(['ann', 'bob', 'cat', 'dan']);
    enter(town, ['ann', 'bob']);
    town.happen('ann', { type: 'user.pressedInvite', person: town.id('cat') });
    town.happen('ann', { type: 'user.pressedInvite', person: town.id('dan') });
    town.settle();
    town.happen('cat', { type: 'user.pressedDecline' });
    town.settle();
    town.runOut('ann', 'invite');
    town.settle();
    expect(noticesOf(town, 'ann')).toMatchObject([
      { kind: 'not-coming', party: { name: 'cat' }, why: 'declined' },
      { kind: 'not-coming', party: { name: 'dan' }, why: 'no-answer' },
    ]);
    expect(callOf(town, 'dan')).toMatchObject({ phase: 'ended', end: 'missed' });
    expect(inside(town, 'ann').invited).toEqual([]);
  });

  test('C41 it ends when nobody else is left in it', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    talk(town, 'ann', 'bob');
    town.happen('ann', { type: 'user.pressedInvite', person: town.id('cat') });
    town.settle();
    town.happen('cat', { type: 'user.pressedDecline' });
    town.settle();
    expect(membersOf(town, 'ann')).toEqual(['bob']);
    town.happen('bob', { type: 'user.pressedHangUp' });
    town.settle();
    expect(roomOf(town, 'ann')).toMatchObject({ phase: 'ended', end: 'everybody-left' });
    expect(town.host.directory.counts().rooms).toBe(0);
  });
});

describe('when something breaks', () => {
  test('C46 a lost connection changes nothing in the room, and what was missed is caught up', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob', 'cat']);
    const before = linksOf(town, 'ann').find(({ person }) => person === town.id('bob'));
    town.lose('ann');
    town.happen('cat', { type: 'user.pressedHangUp' });
    for (const name of ['bob', 'cat']) while (town.hear(name) || town.deliver(name));
    expect(linksOf(town, 'ann')).toHaveLength(2);
    town.settle();
    expect(membersOf(town, 'ann')).toEqual(['bob']);
    expect(linksOf(town, 'ann')).toEqual([before]);
  });

  test('C28 a restarted host finds the same people in the same rooms and calls', () => {
    const town = new Town(['ann', 'bob', 'cat', 'dan']);
    enter(town, ['ann', 'bob']);
    talk(town, 'cat', 'dan');
    const ids = ['ann', 'bob', 'cat', 'dan'].map((name) => town.id(name));
    const links = [linksOf(town, 'ann'), linksOf(town, 'cat')];
    town.restart(true);
    town.settle();
    expect(['ann', 'bob', 'cat', 'dan'].map((name) => town.id(name))).toEqual(ids);
    expect([linksOf(town, 'ann'), linksOf(town, 'cat')]).toEqual(links);
  });

  test('C35 a host that has forgotten the room finds it again, as it was', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann'], { passcode: 'tulip', isListed: false });
    enter(town, ['bob'], { passcode: 'tulip' });
    town.restart(false);
    town.settle();
    expect(membersOf(town, 'ann')).toEqual(['bob']);
    expect(inside(town, 'ann').settings).toMatchObject({ hasPasscode: true, isListed: false });
  });

  test('C32 a call goes on under a new id when its session is lost, and nothing rings', () => {
    const town = new Town(['ann', 'bob']);
    talk(town, 'ann', 'bob');
    const links = linksOf(town, 'ann').map(({ link }) => link);
    town.restart(false);
    town.settle();
    expect(callOf(town, 'ann')).toMatchObject({ phase: 'active', party: { id: town.id('bob') } });
    expect(callOf(town, 'bob')).toMatchObject({ phase: 'active', party: { id: town.id('ann') } });
    expect(linksOf(town, 'ann').map(({ link }) => link)).toEqual(links);
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.settle();
    expect(callOf(town, 'bob')).toMatchObject({ phase: 'ended', end: 'they-hung-up' });
  });

  test('C45 a member who is off the host stays as long as the link works', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    enter(town, ['ann', 'bob', 'cat']);
    town.side('cat').isAway = true;
    town.lose('cat');
    town.host.drop('cat');
    town.host.expire();
    town.settle();
    expect(inside(town, 'ann').members).toMatchObject([{ name: 'bob' }, { name: 'cat', isGone: true }]);
    const link = inside(town, 'ann').members[1]?.linkId;
    if (link) town.breakLink('ann', link);
    expect(membersOf(town, 'ann')).toEqual(['bob']);
  });

  test('C44 a link that does not come back is given up, and either side can try again', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    const link = inside(town, 'ann').members[0]?.linkId;
    for (const name of ['ann', 'bob']) {
      if (link) town.breakLink(name, link);
      town.runOut(name, 'member');
    }
    expect(inside(town, 'ann').members).toMatchObject([{ isLost: true }]);
    expect(linksOf(town, 'ann')).toEqual([]);
    // Both press at once.
    for (const name of ['ann', 'bob']) {
      town.happen(name, { type: 'user.pressedRetryLink', person: inside(town, name).members[0]?.id ?? town.id(name) });
    }
    for (const [from, to] of [
      ['ann', 'bob'],
      ['bob', 'ann'],
    ] as const) {
      const fresh = linksOf(town, from)[0]?.link;
      if (!fresh) throw new Error(`${from} wants no link`);
      town.happen(from, {
        type: 'link.signalled',
        person: town.id(to),
        signal: { type: 'offer', link: fresh, n: 1, sdp: 'v=0' },
      });
    }
    town.settle();
    expect(inside(town, 'ann').members).toMatchObject([{ link: 'connected', isLost: false }]);
    expect(linksOf(town, 'ann')[0]?.link).toBe(linksOf(town, 'bob')[0]?.link);
    expect(linksOf(town, 'ann')[0]?.role).not.toBe(linksOf(town, 'bob')[0]?.role);
  });

  test('C44 a link that was given up is tried again by itself, by one side', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    const link = inside(town, 'ann').members[0]?.linkId;
    for (const name of ['ann', 'bob']) {
      if (link) town.breakLink(name, link);
      town.runOut(name, 'member');
    }
    for (const name of ['ann', 'bob']) town.runOut(name, 'again');
    expect(['ann', 'bob'].flatMap((name) => linksOf(town, name))).toHaveLength(1);
    town.settle();
    for (const name of ['ann', 'bob'])
      expect(inside(town, name).members).toMatchObject([{ link: 'connected', isLost: false }]);
  });

  test('C49 another network, or waking up, makes every link look for a way again and asks the host', () => {
    const town = new Town(['ann']);
    town.side('ann').effects.length = 0;
    town.happen('ann', { type: 'page.changedNetwork' });
    expect(town.side('ann').effects).toEqual([{ type: 'restartLinks' }, { type: 'reconnectNow' }]);
  });

  test('C49 a session that goes on restarts the links that are down, and only those need it', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    const { effects } = town.side('ann');
    const restarts = () => effects.filter(({ type }) => type === 'restartLinks').length;
    town.lose('ann');
    town.settle();
    expect(restarts()).toBe(0);
    const link = inside(town, 'ann').members[0]?.linkId;
    town.lose('ann');
    if (link) town.breakLink('ann', link);
    town.connect('ann');
    while (town.hear('ann') || town.deliver('ann'));
    expect(restarts()).toBe(1);
  });

  test('C48 the conversation of a room is closed with it', () => {
    const town = new Town(['ann']);
    enter(town, ['ann']);
    town.happen('ann', { type: 'user.openedRoomChat' });
    town.happen('ann', { type: 'user.pressedHangUp' });
    expect(town.side('ann').state.chat.open).toBeUndefined();
  });

  test('C52 a link that breaks or comes back is a sign about the host', () => {
    const town = new Town(['ann', 'bob']);
    enter(town, ['ann', 'bob']);
    const link = inside(town, 'ann').members[0]?.linkId;
    const { effects } = town.side('ann');
    const asked = () => effects.filter(({ type }) => type === 'reconnectNow').length;
    if (link) town.breakLink('ann', link);
    expect(asked()).toBe(1);
    town.lose('ann');
    town.link();
    expect(asked()).toBe(2);
  });

  test('C33 what was received is confirmed after sixteen, or after a while', () => {
    const town = new Town(['ann', 'bob']);
    town.happen('ann', { type: 'user.openedChat', person: town.id('bob') });
    const acks = () =>
      town.side('bob').effects.filter((effect) => effect.type === 'sendToServer' && effect.message.type === 'ack')
        .length;
    for (let count = 1; count <= 15; count++)
      town.happen('ann', { type: 'user.sentText', thread: 'bob', text: `${count}` });
    town.settle();
    expect(acks()).toBe(0);
    town.happen('ann', { type: 'user.sentText', thread: 'bob', text: '16' });
    town.settle();
    expect(acks()).toBe(1);
    town.happen('ann', { type: 'user.sentText', thread: 'bob', text: '17' });
    town.settle();
    town.runOut('bob', 'ack');
    expect(acks()).toBe(2);
    expect(Object.keys(wants(town.side('bob').state).timers)).toEqual([]);
  });
});
