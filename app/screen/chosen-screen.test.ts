// How long, how often and for what a choice of a screen holds.
import { expect, test } from 'vitest';
import { createScreenChoice } from './chosen-screen.ts';

function setUp() {
  let now = 1_000;
  const choice = createScreenChoice(() => now);
  choice.listed([
    { id: 'screen:1:0', name: 'Entire screen' },
    { id: 'window:7:0', name: 'Notes' },
  ]);
  return { choice, pass: (ms: number) => (now += ms) };
}

test('D69 what was chosen is given once', () => {
  const { choice } = setUp();
  choice.choose({ id: 'window:7:0', hasSound: true });
  expect(choice.take()).toEqual({ id: 'window:7:0', name: 'Notes', hasSound: true });
  expect(choice.take()).toBeUndefined();
});

test('D69 the newest choice counts, and after half a minute none does', () => {
  const { choice, pass } = setUp();
  choice.choose({ id: 'window:7:0', hasSound: true });
  choice.choose({ id: 'screen:1:0', hasSound: false });
  pass(30_000);
  expect(choice.take()?.id).toBe('screen:1:0');
  choice.choose({ id: 'screen:1:0', hasSound: false });
  pass(30_001);
  expect(choice.take()).toBeUndefined();
});

test('D69 what was not shown to the person can not be chosen, and takes an earlier choice back', () => {
  const { choice } = setUp();
  choice.choose({ id: 'window:7:0', hasSound: false });
  choice.choose({ id: 'window:8:0', hasSound: false });
  expect(choice.take()).toBeUndefined();
  choice.listed([{ id: 'window:9:0', name: 'Another' }]);
  choice.choose({ id: 'window:7:0', hasSound: false });
  expect(choice.take()).toBeUndefined();
});
