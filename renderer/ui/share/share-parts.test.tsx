// What is drawn of sharing before and while it lasts.
import { expect, test } from 'vitest';
import type { ScreenList, SystemState } from '../../../app/bridge/system-facts.ts';
import { readPreferences } from '../../core/preferences.ts';
import { NO_SHARE, type Share } from '../../core/share-state.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { ShareBar } from './ShareBar.tsx';
import { ShareNote } from './ShareNote.tsx';
import { SourceGrid } from './SourceGrid.tsx';

const browser = initialState(readPreferences(null), undefined, undefined);
const app: State = { ...browser, system: { settingsPanes: ['screen'] } as unknown as SystemState };
const words = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

function grid(state: State, list: ScreenList | undefined, kind: 'screen' | 'window' = 'window'): string {
  const nothing = () => undefined;
  return drawnOnce(state, <SourceGrid list={list} kind={kind} picked={undefined} onPick={nothing} onOpen={nothing} />);
}

test('D73 a refusal is told in the picker, with the button to the settings where there is such a page', () => {
  expect(grid(app, { kind: 'refused' })).toContain('data-testid="screen-settings"');
  expect(grid(browser, { kind: 'refused' })).toContain('data-testid="screens-refused"');
  expect(grid(browser, { kind: 'refused' })).not.toContain('data-testid="screen-settings"');
});

test('D71 looking, failing and finding nothing each have their own words', () => {
  expect(words(grid(app, undefined))).toContain('Looking for screens');
  expect(grid(app, { kind: 'failed' })).toContain('data-testid="screens-failed"');
  const none: ScreenList = { kind: 'sources', sources: [] };
  expect(words(grid(app, none, 'screen'))).not.toBe(words(grid(app, none, 'window')));
});

test('U3 the name of a window is text, never markup', () => {
  const name = '<img src=x onerror=alert(1)>';
  const source = { id: 'window:1', name, kind: 'window', thumbnail: '', icon: undefined } as const;
  expect(grid(app, { kind: 'sources', sources: [source] })).not.toContain('<img src=x');
  const share: Share = { ...on, name };
  expect(drawnOnce(app, <ShareBar share={share} isSeen={false} onSee={() => {}} />)).not.toContain('<img src=x');
});

const on: Extract<Share, { phase: 'on' }> = {
  phase: 'on',
  hint: 'detail',
  wish: { id: 's', source: undefined, name: '', hasSound: false, hint: 'detail' },
  name: '',
  surface: 'unknown',
  hasSound: false,
};

test('C77 the bar names what is shared as far as it is known, and whether with sound', () => {
  const said = (more: Partial<typeof on>) =>
    words(drawnOnce(app, <ShareBar share={{ ...on, ...more }} isSeen={false} onSee={() => {}} />));
  expect(said({ name: 'Notes', hasSound: true })).toMatch(/sharing Notes .*with sound/);
  expect(said({ surface: 'tab' })).toContain('a browser tab');
  expect(said({ surface: 'window' })).toContain('a window');
  expect(said({})).toContain('your screen');
  expect(said({})).not.toContain('with sound');
});

test('C76 a problem is told with the way to try again; without one nothing is drawn', () => {
  const drawn = (problem: 'refused' | 'failed' | undefined, state = app) =>
    drawnOnce(state, <ShareNote share={{ ...NO_SHARE, phase: 'none', problem }} />);
  expect(drawn(undefined)).toBe('');
  expect(words(drawn('failed'))).toContain('Try again');
  expect(words(drawn('refused'))).toContain('Open system settings');
  expect(words(drawn('refused', browser))).not.toContain('Open system settings');
});
