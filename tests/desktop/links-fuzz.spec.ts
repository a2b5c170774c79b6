// `nearcall:` links from outside, by the hundred: each is refused, or reaches the page with every field clean; and nothing is joined
// before the person has agreed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedLink } from '../../app/bridge/system-facts.ts';
import { LIMITS, normalizeName } from '../../signaling/protocol/index.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, test } from './desktop-test.ts';
import { eachPart, linkByChance, type TriedLink } from './hostile-links.ts';

const SEED = 20_261_121;
const COUNT = 300;
const FIRST_PORT = 20_000;
const LAST_PORT = 19_999;
/** How a link gets in: as an argument of a second start, as macOS hands it over. */
const WAYS = ['second-instance', 'open-url'] as const;

const PLACE = String.raw`(?:[a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+\]):[1-9]\d{0,4}`;
const ADDRESS = new RegExp(`^nearcall://(${PLACE})/(?:\\?also=${PLACE}(?:,${PLACE}){0,14})?(?:#[0-9a-f]{64})?$`);

/** What is wrong with a link that arrived. */
function faultsOf(link: OpenedLink): string[] {
  const [, first] = ADDRESS.exec(link.address) ?? [];
  const isName = (name: string | undefined, maxChars: number) =>
    name === undefined || normalizeName(name, maxChars) === name;
  const checks: readonly [fault: string, isFine: boolean][] = [
    ['address', first !== undefined],
    ['place', link.place === first],
    ['port', Number(/:(\d+)$/.exec(link.place)?.[1]) <= 65_535],
    ['room', isName(link.room, LIMITS.roomMaxChars)],
    ['person', isName(link.person, LIMITS.nameMaxChars)],
    ['both', link.room === undefined || link.person === undefined],
    ['fields', Object.keys(link).every((key) => ['address', 'place', 'room', 'person'].includes(key))],
  ];
  return checks.filter(([, isFine]) => !isFine).map(([fault]) => fault);
}

/** From now on the page keeps every link it is told of. */
async function collect({ page }: Desktop): Promise<void> {
  await call(page, 'deepLink.first');
  await page.evaluate(() => {
    const opened: unknown[] = [];
    Object.assign(window, { opened });
    window.nearcall?.on('deepLink.opened', (link) => opened.push(link));
  });
}

/** @returns what has arrived, by its port, once a last, honest link has. */
async function arrived(desktop: Desktop): Promise<ReadonlyMap<number, OpenedLink>> {
  await open(desktop, 'open-url', `nearcall://10.9.9.9:${LAST_PORT}/`);
  const links = () => desktop.page.evaluate(() => (window as unknown as { opened: OpenedLink[] }).opened);
  const portOf = ({ place }: OpenedLink) => Number(/:(\d+)$/.exec(place)?.[1]);
  await expect.poll(async () => (await links()).some((link) => portOf(link) === LAST_PORT)).toBe(true);
  return new Map((await links()).map((link) => [portOf(link), link]));
}

/** @param more what else stands on the command line. */
function open(desktop: Desktop, way: (typeof WAYS)[number], link: string, ...more: readonly string[]): Promise<void> {
  return way === 'open-url'
    ? desktop.emit('app', 'open-url', link)
    : desktop.emit('app', 'second-instance', ['/opt/nearcall', ...more, link], '/', null);
}

test('D38 a link is refused, or arrives with every field within its schema', async ({ desktop, userDataDir }) => {
  test.slow();
  const random = seededRandom(SEED);
  await collect(desktop);
  const tried = new Map<number, TriedLink>();
  const each = [...eachPart(FIRST_PORT)];
  for (const [index, link] of each.entries()) {
    tried.set(link.port, link);
    await open(desktop, index % 2 === 0 ? 'second-instance' : 'open-url', link.text);
  }
  for (let n = 0; n < COUNT; n += 1) {
    const port = FIRST_PORT + each.length + n;
    const link = linkByChance(port, random);
    tried.set(port, link);
    await open(desktop, n % 2 === 0 ? 'second-instance' : 'open-url', link.text);
  }
  const links = await arrived(desktop);
  for (const [port, { text, verdict }] of tried) {
    const link = links.get(port);
    if (verdict === 'hostile') expect(link, `refused: ${JSON.stringify(text)}`).toBeUndefined();
    if (verdict === 'honest') expect(link, `understood: ${JSON.stringify(text)}`).toBeDefined();
  }
  for (const link of links.values()) expect(faultsOf(link), JSON.stringify(link)).toEqual([]);
  const known = [...tried.keys(), LAST_PORT];
  for (const port of links.keys()) expect(known, 'a port that no link had').toContain(port);

  // Not one of them was acted on.
  expect((await desktop.recorded()).filter(({ api }) => api === 'WebSocket')).toEqual([]);
  expect(
    JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8').catch(() => '{}')).pinnedKeys ?? {},
  ).toEqual({});
  expect(await call(desktop.page, 'hosting.state')).toEqual({ kind: 'off' });
});

for (const way of WAYS) {
  test(`D38 nothing is joined before the person agrees (${way})`, async ({ desktop, foreignHost, userDataDir }) => {
    const host = await foreignHost('lab');
    await call(desktop.page, 'preferences.write', JSON.stringify({ language: 'en', name: 'Ann' }));
    await desktop.page.reload();
    await collect(desktop);
    await open(desktop, way, `nearcall://127.0.0.1:${host.port}/r/lab#${host.fingerprint}`);
    expect((await arrived(desktop)).get(host.port)).toMatchObject({ room: 'lab', place: `127.0.0.1:${host.port}` });
    // Long enough for a page that would go there by itself.
    await desktop.page.waitForTimeout(2_000);
    expect(host.counts()).toMatchObject({ connections: 0, people: 0 });
    const settings = JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8'));
    expect(settings.pinnedKeys).toEqual({});
  });
}

test('D39 of a second start’s command line the last link counts, and nothing else does anything', async ({
  desktop,
}) => {
  await collect(desktop);
  const notes = async () =>
    (await desktop.recorded()).filter(({ api }) => /^(app\.commandLine|BrowserWindow$|shell|utilityProcess)/.test(api));
  const before = await notes();
  const switches = [
    '--no-sandbox',
    '--remote-debugging-port=9222',
    '--inspect',
    '--user-data-dir=/tmp/elsewhere',
    '--quit',
  ];
  const early = `nearcall://10.0.0.1:${FIRST_PORT}/r/early`;
  await open(desktop, 'second-instance', `nearcall://10.0.0.2:${FIRST_PORT + 1}/r/late`, ...switches, early);
  // A last link that can't be read does not make an earlier one count.
  await open(desktop, 'second-instance', 'nearcall://10.0.0.4:0/', `nearcall://10.0.0.3:${FIRST_PORT + 2}/`);
  // And one that is only part of another argument is none.
  await open(desktop, 'second-instance', `--host=nearcall://10.0.0.5:${FIRST_PORT + 3}/`, ...switches);
  const links = await arrived(desktop);
  expect([...links.keys()].toSorted()).toEqual([LAST_PORT, FIRST_PORT + 1]);
  expect(links.get(FIRST_PORT + 1)).toMatchObject({ room: 'late' });
  expect(await notes()).toEqual(before);
  expect(await desktop.windowCount()).toBe(1);
});

test('D39 a real second start hands its link over and ends', async ({ desktop }) => {
  await collect(desktop);
  await desktop.startAgain('--no-sandbox', `nearcall://10.0.0.1:${FIRST_PORT}/p/Bob`);
  await expect.poll(async () => (await arrived(desktop)).get(FIRST_PORT)).toMatchObject({ person: 'Bob' });
  expect(await desktop.windowCount()).toBe(1);
});
