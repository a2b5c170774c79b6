import { expect, test } from 'vitest';
import type { Event } from '../core/events.ts';
import type { Platform, System } from '../platform/platform.ts';
import { watchSystem } from './give-order.ts';

test('C59 a computer that woke counts as one on another network', () => {
  const heard: Event[] = [];
  let wake = () => {};
  const system = {
    onChanged: () => () => undefined,
    onWoke: (listener: () => void) => {
      wake = listener;
      return () => undefined;
    },
    state: () => new Promise(() => undefined),
  } as Pick<System, 'onChanged' | 'onWoke' | 'state'> as System;
  void watchSystem({ system } as Partial<Platform> as Platform, (event) => heard.push(event));
  wake();
  expect(heard).toEqual([{ type: 'page.changedNetwork' }]);
});
