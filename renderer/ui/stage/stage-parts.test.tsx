// What is drawn to pin somebody, and over the corner of a call of two.
import { expect, it } from 'vitest';
import { readPreferences } from '../../core/preferences.ts';
import { initialState } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { CornerHandle } from './CornerHandle.tsx';
import { PinButton } from './PinButton.tsx';
import { PinsKeeper } from './Pins.tsx';
import { SELF } from './spot.ts';

const state = initialState({ ...readPreferences(null), corner: 'topLeft' }, undefined, undefined);
const NOBODY = { current: null };
const PLACE = { left: 24, top: 80, width: 240, height: 150 };

it('U84 the button says whom it pins, and that it is myself', () => {
  const drawn = (of: string, name: string) =>
    drawnOnce(
      state,
      <PinsKeeper>
        <PinButton of={of} name={name} />
      </PinsKeeper>,
    );
  expect(drawn('@bob', 'Bob')).toContain('aria-label="Pin Bob"');
  expect(drawn(SELF, 'Ann')).toContain('aria-label="Pin yourself"');
  expect(drawn('@bob', '<b>Bob</b>')).not.toContain('<b>Bob');
});

it('U85 over the corner stands one button: what a press does, that arrow keys move it, and where it is', () => {
  const drawn = (name: string | undefined) =>
    drawnOnce(state, <CornerHandle stage={NOBODY} place={PLACE} name={name} onSwap={() => undefined} />);
  expect(drawn(undefined)).toContain('aria-label="Make your picture large"');
  expect(drawn('Bob')).toContain('aria-label="Make Bob large"');
  const described = /aria-describedby="([^"]+)"/.exec(drawn(undefined))?.[1];
  expect(drawn(undefined)).toContain(`<p id="${described}" class="sr-only">Arrow keys move it</p>`);
  expect(drawn(undefined)).toContain('data-corner="topLeft"');
  expect(drawn(undefined)).toContain('left:24px;top:80px;width:240px;height:150px');
});

it('U83 U85 what was chosen is kept, and anything unreadable is the usual', () => {
  const kept = readPreferences(JSON.stringify({ stageView: 'speaker', corner: 'bottomLeft' }));
  expect([kept.stageView, kept.corner]).toEqual(['speaker', 'bottomLeft']);
  const broken = readPreferences(JSON.stringify({ stageView: 'mosaic', corner: 7 }));
  expect([broken.stageView, broken.corner]).toEqual(['grid', 'bottomRight']);
});
