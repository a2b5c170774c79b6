// Somebody at the desktop app, for tests that press what a person presses.
import type { Preferences } from '../../renderer/core/preferences.ts';
import { hasFirstScreen, type Person, person } from '../e2e/person.ts';
import { installWitness } from '../e2e/witness.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, skipWithoutConsent } from './desktop-test.ts';

/** Somebody has used the app before: it knows their name, and whatever else they chose. */
export async function rememberPerson(
  { page }: Desktop,
  name: string,
  chosen: Partial<Preferences> = {},
): Promise<void> {
  await page.addInitScript(installWitness);
  await call(page, 'preferences.write', JSON.stringify({ language: 'en', name, ...chosen }));
  await page.reload();
  // From then on the page hears what the app tells it.
  await hasFirstScreen(page);
}

/** The same person, with camera and microphone. */
export async function sitDown(desktop: Desktop, name: string, chosen: Partial<Preferences> = {}): Promise<Person> {
  skipWithoutConsent(desktop);
  await rememberPerson(desktop, name, chosen);
  return person(desktop.page, name);
}

/** Joins a host of this computer by its address, as typed. */
export async function joinHost(person: Person, { port }: { readonly port: number }): Promise<void> {
  await person.page.getByTestId('address').fill(`127.0.0.1:${port}`);
  await person.press('join');
}

/** Waits until this computer hosts. @returns where. */
export async function hostedPort(desktop: Desktop): Promise<number> {
  await expect.poll(async () => (await call(desktop.page, 'hosting.state')).kind).toBe('on');
  const state = await call(desktop.page, 'hosting.state');
  return state.kind === 'on' ? state.port : 0;
}
