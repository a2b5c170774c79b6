import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineOf, openLog } from './log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('D77 a line says when, how grave, what, and its details', async () => {
  openLog(folder).log('warn', 'server: address lost', { port: 8443, reason: undefined, isMoved: true });
  expect(await readFile(join(folder, 'nearcall.log'), 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z warn server: address lost port=8443 isMoved=true\r?\n$/,
  );
});

test('D77 below its level nothing is written', async () => {
  const { log } = openLog(folder, 'warn');
  log('info', 'quiet');
  log('error', 'loud');
  expect(await readFile(join(folder, 'nearcall.log'), 'utf8')).not.toContain('quiet');
});

test('D77 a line stays one line and within its length, and is cleaned', () => {
  expect(lineOf('fault', { reason: 'a\n  at b\r\n  at c' })).toBe('fault reason=a ⏎ at b ⏎ at c');
  expect(lineOf('fault', { reason: 'x'.repeat(100_000) })).toHaveLength(4_000);
  expect(lineOf('fault', { reason: 'connect 192.168.1.20', token: 'Qx1' })).toBe(
    'fault reason=connect 192.168.x.x token=…',
  );
});

test('D77 three files of 1 MiB are kept, readable by their owner only', async () => {
  const { log, tail } = openLog(folder);
  for (let line = 0; line < 1_400; line += 1) log('info', `line ${line}`, { filler: 'y'.repeat(3_900) });
  expect((await readdir(folder)).sort()).toEqual(['nearcall.1.log', 'nearcall.2.log', 'nearcall.log']);
  for (const file of await readdir(folder)) {
    const { size, mode } = await stat(join(folder, file));
    expect(size).toBeLessThan(1024 * 1024 + 8_000);
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  }
  const last = tail(10_000);
  expect(last).toContain('line 1399 ');
  expect(last.length).toBeLessThanOrEqual(10_000);
  expect(last).toMatch(/^\d{4}-/);
});

test('D77 a folder that takes nothing costs no more than the log', () => {
  const { log, tail } = openLog(join(folder, 'nearcall.log', '\0'));
  expect(() => log('error', 'anything')).not.toThrow();
  expect(tail(1_000)).toBe('');
});
