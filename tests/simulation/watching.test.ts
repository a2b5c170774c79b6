// Watching somebody's screen together: where people point, and asking for a screen.
import { expect, test } from 'vitest';
import { linkedPeople } from '../../renderer/core/linked.ts';
import { wants } from '../../renderer/core/wants.ts';
import { decodePeerMessage } from '../../signaling/protocol/index.ts';
import { Town } from './town.ts';

function room(...names: readonly string[]): Town {
  const town = new Town(names);
  for (const name of names) {
    town.happen(name, { type: 'user.pressedEnterRoom', name: 'Lab', ask: {}, media: 'audio' });
    town.settle();
  }
  return town;
}

function share(town: Town, name: string): void {
  town.happen(name, { type: 'user.pressedShare' });
  const wish = wants(town.side(name).state).screen;
  if (!wish) throw new Error(`${name} can't share`);
  town.happen(name, { type: 'screen.opened', share: wish.id, name: '', surface: 'window', hasSound: false });
  town.settle();
}

const AT = { x: 0.25, y: 0.5 };

test('M86 where somebody points is known to all the others, until they point no more or are gone', () => {
  const town = room('ann', 'bob', 'cat');
  share(town, 'ann');
  const screen = town.id('ann');
  town.happen('bob', { type: 'user.pointed', screen, at: AT });
  town.settle();
  for (const name of ['ann', 'cat']) {
    expect(town.side(name).state.pointers).toEqual({ [town.id('bob')]: { screen, at: AT } });
  }
  expect(town.side('bob').state.pointers).toEqual({});
  town.happen('cat', { type: 'user.pointed', screen, at: AT });
  town.happen('bob', { type: 'user.pointed', screen, at: undefined });
  town.settle();
  expect(Object.keys(town.side('ann').state.pointers)).toEqual([town.id('cat')]);
  town.happen('cat', { type: 'user.pressedHangUp' });
  town.settle();
  expect(town.side('ann').state.pointers).toEqual({});
});

test('M86 a place that is none of the picture is no message at all', () => {
  const pointer = (at: unknown) => decodePeerMessage(JSON.stringify({ type: 'pointer', screen: '@k3jd9x2m', at }));
  expect(pointer(AT)).toMatchObject({ type: 'pointer', at: AT });
  for (const at of [{ x: 2, y: 0 }, { x: 0 }, { x: '1', y: 0 }, null, 'here']) expect(pointer(at)).toBeUndefined();
});

test('M90 who is asked to share sees it once; sharing is the yes, and both forget the question', () => {
  const town = room('ann', 'bob');
  const [ann, bob] = [town.side('ann'), town.side('bob')];
  town.happen('ann', { type: 'user.askedForShare', person: town.id('bob') });
  town.happen('ann', { type: 'user.askedForShare', person: town.id('bob') });
  town.settle();
  expect(ann.state.shareAsks.asked).toEqual([town.id('bob')]);
  expect(bob.state.shareAsks.from).toEqual([town.id('ann')]);
  // Who closes the picker is still asked.
  town.happen('bob', { type: 'user.pressedShare' });
  town.happen('bob', { type: 'screen.closed', share: wants(bob.state).screen?.id ?? '', why: 'cancelled' });
  expect(bob.state.shareAsks.from).toEqual([town.id('ann')]);
  share(town, 'bob');
  expect(ann.state.shareAsks).toEqual({ from: [], asked: [] });
  expect(bob.state.shareAsks).toEqual({ from: [], asked: [] });
});

test('M90 a no is told to who asked, once; and one may ask again', () => {
  const town = room('ann', 'bob');
  const [ann, bob] = [town.side('ann'), town.side('bob')];
  town.happen('ann', { type: 'user.askedForShare', person: town.id('bob') });
  town.settle();
  town.happen('bob', { type: 'user.declinedShareAsk', person: town.id('ann') });
  town.settle();
  expect(bob.state.shareAsks.from).toEqual([]);
  expect(ann.state.shareAsks.asked).toEqual([]);
  expect(ann.state.notices).toMatchObject([{ kind: 'share-declined', party: { name: 'bob' } }]);
  town.happen('ann', { type: 'user.askedForShare', person: town.id('bob') });
  town.settle();
  expect(bob.state.shareAsks.from).toEqual([town.id('ann')]);
});

test('M90 a question ends with whoever asked, and a no that nobody asked for is nothing', () => {
  const town = room('ann', 'bob', 'cat');
  const [ann, bob] = [town.side('ann'), town.side('bob')];
  town.happen('ann', { type: 'user.askedForShare', person: town.id('bob') });
  town.settle();
  const toCat = linkedPeople(ann.state).find(({ person }) => person === town.id('cat'));
  if (!toCat) throw new Error('no link to cat');
  town.happen('ann', { type: 'link.received', link: toCat.link, message: { type: 'decline-share' } });
  expect(ann.state.notices).toEqual([]);
  town.happen('ann', { type: 'user.pressedHangUp' });
  town.settle();
  expect(bob.state.shareAsks.from).toEqual([]);
  expect(ann.state.shareAsks.asked).toEqual([]);
});
