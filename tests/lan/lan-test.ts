// The `test` of this suite: a network for each test, with a host and two people on it, and all of it gone afterwards.
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { inTouch } from '../e2e/person.ts';
import { writeHardPicture } from './hard-picture.ts';
import { createLan, type Lan, type LanPerson } from './lan.ts';
import type { LanHost } from './lan-host.ts';
import { hasRelay } from './relay.ts';
import { dropScratch, makeScratch } from './scratch.ts';
import { whyNoLan } from './why-no-lan.ts';

type Pair = { readonly host: LanHost; readonly ann: LanPerson; readonly bob: LanPerson };

type Fixtures = {
  readonly lan: Lan;
  /** The flags of everybody's browser. */
  readonly flags: readonly string[];
  /** A host that names a relay to everybody; the test is skipped, with a line, where there is no coturn. */
  readonly hostWithRelay: LanHost;
  /** A host and two people who see each other in the list. */
  readonly pair: Pair;
  /** The same two, in a call with picture and sound. */
  readonly inCall: Pair;
};

export const test = base.extend<Fixtures, { readonly reason: string | undefined; readonly hardPicture: string }>({
  reason: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const reason = whyNoLan();
      if (reason !== undefined) console.log(`LAN suite: skipped, as ${reason}.`);
      await use(reason);
    },
    { scope: 'worker' },
  ],
  hardPicture: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const folder = makeScratch();
      const path = join(folder, 'grain.y4m');
      await writeHardPicture(path);
      await use(path);
      dropScratch(folder);
    },
    { scope: 'worker' },
  ],
  flags: [[], { option: true }],
  lan: async ({ reason }, use, { skip }) => {
    skip(reason !== undefined, reason ?? '');
    const lan = createLan();
    await use(lan);
    await lan.close();
  },
  hostWithRelay: async ({ lan }, use, { skip }) => {
    const isMissing = !hasRelay();
    if (isMissing) console.log('LAN suite: no call through a relay, as coturn (turnserver) is not installed.');
    skip(isMissing);
    const relay = await lan.relay();
    await use(await lan.host({ args: relay.hostArgs }));
  },
  pair: async ({ lan, flags }, use) => {
    const host = await lan.host();
    const [ann, bob] = await Promise.all([lan.person('Ann', host, { flags }), lan.person('Bob', host, { flags })]);
    await Promise.all([ann.row('Bob').waitFor(), bob.row('Ann').waitFor()]);
    await use({ host, ann, bob });
  },
  inCall: async ({ pair }, use) => {
    const { ann, bob } = pair;
    await ann.call('Bob');
    await bob.accept();
    await inTouch(ann, bob);
    await use(pair);
  },
});

/** The same with a camera whose picture is hard to compress. */
export const testWithHardPicture = test.extend({
  flags: async ({ hardPicture }, use) => use([`--use-file-for-fake-video-capture=${hardPicture}`]),
});

export { expect } from '@playwright/test';
