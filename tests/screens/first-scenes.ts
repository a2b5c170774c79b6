// Before one is with others: the first start, in a browser and in the app.
import type { Page } from '@playwright/test';
import { joinHost } from '../desktop/sit-down.ts';
import { startHost } from '../e2e/host.ts';
import type { Person } from '../e2e/person.ts';
import type { Scene, Stage } from './scene.ts';

/** As when the person, or the system, said no. */
function refuseDevices(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
}

/** At the app: left a host, in whose place there is another one now, with a key of its own. */
async function withChangedHost({ atApp, host, names, atEnd }: Stage): Promise<Person> {
  const { person } = await atApp('mei');
  await joinHost(person, host);
  await person.press('settings');
  await person.press('leave-host');
  await host.stop();
  const other = await startHost({ port: host.port, name: names.host });
  atEnd(other.stop);
  return person;
}

export const FIRST_SCENES: readonly Scene[] = [
  {
    name: 'welcome',
    shows: 'The first visit: a name and one’s own picture',
    draw: async ({ enter }) => {
      const { page } = await enter('mei', { preferences: { name: '' } });
      await page.locator('[data-testid=preview][data-camera=on]').waitFor();
      return page;
    },
  },
  {
    name: 'welcome-refused',
    shows: 'The first visit: camera and microphone were refused',
    draw: async ({ enter }) => {
      const { page } = await enter('mei', { preferences: { name: '' }, before: refuseDevices });
      await page.locator('[data-testid=preview][data-camera=failed]').waitFor();
      return page;
    },
  },
  {
    name: 'welcome-taken',
    shows: 'A name that somebody else has',
    draw: async ({ enter, names }) => {
      await enter('mei');
      const { page } = await enter('jonas', { preferences: { name: names.mei } });
      await page.getByTestId('name').waitFor();
      return page;
    },
  },
  {
    name: 'start-here',
    shows: 'The app’s first start on a network without a host',
    draw: async ({ atApp }) => {
      const { person } = await atApp('mei');
      await person.page.getByTestId('host').waitFor();
      return person.page;
    },
  },
  {
    name: 'how-we-looked',
    shows: 'In which ways hosts were looked for, and what each found',
    draw: async ({ atApp }) => {
      const { person } = await atApp('mei');
      await person.page.getByTestId('how-we-looked').click();
      return person.page;
    },
  },
  {
    name: 'no-such-host',
    shows: 'An address at which nobody answers',
    draw: async ({ atApp }) => {
      const { person } = await atApp('mei');
      // Nothing listens on the discard port.
      await joinHost(person, { port: 9 });
      await person.page.getByTestId('connection-problem').waitFor();
      return person.page;
    },
  },
  {
    name: 'stranger',
    shows: 'A host with a known name and another key: both fingerprints to compare',
    draw: async (stage) => {
      const { page, press } = await withChangedHost(stage);
      await press('search-hosts');
      await press('explain-host');
      await page.getByTestId('join-stranger').waitFor();
      return page;
    },
  },
  {
    name: 'key-changed',
    shows: 'An address whose host shows another key than before',
    draw: async (stage) => {
      const mei = await withChangedHost(stage);
      await joinHost(mei, stage.host);
      await mei.page.getByTestId('key-changed').waitFor();
      return mei.page;
    },
  },
  {
    name: 'app-hosting',
    shows: 'The app hosts, and shows where it is reached',
    draw: async ({ atApp }) => {
      const { person } = await atApp('mei', { wasHosting: true });
      await person.press('hosting');
      await person.page.getByTestId('join-addresses').waitFor();
      return person.page;
    },
  },
];
