// The window and what is in it: one page, locked in.
import { expect, test } from './desktop-test.ts';

test('D1 the app opens one window, sandboxed, isolated and without Node', async ({ desktop }) => {
  expect(await desktop.windowCount()).toBe(1);
  expect(await desktop.page.evaluate(() => window.isSecureContext)).toBe(true);
  const [made] = (await desktop.recorded()).filter(({ api }) => api === 'BrowserWindow');
  if (desktop.driver === 'real') return;
  expect(made?.args[0]).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
});

test('D2 the page comes from the built folder only, under a strict policy', async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async () => {
    const ask = async (path: string, method = 'GET') => {
      const response = await fetch(path, { method });
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    };
    return {
      page: await ask('/index.html'),
      outside: await ask('/..%2f..%2fpackage.json'),
      outsideToo: await ask('/%2e%2e/node/main.js'),
      backslash: await ask('/..%5cnode%5cmain.js'),
      missing: await ask('/no-such-file.js'),
      written: await ask('/index.html', 'POST'),
    };
  });
  expect(answers.page.status).toBe(200);
  expect(answers.page.policy).toContain("default-src 'none'");
  expect(answers.page.policy).toContain("connect-src 'self' wss:;");
  expect(String(answers.page.policy).replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  for (const { status } of [answers.outside, answers.outsideToo, answers.backslash, answers.missing])
    expect(status).toBe(404);
  expect(answers.written.status).toBe(405);
});

test('D2 scripts from text are refused', async ({ desktop }) => {
  const hasRun = await desktop.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.head.append(script);
    return 'hasRun' in window;
  });
  expect(hasRun).toBe(false);
});

test('D3 the page sees the bridge and nothing of Electron or Node', async ({ desktop }) => {
  const seen = await desktop.page.evaluate(() => ({
    bridge: Object.keys(window.nearcall ?? {}).toSorted(),
    others: ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    isReplaceable: Reflect.set(window, 'nearcall', {}),
  }));
  expect(seen).toEqual({ bridge: ['call', 'on'], others: [], isReplaceable: false });
});

test('D3 what comes over the bridge carries no event object', async ({ desktop }) => {
  const argumentCount = await desktop.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.nearcall?.on('hosting.changed', (...args: unknown[]) => resolve(args.length));
        void window.nearcall?.call('hosting.start', 'Lab');
      }),
  );
  expect(argumentCount).toBe(1);
});

test('D6 a link, a script or a form cannot lead the window away', async ({ desktop }) => {
  const { page } = desktop;
  const here = page.url();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/' });
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(300);
  await page.evaluate(() => window.location.assign('https://example.com/elsewhere'));
  await page.waitForTimeout(300);
  await page.evaluate(() => window.location.assign('/other.html'));
  await page.waitForTimeout(300);
  expect(page.url()).toBe(here);
  expect(await page.evaluate(() => 'nearcall' in window)).toBe(true);
  if (desktop.driver === 'stand-in') {
    const attempts = (await desktop.recorded()).filter(({ api }) => api === 'navigation');
    expect(attempts.length).toBeGreaterThan(1);
    for (const { args } of attempts) expect(args[1]).toBe(false);
  }
});

test('D6 no other window opens', async ({ desktop }) => {
  await desktop.page.evaluate(() => {
    window.open('https://example.com/');
    window.open('/index.html', '_blank', 'noopener');
  });
  const answers = async () =>
    (await desktop.recorded()).filter(({ api }) => api === 'window.open').map(({ args }) => args[1]);
  if (desktop.driver === 'stand-in') await expect.poll(answers).toEqual([false, false]);
  await expect.poll(() => desktop.page.context().pages().length).toBe(1);
  await desktop.page.waitForTimeout(500);
  await expect.poll(() => desktop.page.context().pages().length).toBe(1);
  expect(await desktop.windowCount()).toBe(1);
});

test('D6 no foreign page is embedded', async ({ desktop }) => {
  await desktop.page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.com/' });
    document.body.append(frame);
  });
  await desktop.page.waitForTimeout(300);
  for (const frame of desktop.page.frames().slice(1)) expect(frame.url()).not.toContain('example.com');
});

test('D6 the page may load itself again', async ({ desktop }) => {
  await desktop.page.evaluate(() => Object.assign(window, { isOld: true }));
  await desktop.page.evaluate(() => window.location.reload());
  await expect.poll(() => desktop.page.evaluate(() => 'isOld' in window).catch(() => true)).toBe(false);
  expect(await desktop.page.evaluate(() => 'nearcall' in window)).toBe(true);
});

test('D24 Chromium is told to stay on this network', async ({ desktop }) => {
  test.skip(desktop.driver === 'real', 'only the stand-in notes these');
  const notes = await desktop.recorded();
  const noted = (api: string) => notes.filter((note) => note.api === api).map(({ args }) => args);
  expect(noted('app.commandLine.appendSwitch')).toEqual([
    ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
    ['no-proxy-server', null],
  ]);
  expect(noted('webContents.setWebRTCIPHandlingPolicy')).toEqual([['default_public_and_private_interfaces']]);
  expect(noted('app.configureHostResolver')).toEqual([[{ secureDnsMode: 'off' }]]);
  expect(noted('session.setSpellCheckerEnabled')).toEqual([[false]]);
  expect(noted('app.enableSandbox')).toHaveLength(1);
  expect(noted('app.requestSingleInstanceLock')).toHaveLength(1);
});
