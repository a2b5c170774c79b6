// Sharing a screen between people: who hears of it, when it ends, and what it goes on through.
import { describe, expect, test } from 'vitest';
import type { ScreenList, SystemState } from '../../app/bridge/system-facts.ts';
import type { Effect } from '../../renderer/core/effects.ts';
import { isSharing } from '../../renderer/core/sharing.ts';
import { linkOf } from '../../renderer/core/state.ts';
import { wants } from '../../renderer/core/wants.ts';
import type { PersonId } from '../../signaling/protocol/index.ts';
import { Town } from './town.ts';

const LIST: ScreenList = {
  kind: 'sources',
  sources: [
    { id: 'screen:1', name: 'Entire screen', kind: 'screen', thumbnail: '', icon: undefined },
    { id: 'window:7', name: 'Notes', kind: 'window', thumbnail: '', icon: undefined },
  ],
};
const SYSTEM: SystemState = {
  platform: 'windows',
  version: '1.0.0',
  opensAtLogin: undefined,
  closesToTray: true,
  looksForUpdates: false,
  update: { kind: 'unavailable' },
  permissions: { camera: 'granted', microphone: 'granted', screen: 'granted' },
  firewall: undefined,
  screenPicker: 'own',
  hasSystemSound: true,
  settingsPanes: [],
};

function call(): Town {
  const town = new Town(['ann', 'bob']);
  town.happen('ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'audio' });
  town.settle();
  town.happen('bob', { type: 'user.pressedAccept', media: 'audio' });
  town.settle();
  return town;
}

function room(...names: readonly string[]): Town {
  const town = new Town([...names, 'late']);
  for (const name of names) enter(town, name);
  return town;
}

function enter(town: Town, name: string): void {
  town.happen(name, { type: 'user.pressedEnterRoom', name: 'Lab', ask: {}, media: 'audio' });
  town.settle();
}

/** The browser's picker, and a person who chooses in it. */
function share(town: Town, name: string): string {
  town.happen(name, { type: 'user.pressedShare' });
  const wish = wants(town.side(name).state).screen;
  if (!wish) throw new Error(`${name} can't share`);
  town.happen(name, { type: 'screen.opened', share: wish.id, name: '', surface: 'window', hasSound: false });
  town.settle();
  return wish.id;
}

function sharersSeenBy(town: Town, name: string): readonly string[] {
  const { call: now, room: inside } = town.side(name).state;
  if (inside.phase === 'inside') {
    return inside.members.filter(({ theirs }) => theirs?.screenSinceMs !== undefined).map((member) => member.name);
  }
  return now.phase === 'active' && now.theirs?.screenSinceMs !== undefined ? [now.party.name] : [];
}

function lists(town: Town, name: string): readonly Effect[] {
  return town.side(name).effects.filter(({ type }) => type === 'listScreens');
}

describe('sharing', () => {
  test('C73 without a call or room nothing is shared, and while it rings neither', () => {
    const town = new Town(['ann', 'bob']);
    town.happen('ann', { type: 'user.pressedShare' });
    expect(wants(town.side('ann').state).screen).toBeUndefined();
    town.happen('ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'audio' });
    town.settle();
    town.happen('ann', { type: 'user.pressedShare' });
    expect(wants(town.side('ann').state).screen).toBeUndefined();
    expect(town.side('ann').state.share.phase).toBe('none');
  });

  test('C74 the other side hears that I share once my screen is there, and that I stop', () => {
    const town = call();
    town.happen('bob', { type: 'user.pressedShare' });
    town.settle();
    expect(sharersSeenBy(town, 'ann')).toEqual([]);
    town.happen('bob', { type: 'user.pressedStopShare' });
    share(town, 'bob');
    expect(sharersSeenBy(town, 'ann')).toEqual(['bob']);
    expect(isSharing(town.side('bob').state)).toBe(true);
    town.happen('bob', { type: 'user.pressedStopShare' });
    town.settle();
    expect(sharersSeenBy(town, 'ann')).toEqual([]);
    expect(wants(town.side('bob').state).screen).toBeUndefined();
  });

  test('C74 microphone and camera stay as they are, and switching them leaves the share alone', () => {
    const town = call();
    const own = () => {
      const { state } = town.side('ann');
      return state.call.phase === 'active' && state.call.own;
    };
    const before = own();
    share(town, 'ann');
    expect(own()).toEqual(before);
    town.happen('ann', { type: 'user.toggledMicrophone' });
    town.happen('ann', { type: 'user.toggledCamera' });
    town.settle();
    expect(sharersSeenBy(town, 'bob')).toEqual(['ann']);
  });

  test('C75 in the app nothing is listed before the click; the list is looked at again while it is open, and only then', () => {
    const town = call();
    town.happen('ann', { type: 'system.changed', system: SYSTEM });
    expect(lists(town, 'ann')).toHaveLength(0);
    town.happen('ann', { type: 'user.pressedShare' });
    expect(lists(town, 'ann')).toHaveLength(1);
    expect(wants(town.side('ann').state).screen).toBeUndefined();
    town.happen('ann', { type: 'screens.listed', list: LIST });
    town.runOut('ann', 'screens');
    expect(lists(town, 'ann')).toHaveLength(2);
    // The second look is on its way: there is no third beside it.
    town.happen('ann', { type: 'screens.listed', list: LIST });
    town.happen('ann', { type: 'page.changedVisibility', isVisible: false });
    town.runOut('ann', 'screens');
    expect(lists(town, 'ann')).toHaveLength(2);
    town.happen('ann', { type: 'user.closedScreenPicker' });
    town.happen('ann', { type: 'page.changedVisibility', isVisible: true });
    town.runOut('ann', 'screens');
    expect(lists(town, 'ann')).toHaveLength(2);
    expect(town.side('ann').state.share).toEqual({ phase: 'none', hint: 'detail', problem: undefined });
  });

  test('C75 what was chosen is wanted with its sound and hint, and told by its name', () => {
    const town = call();
    town.happen('ann', { type: 'system.changed', system: SYSTEM });
    town.happen('ann', { type: 'user.pressedShare' });
    town.happen('ann', { type: 'screens.listed', list: LIST });
    town.happen('ann', { type: 'user.choseScreen', id: 'window:7', hasSound: true, hint: 'motion' });
    const wish = wants(town.side('ann').state).screen;
    expect(wish).toMatchObject({ source: 'window:7', name: 'Notes', hasSound: true, hint: 'motion' });
    town.happen('ann', { type: 'screen.opened', share: wish?.id ?? '', name: '', surface: 'window', hasSound: true });
    expect(town.side('ann').state.share).toMatchObject({ phase: 'on', name: 'Notes', hint: 'motion' });
  });

  test('C75 where the system or the browser picks, one click is all; only the browser asks about sound', () => {
    const inBrowser = call();
    inBrowser.happen('ann', { type: 'user.pressedShare' });
    expect(wants(inBrowser.side('ann').state).screen).toMatchObject({ source: undefined, hasSound: true });
    const onMac = call();
    onMac.happen('ann', {
      type: 'system.changed',
      system: { ...SYSTEM, screenPicker: 'system', hasSystemSound: false },
    });
    onMac.happen('ann', { type: 'user.pressedShare' });
    expect(wants(onMac.side('ann').state).screen).toMatchObject({ source: undefined, hasSound: false });
    expect(lists(onMac, 'ann')).toHaveLength(0);
  });

  test('C76 changing one’s mind is no problem; a refusal and a failure are told until they are waved away', () => {
    const town = call();
    const ends = (why: 'cancelled' | 'refused' | 'failed') => {
      town.happen('ann', { type: 'user.pressedShare' });
      town.happen('ann', { type: 'screen.closed', share: wants(town.side('ann').state).screen?.id ?? '', why });
      const { share: now } = town.side('ann').state;
      return now.phase === 'none' && now.problem;
    };
    expect(ends('cancelled')).toBeUndefined();
    expect(ends('refused')).toBe('refused');
    expect(ends('failed')).toBe('failed');
    town.happen('ann', { type: 'user.dismissedShareProblem' });
    expect(town.side('ann').state.share).toMatchObject({ phase: 'none', problem: undefined });
  });

  test('C76 an old capture that ends does nothing to a new one', () => {
    const town = call();
    const old = share(town, 'ann');
    town.happen('ann', { type: 'user.pressedStopShare' });
    share(town, 'ann');
    town.happen('ann', { type: 'screen.closed', share: old, why: 'ended' });
    expect(isSharing(town.side('ann').state)).toBe(true);
  });

  test('C77 a source that ends ends the share, and so does the call', () => {
    const town = call();
    const id = share(town, 'bob');
    town.happen('bob', { type: 'screen.closed', share: id, why: 'ended' });
    town.settle();
    expect(sharersSeenBy(town, 'ann')).toEqual([]);
    share(town, 'bob');
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.settle();
    expect(isSharing(town.side('bob').state)).toBe(false);
    expect(wants(town.side('bob').state).screen).toBeUndefined();
    town.happen('bob', { type: 'page.changedVisibility', isVisible: true });
    expect(town.side('bob').state.share.phase).toBe('none');
  });

  test('C77 stopped outside the window, it stops', () => {
    const town = call();
    share(town, 'ann');
    town.happen('ann', { type: 'shell.pressed', press: { kind: 'stop-sharing' } });
    town.settle();
    expect(sharersSeenBy(town, 'bob')).toEqual([]);
  });

  test('C78 in a room all hear of it, and who comes later too; several may share at once, the newest later', () => {
    const town = room('ann', 'bob', 'cat');
    share(town, 'ann');
    share(town, 'cat');
    expect(sharersSeenBy(town, 'bob')).toEqual(['ann', 'cat']);
    enter(town, 'late');
    expect([...sharersSeenBy(town, 'late')].sort()).toEqual(['ann', 'cat']);
    const { room: inside } = town.side('bob').state;
    const since = (id: PersonId) =>
      (inside.phase === 'inside' && inside.members.find((member) => member.id === id)?.theirs?.screenSinceMs) || 0;
    expect(since(town.id('cat'))).toBeGreaterThan(since(town.id('ann')));
    const before = since(town.id('ann'));
    town.happen('ann', { type: 'user.toggledMicrophone' });
    town.settle();
    expect(since(town.id('ann'))).toBe(before);
  });

  test('C79 a share goes on through a broken link, a lost host, a host that forgot, and the move into a room', () => {
    const town = new Town(['ann', 'bob', 'cat']);
    town.happen('ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'audio' });
    town.settle();
    town.happen('bob', { type: 'user.pressedAccept', media: 'audio' });
    town.settle();
    const id = share(town, 'bob');
    const { call: now } = town.side('ann').state;
    const link = linkOf(now.phase === 'active' ? now.id : (undefined as never));
    const goesOn = (what: string) => {
      town.settle();
      expect(wants(town.side('bob').state).screen?.id, what).toBe(id);
      expect(sharersSeenBy(town, 'ann'), what).toEqual(['bob']);
    };
    town.breakLink('ann', link);
    town.breakLink('bob', link);
    goesOn('a broken link');
    town.lose('bob');
    goesOn('a lost connection');
    town.restart(true);
    goesOn('a host that starts again');
    town.restart(false);
    goesOn('a host that forgot');
    town.happen('ann', { type: 'user.pressedInvite', person: town.id('cat') });
    town.settle();
    expect(town.side('bob').state.room.phase).toBe('inside');
    goesOn('the move into a room');
    town.happen('cat', { type: 'user.pressedAccept', media: 'audio' });
    town.settle();
    expect(sharersSeenBy(town, 'cat')).toEqual(['bob']);
    town.restart(false);
    goesOn('a room that is made again');
  });

  test('C80 sharers hear how large they are drawn, and nothing is wanted by a hidden window', () => {
    const town = call();
    share(town, 'bob');
    const told = () => {
      const { call: now } = town.side('bob').state;
      return now.phase === 'active' ? now.view : undefined;
    };
    town.happen('ann', { type: 'page.sizedTile', person: town.id('bob'), width: 200, height: 112 });
    town.settle();
    expect(told()).toEqual({ width: 200, height: 112 });
    town.happen('ann', { type: 'page.sizedScreen', person: town.id('bob'), width: 1600, height: 900 });
    town.settle();
    expect(told()).toEqual({ width: 200, height: 112, screen: { width: 1600, height: 900 } });
    town.happen('ann', { type: 'page.changedVisibility', isVisible: false });
    town.settle();
    expect(told()).toEqual({ width: 0, height: 0, screen: { width: 0, height: 0 } });
    expect(wants(town.side('bob').state).links[0]?.view).toEqual(told());
  });

  test('C80 the others hear whether a screen comes with sound', () => {
    const town = call();
    town.happen('bob', { type: 'user.pressedShare' });
    const id = wants(town.side('bob').state).screen?.id ?? '';
    town.happen('bob', { type: 'screen.opened', share: id, name: '', surface: 'tab', hasSound: true });
    town.settle();
    const theirs = () => {
      const { call: now } = town.side('ann').state;
      return now.phase === 'active' && now.theirs?.hasScreenSound;
    };
    expect(theirs()).toBe(true);
    town.happen('bob', { type: 'user.pressedStopShare' });
    town.settle();
    expect(theirs()).toBe(false);
  });

  test('C81 an older version, which says nothing of screens, shares none', () => {
    const town = call();
    const { call: now } = town.side('ann').state;
    if (now.phase !== 'active') throw new Error('no call');
    const message = { type: 'media', microphone: true, camera: true } as const;
    town.happen('ann', { type: 'link.received', link: linkOf(now.id), message });
    expect(sharersSeenBy(town, 'ann')).toEqual([]);
  });
});
