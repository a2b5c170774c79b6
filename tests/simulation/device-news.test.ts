// What is said when devices change, in a call and outside.
import { expect, test } from 'vitest';
import type { CaptureReport, DeviceChoice } from '../../renderer/core/media.ts';
import { Town } from './town.ts';

const BUILT_IN: DeviceChoice = { deviceId: 'built-in', label: 'Built-in microphone' };
const HEADSET: DeviceChoice = { deviceId: 'headset', label: 'Headset' };

function report(microphones: readonly DeviceChoice[], microphone: CaptureReport['microphone']): CaptureReport {
  return { camera: { kind: 'off' }, cameras: [], microphones, speakers: [], microphone };
}

function inCall(): Town {
  const town = new Town(['ann', 'bob']);
  town.happen('ann', { type: 'media.changed', report: report([BUILT_IN], { kind: 'on', ...BUILT_IN }) });
  town.happen('ann', { type: 'user.pressedCall', person: town.id('bob'), media: 'audio' });
  return town;
}

const kindsOf = (town: Town) => town.side('ann').state.notices.map(({ kind }) => kind);
const hear = (town: Town, next: CaptureReport) => town.happen('ann', { type: 'media.changed', report: next });

test('C50 a device that was unplugged, and the one that took over, are told once', () => {
  const town = inCall();
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...HEADSET }));
  hear(town, report([BUILT_IN, HEADSET], { kind: 'opening' }));
  expect(kindsOf(town)).toEqual([]);
  const fallen = { kind: 'on', ...BUILT_IN, replaced: HEADSET } as const;
  hear(town, report([BUILT_IN], fallen));
  hear(town, report([BUILT_IN], fallen));
  expect(town.side('ann').state.notices).toMatchObject([
    { kind: 'device-replaced', device: 'microphone', label: 'Built-in microphone' },
  ]);
});

test('C50 a device that is plugged in is offered; choosing one ends the offer', () => {
  const town = inCall();
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...BUILT_IN }));
  expect(town.side('ann').state.notices).toMatchObject([{ kind: 'device-new', deviceId: 'headset', label: 'Headset' }]);
  town.happen('ann', { type: 'user.choseDevice', device: 'microphone', deviceId: 'headset' });
  expect(kindsOf(town)).toEqual([]);
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...HEADSET, replaced: BUILT_IN }));
  expect(kindsOf(town)).toEqual([]);
});

test('C50 a newcomer that is used at once is not offered as well', () => {
  const town = inCall();
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...BUILT_IN }));
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...HEADSET, replaced: BUILT_IN }));
  expect(kindsOf(town)).toEqual(['device-replaced']);
});

test('C50 nothing is said outside a call', () => {
  const town = new Town(['ann']);
  hear(town, report([BUILT_IN], { kind: 'on', ...BUILT_IN }));
  hear(town, report([BUILT_IN, HEADSET], { kind: 'on', ...HEADSET, replaced: BUILT_IN }));
  expect(kindsOf(town)).toEqual([]);
});
