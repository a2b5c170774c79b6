// Which microphone is behind the browser's stand-in for the default.
import { expect, test } from 'vitest';
import { listingOf, openedDevice } from './listing.ts';

const input = (deviceId: string, label: string, groupId: string) =>
  ({ kind: 'audioinput', deviceId, label, groupId }) as const;
const DESK = input('a', 'Desk microphone', 'desk');
const HEADSET = input('b', 'Headset', 'dock');
const LINE_IN = input('c', 'Line in', 'dock');
const COMMUNICATIONS = input('communications', 'Communications - Desk microphone', 'desk');
const SPEAKER = { ...input('default', 'Default - Speaker', 'desk'), kind: 'audiooutput' } as const;
const preferring = (label: string, groupId: string) => [
  input('default', label, groupId),
  COMMUNICATIONS,
  DESK,
  HEADSET,
  LINE_IN,
  SPEAKER,
];

test('M18 stand-ins are no devices, and other kinds neither', () => {
  const { devices } = listingOf(preferring('Default - Headset', 'dock'), 'microphone');
  expect(devices.map(({ deviceId }) => deviceId)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['by group and name', 'Default - Line in', 'dock', 'c'],
  ['by group, where the name says nothing', 'Default', 'desk', 'a'],
  ['by name, where the group says nothing', 'Par défaut - Headset', '', 'b'],
  ['not at all, where two share the group and neither the name', 'Default', 'dock', undefined],
  ['not at all, where there is no such device', 'Default - Gone', 'gone', undefined],
])('M18 the default is found %s', (_how, label, groupId, found) => {
  expect(listingOf(preferring(label, groupId), 'microphone').defaultId).toBe(found);
});

test('M18 a browser that names no default, or nothing before permission, has none', () => {
  expect(listingOf([DESK, HEADSET], 'microphone').defaultId).toBeUndefined();
  expect(listingOf([input('', '', '')], 'microphone')).toEqual({
    devices: [{ deviceId: '', label: '' }],
    defaultId: undefined,
  });
});

test('M18 an opened default has its own name, and one that nobody knows keeps what the browser said', () => {
  const listing = listingOf(preferring('Default - Headset', 'dock'), 'microphone');
  expect(openedDevice('default', 'Default - Headset', listing)).toEqual({ deviceId: 'b', label: 'Headset' });
  expect(openedDevice('a', 'Desk microphone', listing)).toEqual({ deviceId: 'a', label: 'Desk microphone' });
  const unsaid = listingOf([DESK], 'microphone');
  expect(openedDevice('default', 'Default', unsaid)).toEqual({ deviceId: 'default', label: 'Default' });
});
