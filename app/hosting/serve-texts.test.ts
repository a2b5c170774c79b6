import { expect, test } from 'vitest';
import { serveTexts } from './serve-texts.ts';

const question = (language: 'en' | 'zh', count: number) =>
  serveTexts(language).quitQuestion(['Ann', 'Bob', 'Cid', 'Dee', 'Eve'].slice(0, count));

test('D80 the question before quitting names who is connected, and of many the first two', () => {
  expect([1, 2, 3, 4, 5].map((count) => question('en', count))).toEqual([
    'Ann is connected to your host.',
    'Ann and Bob are connected to your host.',
    'Ann, Bob and Cid are connected to your host.',
    'Ann, Bob and 2 others are connected to your host.',
    'Ann, Bob and 3 others are connected to your host.',
  ]);
  expect([1, 3, 5].map((count) => question('zh', count))).toEqual([
    'Ann正连接在你的主机上。',
    'Ann、Bob、Cid正连接在你的主机上。',
    'Ann、Bob等 5 人正连接在你的主机上。',
  ]);
});

test('D80 every text of these boxes is Chinese in Chinese', () => {
  for (const [key, text] of Object.entries(serveTexts('zh')))
    if (typeof text === 'string') expect(text, key).toMatch(/\p{Script=Han}/u);
});
