import { expect, test } from 'vitest';
import { numbered, safeName, safePath } from './safe-name.ts';

const HOSTILE = [
  '../../etc/passwd',
  '..\\..\\Windows\\system32',
  '/etc/passwd',
  'C:\\x.txt',
  'con',
  'NUL.txt',
  'com1 .log',
  'lpt¹',
  '...',
  '.bashrc',
  '  ',
  '',
  'run.exe.',
  'run.exe ',
  'gnp.\u202eexe',
  'zero\u200bwidth\u2066',
  'a\u0000b\nc',
  '\ud800',
  '文'.repeat(300),
  `${'x'.repeat(300)}.jpeg`,
  `a.${'y'.repeat(300)}`,
  '👋🏽'.repeat(120),
  '\u00e9',
  'e\u0301',
  'a:stream',
  '~',
  '-rf',
  '\ufeffa',
];

/** Deterministic, so that a failure can be repeated. */
function* strange(): Generator<string> {
  const pieces = [...HOSTILE, '/', '\\', '.', ' ', 'a', '.exe', 'con.', '\u202e', '文', '\u0301'];
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  for (let count = 0; count < 600; count++) {
    yield Array.from({ length: next() % 6 }, () => pieces[next() % pieces.length]).join('');
  }
}

function expectSafe(raw: string, name: string): void {
  const about = JSON.stringify([raw, name]);
  expect(name.length > 0, about).toBe(true);
  expect(new TextEncoder().encode(numbered(name, 9_999)).length <= 255, about).toBe(true);
  expect(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(name), about).toBe(false);
  expect(/^[\s.]|[\s.]$/u.test(name), about).toBe(false);
  expect(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(name), about).toBe(false);
  expect(safeName(name), about).toBe(name);
}

test('F13 whatever a file is called by others, here it has one name that every system takes', () => {
  for (const raw of HOSTILE) expectSafe(raw, safeName(raw));
  for (const raw of strange()) expectSafe(raw, safeName(raw));
});

test('F13 a path never leaves the chosen folder', () => {
  for (const raw of [...HOSTILE, ...strange()]) {
    const parts = safePath(raw);
    expect(parts.length > 0 && parts.length <= 20).toBe(true);
    for (const part of parts) expectSafe(raw, part);
  }
  expect(safePath('photos/../../2024/./a.jpg')).toEqual(['photos', '2024', 'a.jpg']);
  expect(safePath('/abs/olute')).toEqual(['abs', 'olute']);
});

test('F13 an ordinary name stays as it is', () => {
  for (const name of ['plan.pdf', '报告 (终稿).docx', 'Ünïcode.tar.gz', 'a-b_c+d', 'no ending', 'пример.txt']) {
    expect(safeName(name)).toBe(name);
  }
  expect(safeName(`${'x'.repeat(300)}.jpeg`)).toMatch(/^x{200,}\.jpeg$/);
});

test('F14 a name that is taken gets a number before its ending', () => {
  expect([0, 1, 12].map((turn) => numbered('plan.tar.gz', turn))).toEqual([
    'plan.tar.gz',
    'plan.tar (1).gz',
    'plan.tar (12).gz',
  ]);
  expect(numbered('README', 2)).toBe('README (2)');
});
