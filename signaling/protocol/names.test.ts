import { expect, test } from 'vitest';
import { nameKey, normalizeName } from './names.ts';

test('W5 a name is trimmed and composed', () => {
  expect(normalizeName('  Ann  ')).toBe('Ann');
  expect(normalizeName('Zoe\u0308')).toBe('Zoë');
  expect(normalizeName('鲍勃')).toBe('鲍勃');
  expect(normalizeName('👩‍🔬')).toBe('👩‍🔬');
});

test('W5 empty, long, invisible, reordering and marked names are none', () => {
  const unfit = [
    '',
    '  ',
    '\u200d',
    '@ann',
    '#ann',
    ' @ann',
    'a\u0000',
    'a\nb',
    'a\u202eb',
    'a\u200bb',
    '\ud800',
    'x'.repeat(41),
  ];
  for (const name of unfit) expect([name, normalizeName(name)]).toEqual([name, undefined]);
  expect(normalizeName('👋'.repeat(40))).toBe('👋'.repeat(40));
});

test('W5 names with the same key are the same name', () => {
  for (const name of ['ANN  lee', 'ann lee', 'Ａnn lee', 'a\u200dnn lee']) expect(nameKey(name)).toBe('ann lee');
  expect(nameKey('ann')).not.toBe(nameKey('anne'));
});
