// What I am told about my own sound, and what is asked of my microphone for it.
import { expect, test } from 'vitest';
import { readPreferences } from '../../renderer/core/preferences.ts';
import { USUAL_SOUND } from '../../renderer/core/sound.ts';
import { wants } from '../../renderer/core/wants.ts';
import { Town } from './town.ts';

const HEADSET = { kind: 'on', deviceId: 'headset', label: 'Headset' } as const;
const DESK = { kind: 'on', deviceId: 'desk', label: 'Desk' } as const;

type Microphone = typeof HEADSET | typeof DESK | (typeof HEADSET & { hasFallenBack: true });

function setUp({ isMuted = false } = {}) {
  const town = new Town(['ann', 'bob']);
  const ann = (event: Parameters<Town['happen']>[1]) => town.happen('ann', event);
  const open = (microphone: Microphone) =>
    ann({ type: 'media.changed', report: { ...town.side('ann').state.media.report, microphone } });
  open(HEADSET);
  const call = () => {
    ann({ type: 'user.pressedCall', person: town.id('bob'), media: 'audio' });
    town.settle();
    town.happen('bob', { type: 'user.pressedAccept', media: 'audio' });
    town.settle();
    if (isMuted) ann({ type: 'user.toggledMicrophone' });
  };
  return {
    town,
    ann,
    open,
    call,
    shown: () => town.side('ann').state.soundHint.shown,
    listensFor: () => wants(town.side('ann').state).capture.listensFor,
    timers: () => Object.keys(wants(town.side('ann').state).timers),
  };
}

test('M30 my microphone is listened to in a call only: for speech while muted, else for silence', () => {
  const { ann, call, listensFor } = setUp();
  expect(listensFor()).toBeUndefined();
  call();
  expect(listensFor()).toBe('silence');
  ann({ type: 'user.toggledMicrophone' });
  expect(listensFor()).toBe('speech');
  ann({ type: 'user.pressedHangUp' });
  expect(listensFor()).toBeUndefined();
});

test('M36 talking while muted is said for a while, and not again within 30 s', () => {
  const { town, ann, call, shown, timers } = setUp({ isMuted: true });
  call();
  ann({ type: 'microphone.heardSpeech' });
  expect(shown()).toBe('talking-muted');
  expect(timers()).toContain('talking-muted');
  ann({ type: 'timer.fired', timer: 'talking-muted' });
  expect(shown()).toBeUndefined();
  town.nowMs += 29_000;
  ann({ type: 'microphone.heardSpeech' });
  expect(shown()).toBeUndefined();
  town.nowMs += 1_001;
  ann({ type: 'microphone.heardSpeech' });
  expect(shown()).toBe('talking-muted');
});

test('M36 it ends with the mute, and what is heard too late is not said', () => {
  const { ann, call, shown } = setUp({ isMuted: true });
  ann({ type: 'microphone.heardSpeech' });
  expect(shown()).toBeUndefined();
  call();
  ann({ type: 'microphone.heardSpeech' });
  ann({ type: 'user.toggledMicrophone' });
  ann({ type: 'microphone.heardSpeech' });
  expect(shown()).toBeUndefined();
});

test('M36 a silent microphone is said until sound comes, or another one is open', () => {
  const { ann, open, call, shown } = setUp();
  call();
  ann({ type: 'microphone.fellSilent' });
  expect(shown()).toBe('silent');
  ann({ type: 'microphone.gaveSound' });
  expect(shown()).toBeUndefined();
  ann({ type: 'microphone.fellSilent' });
  open(DESK);
  expect(shown()).toBeUndefined();
});

test('M36 a silence that was waved away is not said of that microphone again', () => {
  const { ann, open, call, shown } = setUp();
  call();
  ann({ type: 'microphone.fellSilent' });
  ann({ type: 'user.dismissedSoundHint' });
  expect(shown()).toBeUndefined();
  ann({ type: 'microphone.gaveSound' });
  ann({ type: 'microphone.fellSilent' });
  expect(shown()).toBeUndefined();
  open(DESK);
  ann({ type: 'microphone.fellSilent' });
  expect(shown()).toBe('silent');
});

test('M34 that the built-in suppression gave up is told once, in a call', () => {
  const { town, open, call } = setUp();
  const kinds = () => town.side('ann').state.notices.map(({ kind }) => kind);
  open({ ...HEADSET, hasFallenBack: true });
  expect(kinds()).toEqual([]);
  open(HEADSET);
  call();
  open({ ...HEADSET, hasFallenBack: true });
  open({ ...HEADSET, hasFallenBack: true });
  expect(kinds()).toEqual(['suppression-failed']);
});

test('M35 in music mode nothing is taken out of the sound, and the other choices come back after it', () => {
  const { town, ann, call } = setUp();
  const asked = () => {
    const { microphone } = wants(town.side('ann').state).capture;
    return microphone ? microphone.sound : undefined;
  };
  const chosen = { ...USUAL_SOUND, suppression: 'built-in' as const, isGainAutomatic: false };
  call();
  ann({ type: 'user.changedPreferences', change: { sound: { ...chosen, isMusic: true } } });
  expect(asked()).toEqual({
    suppression: 'off',
    isEchoCancelled: false,
    isGainAutomatic: false,
    isMusic: true,
    gain: 1,
  });
  ann({ type: 'user.changedPreferences', change: { sound: { ...chosen, isMusic: false } } });
  expect(asked()).toEqual(chosen);
});

test('M38 choices of sound are read back one by one; what is broken is as usual', () => {
  const read = (sound: unknown) => readPreferences(JSON.stringify({ sound })).sound;
  expect(readPreferences(null).sound).toEqual(USUAL_SOUND);
  expect(read({ suppression: 'built-in', isMusic: true })).toEqual({
    ...USUAL_SOUND,
    suppression: 'built-in',
    isMusic: true,
  });
  expect(read({ suppression: 'loud', isEchoCancelled: false })).toEqual({ ...USUAL_SOUND, isEchoCancelled: false });
  expect(read('music')).toEqual(USUAL_SOUND);
  expect(readPreferences('{"speakerId":7}').speakerId).toBeUndefined();
});
