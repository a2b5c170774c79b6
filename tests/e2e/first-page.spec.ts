// A guest in a browser who comes by plain HTTP: what they read, and how they get on.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Host } from './host.ts';

/** Both languages stand in the page; what counts is what is shown. */
const INNER = { useInnerText: true };
const PHONE = { width: 360, height: 640 };

/** A browser that has not taken the host's certificate: the page's own question is answered as there. */
async function firstVisit(browser: Browser, host: Host, path = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.route('**/trusted', (route) => route.abort());
  await page.goto(`http://127.0.0.1:${host.port}/${path}`);
  return page;
}

test('S75 by http a guest reads what comes, and goes on into the room they were asked to', async ({
  browser,
  host,
}) => {
  const key = `#${host.fingerprint}`;
  const page = await firstVisit(browser, host, `r/Lab${key}`);
  const complaints: string[] = [];
  page.on(
    'console',
    (line) => line.type() === 'error' && !/ERR_FAILED/.test(line.text()) && complaints.push(line.text()),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One step before you join', INNER);
  await expect(page.getByTestId('key')).toHaveText(host.fingerprint.match(/.{4}/g)?.join(' ') ?? '');
  await expect(page.locator('ol:visible')).toHaveAttribute('data-way', 'chrome');
  await page.getByTestId('continue').click();
  await expect(page).toHaveURL(`${host.url}r/Lab${key}`);
  await expect(page.getByTestId('green-room')).toBeVisible();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('U107 language and browser are chosen by keyboard, and without any script', async ({ browser, host }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await firstVisit(browser, host, '', { javaScriptEnabled });
    await page.getByRole('radio', { name: 'Chrome · Edge' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('ol:visible')).toHaveAttribute('data-way', 'firefox');
    await page.getByText('中文').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('加入之前，还有一步', INNER);
    await page.getByTestId('continue').click();
    await expect(page).toHaveURL(host.url);
    await page.context().close();
  }
});

test('U108 the page begins in the language and with the browser of who reads it', async ({ browser, host }) => {
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1';
  const page = await firstVisit(browser, host, '', { locale: 'zh-CN', userAgent });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('ol:visible')).toHaveAttribute('data-way', 'iphone');
  await page.context().close();
});

test('U107 nothing is wider than a phone, in either language, light or dark', async ({ browser, host }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await firstVisit(browser, host, '', { viewport: PHONE, colorScheme });
    for (const question of await page.locator('summary').all()) await question.click();
    await expect(page.getByTestId('certificate')).toBeVisible();
    for (const language of ['English', '中文']) {
      await page.getByText(language, { exact: true }).click();
      for (const label of await page.locator('.ways label').all()) {
        await label.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      }
    }
    await page.context().close();
  }
});

test('S79 whoever has taken the certificate before is led on without a stop', async ({ browser, host }) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${host.port}/`);
  await expect(page).toHaveURL(host.url);
  await context.close();
});

test('U117 a style sheet that was lost on the way is fetched once more', async ({ newPerson }) => {
  let asked = 0;
  const { page } = await newPerson('Ann', {
    before: (page) => page.route('**/*.css', (route) => (asked++ === 0 ? route.abort() : route.continue())),
  });
  await page.getByTestId('preview').waitFor();
  await expect.poll(() => asked).toBe(2);
  await expect(page.locator('body')).toHaveCSS('margin', '0px');
});
