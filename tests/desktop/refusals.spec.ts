// Everything the desktop app must refuse, tried on the running app: calls that no honest page makes, ways out of the window, and the
// screen. What is refused changes nothing, and the app lives on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOX_CALLS, PAGE_CALLS } from '../../app/bridge/channels.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import type { Desktop } from './desktop.ts';
import { call, callAnything, expect, onlyStandIn, test } from './desktop-test.ts';
import { HONEST, hostileLists } from './hostile-arguments.ts';

const OUR_PAGE = 'app://nearcall/index.html';
const BOX_PAGE = 'app://nearcall/call-box.html';
const SEED = 20_261_121;

const PAGE_CHANNELS = Object.keys(PAGE_CALLS) as (keyof typeof PAGE_CALLS)[];
const BOX_CHANNELS = Object.keys(BOX_CALLS) as (keyof typeof BOX_CALLS)[];

/** What a refused call could have done: to the state, the settings on disk, and to the computer. */
async function picture(desktop: Desktop, userDataDir: string) {
  const [hosting, preferences, system, windows, notes] = await Promise.all([
    call(desktop.page, 'hosting.state'),
    call(desktop.page, 'preferences.read'),
    call(desktop.page, 'system.state'),
    desktop.windows(),
    desktop.recorded(),
  ]);
  const deeds = notes.filter(({ api }) =>
    /^(shell|dialog|desktopCapturer|powerSaveBlocker|Notification|utilityProcess|app\.(set|relaunch))/.test(api),
  );
  const settings = await readFile(join(userDataDir, 'settings.json'), 'utf8').catch(() => '');
  return { hosting, preferences, system, windows: windows.map(({ url }) => url), deeds, settings };
}

test('D33 no channel answers a frame, a foreign page, another page of ours, or a window that is none of ours', async ({
  desktop,
  userDataDir,
}) => {
  await call(desktop.page, 'preferences.write', '{"kept":true}');
  const before = await picture(desktop, userDataDir);
  const top = { isTopFrame: true } as const;
  for (const [channels, page, others] of [
    [PAGE_CHANNELS, OUR_PAGE, [BOX_PAGE]],
    [BOX_CHANNELS, BOX_PAGE, [OUR_PAGE]],
  ] as const) {
    const senders = [
      { url: page, isTopFrame: false },
      { url: page, ...top, isOtherWindow: true },
      ...others.map((url) => ({ url, ...top })),
      ...foreignTo(page).map((url) => ({ url, ...top })),
    ];
    for (const channel of channels) {
      for (const sender of senders) {
        const refusal = await desktop.forge({ ...sender, channel, args: HONEST[channel] });
        expect(refusal, `${channel} from ${JSON.stringify(sender)}`).toContain('refused, the caller is not our page');
      }
    }
  }
  expect(await picture(desktop, userDataDir)).toEqual(before);
});

function foreignTo(page: string): string[] {
  const name = page.slice(page.lastIndexOf('/'));
  return [
    `https://example.com${name}`,
    `https://nearcall${name}`,
    `http://nearcall${name}`,
    `app://elsewhere${name}`,
    `app://nearcall.example.com${name}`,
    `app://user@elsewhere${name}`,
    `app://nearcall/other${name}`,
    `app://nearcall${name}/more`,
    'app://nearcall/other.html',
    `file://${name}`,
    `data:text/html,${page}`,
    `blob:${page}`,
    'about:blank',
    'about:srcdoc',
    '',
  ];
}

test('D34 whatever is wrong with the arguments, on whatever channel: refused, nothing changes, the app lives on', async ({
  desktop,
  userDataDir,
}) => {
  test.slow();
  const random = seededRandom(SEED);
  await call(desktop.page, 'preferences.write', '{"kept":true}');
  const before = await picture(desktop, userDataDir);
  let count = 0;
  for (const channel of PAGE_CHANNELS) {
    for (const args of hostileLists(HONEST[channel], random)) {
      count += 1;
      const refusal = await desktop.forge({ url: OUR_PAGE, isTopFrame: true, channel, args });
      expect(refusal ?? 'answered', `${channel}, list ${count} of seed ${SEED}`).toContain('refused, wrong arguments');
    }
  }
  expect(count).toBeGreaterThan(400);
  expect(await picture(desktop, userDataDir)).toEqual(before);
});

test('D34 a page that sends what cannot be copied hears so itself', async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async () => {
    const bridge = window.nearcall as unknown as { call(channel: string, ...args: unknown[]): Promise<unknown> };
    const odd = [() => 'Lab', Symbol('Lab'), document.body, new Proxy({}, {})];
    return Promise.all(
      odd.map((what) =>
        Promise.resolve()
          .then(() => bridge.call('hosting.start', what))
          .then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    );
  });
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(await call(desktop.page, 'hosting.state')).toEqual({ kind: 'off' });
});

test('D35 the call box has its own two calls and none of the page’s, and the page has none of the box’s', async ({
  desktop,
}) => {
  // The page tells its own view when it is drawn, and the window shows itself then.
  await desktop.page.getByRole('button').first().waitFor();
  await expect.poll(async () => (await desktop.windows())[0]?.isVisible).toBe(true);
  await desktop.pressWindow('minimize');
  const ring = { kind: 'incoming', id: 'ring-1', name: 'Bob', hasVideo: true, room: undefined } as const;
  const nothing = {
    hostName: undefined,
    missedCount: 0,
    missed: undefined,
    progress: undefined,
    isDoNotDisturb: false,
  } as const;
  await call(desktop.page, 'shell.show', { language: 'en', appearance: 'system', call: ring, ...nothing });
  const box = await desktop.otherPage('call-box.html');
  const seen = await box.evaluate(() => ({
    own: Object.keys((window as unknown as { nearcallBox?: object }).nearcallBox ?? {}).toSorted(),
    ofThePage: 'nearcall' in window,
  }));
  expect(seen).toEqual({ own: ['call', 'on'], ofThePage: false });
  expect(await callBox(box, 'box.state')).toMatchObject({ call: { id: 'ring-1', name: 'Bob' } });
  for (const channel of PAGE_CHANNELS) {
    await expect(callBox(box, channel, ...HONEST[channel]), channel).rejects.toThrow('No such call');
    const forged = { url: BOX_PAGE, isTopFrame: true, fromWindow: 'call-box.html', channel, args: HONEST[channel] };
    expect(await desktop.forge(forged), channel).toContain('refused, the caller is not our page');
    // Even when it claims to be the page: it is another window's.
    expect(await desktop.forge({ ...forged, url: OUR_PAGE }), channel).toContain('refused, the caller is not our page');
  }
  for (const channel of BOX_CHANNELS) {
    await expect(callAnything(desktop.page, channel, ...HONEST[channel]), channel).rejects.toThrow('No such call');
    const forged = { url: BOX_PAGE, isTopFrame: true, fromWindow: 'index.html', channel, args: HONEST[channel] };
    expect(await desktop.forge(forged), channel).toContain('refused, the caller is not our page');
    for (const args of hostileLists(HONEST[channel], seededRandom(SEED))) {
      const spoiled = { ...forged, fromWindow: 'call-box.html', args };
      expect(await desktop.forge(spoiled), channel).toContain('refused, wrong arguments');
    }
  }
  expect(await call(desktop.page, 'hosting.state')).toEqual({ kind: 'off' });
});

function callBox(page: Desktop['page'], channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([to, what]) => {
      const { nearcallBox } = window as unknown as {
        nearcallBox: { call(to: string, ...what: unknown[]): Promise<unknown> };
      };
      return nearcallBox.call(to, ...what);
    },
    [channel, args] as const,
  );
}

test('D36 no form, refresh, frame, address of another kind or drop leads the window away', async ({ desktop }) => {
  const { page } = desktop;
  const here = page.url();
  await page.evaluate(() => {
    const add = (html: string) => {
      const box = document.createElement('div');
      box.innerHTML = html;
      document.body.append(...box.childNodes);
    };
    add('<meta http-equiv="refresh" content="0;url=https://example.com/refreshed">');
    add('<base href="https://example.com/">');
    for (const method of ['get', 'post']) {
      add(`<form id="${method}" method="${method}" action="https://example.com/form"><input name="a"></form>`);
      (document.getElementById(method) as HTMLFormElement).submit();
    }
    for (const source of ['https://example.com/', 'app://elsewhere/index.html', 'data:text/html,<p>hello']) {
      add(`<iframe src="${source}"></iframe>`);
    }
    add('<a id="top" target="_top" href="https://example.com/top">away</a>');
    document.getElementById('top')?.click();
    add('<a id="blank" target="_blank" href="https://example.com/blank">away</a>');
    document.getElementById('blank')?.click();
    const places = [
      'file:///etc/passwd',
      'data:text/html,<script>opener</script>',
      'javascript:void(window.hasRun = true)',
      'app://elsewhere/index.html',
      'nearcall://10.0.0.1/r/lab',
      'mailto:ann@example.com',
      '/call-box.html',
    ];
    for (const place of places) {
      try {
        window.location.assign(place);
      } catch {
        // Refused by Chromium itself.
      }
    }
  });
  await dropLink(desktop, 'https://example.com/dropped');
  await page.waitForTimeout(1_000);
  expect(page.url()).toBe(here);
  expect(await page.evaluate(() => ['nearcall' in window, 'hasRun' in window])).toEqual([true, false]);
  expect(await call(page, 'hosting.state')).toEqual({ kind: 'off' });
  for (const frame of page.frames().slice(1)) expect(frame.url()).not.toMatch(/example\.com|elsewhere/);
  expect(await desktop.windowCount()).toBe(1);
  const made = (await desktop.recorded()).filter(({ api }) => api === 'BrowserWindow');
  for (const { args } of made) expect(args[0]).toMatchObject({ webPreferences: { navigateOnDragDrop: false } });
});

// As a person drags a link from a browser.
async function dropLink({ page }: Desktop, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/uri-list', data: url }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await session.detach();
}

test('D36 a frame of the page has no bridge', async ({ desktop }) => {
  const frames = await desktop.page.evaluate(async () => {
    const found: boolean[] = [];
    for (const source of ['about:blank', undefined]) {
      const frame = document.createElement('iframe');
      if (source) frame.src = source;
      else frame.srcdoc = '<p>hello';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      found.push('nearcall' in (frame.contentWindow ?? {}));
    }
    return found;
  });
  expect(frames).toEqual([false, false]);
});

test('D37 the page gets a screen only after a choice, once for each, and nobody else gets one', async ({ desktop }) => {
  onlyStandIn(desktop.setSources);
  const { page } = desktop;
  const capture = () =>
    page.evaluate(async () => {
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: true });
        const kinds = stream.getTracks().map(({ kind }) => kind);
        for (const track of stream.getTracks()) track.stop();
        return kinds.join(' ');
      } catch (error) {
        return (error as Error).name;
      }
    });
  expect(await capture()).toBe('AbortError');
  const looked = async () =>
    (await desktop.recorded()).filter(({ api }) => api === 'desktopCapturer.getSources').length;
  expect(await looked()).toBe(0);

  const list = await call(page, 'screens.list');
  if (list.kind !== 'sources') throw new Error(`There is nothing to choose: ${list.kind}`);
  const [first] = list.sources;
  await call(page, 'screens.choose', { id: first?.id ?? '', hasSound: false });
  expect(await capture()).toBe('video');
  expect(await capture()).toBe('AbortError');
  await call(page, 'screens.choose', { id: 'screen:never-listed:0', hasSound: false });
  expect(await capture()).toBe('AbortError');

  // A frame is not the page, even one with the page's own origin.
  await call(page, 'screens.choose', { id: first?.id ?? '', hasSound: false });
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.allow = 'display-capture; camera';
    document.body.append(frame);
    const devices = frame.contentWindow?.navigator.mediaDevices;
    const name = (error: Error) => error.name;
    return [
      await devices?.getDisplayMedia({ video: true }).then(() => 'given', name),
      await devices?.getUserMedia({ video: true }).then(() => 'given', name),
    ];
  });
  expect(inFrame).not.toContain('given');
});
