// What the picker would share.
import { expect, test } from 'vitest';
import type { ScreenList, ScreenSource } from '../../../app/bridge/system-facts.ts';
import { pickedSource, sourcesOf } from './picked-source.ts';

const source = (id: string): ScreenSource => ({
  id,
  name: id,
  kind: id.startsWith('screen') ? 'screen' : 'window',
  thumbnail: '',
  icon: undefined,
});
const list = (...ids: string[]): ScreenList => ({ kind: 'sources', sources: ids.map(source) });

test('U70 screens and windows are apart', () => {
  const all = list('screen:1', 'window:1', 'window:2');
  expect(sourcesOf(all, 'screen').map(({ id }) => id)).toEqual(['screen:1']);
  expect(sourcesOf(all, 'window').map(({ id }) => id)).toEqual(['window:1', 'window:2']);
  for (const nothing of [undefined, { kind: 'refused' }, { kind: 'failed' }] as const) {
    expect(sourcesOf(nothing, 'screen')).toEqual([]);
  }
});

test('U70 the only screen is chosen by itself, of several none is, and a window never', () => {
  expect(pickedSource(list('screen:1', 'window:1'), 'screen', undefined)).toBe('screen:1');
  expect(pickedSource(list('screen:1', 'screen:2'), 'screen', undefined)).toBeUndefined();
  expect(pickedSource(list('screen:1', 'window:1'), 'window', undefined)).toBeUndefined();
});

test('U70 what was picked stays picked while it is there; a window that was closed is not shared', () => {
  expect(pickedSource(list('window:1', 'window:2'), 'window', 'window:2')).toBe('window:2');
  expect(pickedSource(list('window:1'), 'window', 'window:2')).toBeUndefined();
  expect(pickedSource(list('screen:1', 'window:2'), 'screen', 'window:2')).toBe('screen:1');
});
