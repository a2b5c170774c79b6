import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInsideApp, wayOf, withKey } from './way-of.ts';

const html = readFileSync(join(import.meta.dirname, '../first-page.html'), 'utf8');
const textsIn = (language: string) =>
  [...html.matchAll(new RegExp(`<span lang="${language}">(.*?)</span>`, 'g'))].map(([, text = '']) => text);
const sheets = ['first-page.css', 'sketches.css'].map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

describe('the first page', () => {
  it('U107 says everything in English and in Chinese, with the same names in it', () => {
    const [english, chinese] = [textsIn('en'), textsIn('zh-CN')];
    expect(chinese).toHaveLength(english.length);
    expect(english.length).toBeGreaterThan(20);
    for (const [index, text] of chinese.entries()) {
      expect(text, english[index]).toMatch(/\p{Script=Han}/u);
      expect(text.match(/\{\{\w+\}\}/g), text).toEqual(english[index]?.match(/\{\{\w+\}\}/g) ?? null);
    }
    const untold = html
      .replace(/<!--.*?-->/gs, '')
      .replace(/^.*<body/s, '<body')
      .replace(/<(span|label)\b[^>]*\blang=.*?<\/\1>/g, '')
      .replace(/<legend.*?<\/legend>|<[^>]*>|\{\{\w+\}\}/gs, '');
    expect(untold.split(/\s+/).filter(Boolean).sort()).toEqual(
      ['https://', 'Chrome', '·', 'Edge', 'Firefox', 'Safari', 'iPhone', '·', 'iPad'].sort(),
    );
  });

  it('U107 has pictures of the steps for every browser that can be chosen, and leaves them to the style sheet', () => {
    const choices = [...html.matchAll(/name="way" id="(\w+)"/g)].map(([, id]) => id);
    const pictures = [...html.matchAll(/<ol data-way="(\w+)">(.*?)<\/ol>/gs)];
    expect(pictures.map(([, way]) => way)).toEqual(choices);
    for (const [, way, steps = ''] of pictures) {
      expect(steps.match(/class="shot/g), way).toHaveLength(2);
      expect(steps.match(/\bhit"/g), way).toHaveLength(2);
      expect(sheets[1]).toContain(`#${way}:checked) > ol:not([data-way="${way}"])`);
    }
  });

  it('U14 it needs nothing beyond its own files, and no style or script stands in it', () => {
    expect(html).not.toMatch(/<style|style=|<script>|\son\w+=/);
    expect(html.replaceAll('https://{{place}}', '')).not.toMatch(/https?:\/\//);
    for (const sheet of sheets) expect(sheet).not.toMatch(/url\(|@font-face|https?:\/\//);
  });
});

describe('the browser that is shown first', () => {
  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
  it.each([
    ['chrome', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36', 0],
    ['chrome', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 0],
    ['chrome', '', 0],
    ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
    ['firefox', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
    ['safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, 0],
    ['iphone', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, 5],
    ['iphone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 5],
    ['phone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile/15E148 Safari/604.1', 5],
    ['phone', 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 5],
  ] as const)('U108 is %s for %s', (way, userAgent, maxTouchPoints) => {
    expect(wayOf(userAgent, maxTouchPoints)).toBe(way);
  });

  it('U108 a window inside a messenger is told apart: there one must leave it first', () => {
    expect(isInsideApp('Mozilla/5.0 (Linux; Android 15) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50')).toBe(
      true,
    );
    expect(isInsideApp('Mozilla/5.0 (Linux; Android 15) Chrome/130.0 Mobile Safari/537.36')).toBe(false);
  });

  it('U108 the way on keeps the key that the link promised, and nothing else from behind the #', () => {
    const key = `#${'ab'.repeat(32)}`;
    expect(withKey('https://lab:8443/r/x?also=a:1', key)).toBe(`https://lab:8443/r/x?also=a:1${key}`);
    for (const other of ['', '#', '#top', `${key}0`]) expect(withKey('https://lab/', other)).toBe('https://lab/');
  });
});
