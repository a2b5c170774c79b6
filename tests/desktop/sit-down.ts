// Somebody at the desktop app, for tests that press what a person presses.
import { type Person, person } from '../e2e/person.ts';
import { installWitness } from '../e2e/witness.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, skipWithoutConsent } from './desktop-test.ts';

/** Somebody who has used the app before, and has a name. */
export async function sitDown(desktop: Desktop, name: string): Promise<Person> {
  skipWithoutConsent(desktop);
  const { page } = desktop;
  await page.addInitScript(installWitness);
  await call(page, 'preferences.write', JSON.stringify({ language: 'en', name }));
  await page.reload();
  return person(page, name);
}

/** Waits until this computer hosts. @returns where. */
export async function hostedPort(desktop: Desktop): Promise<number> {
  await expect.poll(async () => (await call(desktop.page, 'hosting.state')).kind).toBe('on');
  const state = await call(desktop.page, 'hosting.state');
  return state.kind === 'on' ? state.port : 0;
}
