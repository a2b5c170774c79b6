// What is told about shares beginning and ending.
import { expect, test } from 'vitest';
import { shareNews } from './share-news.ts';

const now = (names: string[], isMine = false) => ({ names, isMine });

test('U69 whoever begins or stops sharing is told once, myself too', () => {
  expect(shareNews(now([]), now(['Ann'], true))).toEqual([
    { kind: 'iBegan', name: '' },
    { kind: 'began', name: 'Ann' },
  ]);
  expect(shareNews(now(['Ann'], true), now(['ann']))).toEqual([{ kind: 'iEnded', name: '' }]);
  expect(shareNews(now(['Ann', 'Bob']), now(['Bob']))).toEqual([{ kind: 'ended', name: 'Ann' }]);
});

test('U69 who shares when I come is told; the end of a call ends shares without a word', () => {
  expect(shareNews(undefined, now(['Ann']))).toEqual([{ kind: 'began', name: 'Ann' }]);
  expect(shareNews(now(['Ann'], true), undefined)).toEqual([]);
});
