// Every test gets a host of its own and people who join it; everything is closed again afterwards.
import { test as base } from '@playwright/test';
import { type Host, startHost } from './host.ts';
import { join, type Person } from './person.ts';

type Fixtures = {
  host: Host;
  /** Somebody joins the test's host. */
  newPerson: (name: string, joining?: Parameters<typeof join>[3]) => Promise<Person>;
  /** Two people who see each other in the list. */
  annAndBob: { ann: Person; bob: Person };
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.stop();
  },
  newPerson: async ({ browser, host }, use) => {
    const people: Person[] = [];
    await use(async (name, joining) => {
      const newcomer = await join(browser, host.url, name, joining);
      people.push(newcomer);
      return newcomer;
    });
    for (const one of people) await one.close();
  },
  annAndBob: async ({ newPerson }, use) => {
    const ann = await newPerson('Ann');
    const bob = await newPerson('Bob');
    await ann.row('Bob').waitFor();
    await bob.row('Ann').waitFor();
    await use({ ann, bob });
  },
});

export { expect } from '@playwright/test';
