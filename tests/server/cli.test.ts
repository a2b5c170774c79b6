import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { bundleTypescript } from '../../scripts/run-typescript.mjs';
import { TestClient } from './test-client.ts';
import { startTestHost, temporaryFolder } from './test-host.ts';

let folder = '';
let cli = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-cli-'));
  cli = await bundleTypescript('signaling/cli.ts', join(folder, 'node'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(
  args: string[],
  env: Record<string, string> = {},
): ChildProcess & { output: Promise<string>; errors: Promise<string> } {
  const child = spawn(process.execPath, [cli, ...args], { env: { PATH: process.env.PATH ?? '', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return Object.assign(child, { output: text(child.stdout), errors: text(child.stderr) });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

async function firstLine(child: ChildProcess): Promise<string> {
  let line = '';
  while (!line.includes('\n') && child.stdout) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    line += String(chunk);
  }
  return line;
}

test('H14 H16 --json prints one line; SIGTERM and SIGINT tell the clients and end with 0', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const child = start(['--port', '0', '--host', '127.0.0.1', '--json'], { NEARCALL_DATA: await temporaryFolder() });
    const host = JSON.parse(await firstLine(child)) as { urls: string[]; port: number; fingerprint: string };
    expect(host).toEqual({
      urls: [`https://127.0.0.1:${host.port}/`],
      port: host.port,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const ann = await TestClient.login(`wss://127.0.0.1:${host.port}/ws`, 'ann');
    const ended = exitCode(child);
    child.kill(signal);
    expect(await ann.nextOf('bye')).toMatchObject({ reason: 'host-stopped' });
    expect(await ended).toBe(0);
    expect((await child.output).split('\n')).toHaveLength(2);
    expect(await child.errors).toBe('');
  }
});

test('H16 SIGTERM tells the clients, closes, and exits 0 without TLS as well', async () => {
  const child = start(['--port', '0', '--host', '127.0.0.1', '--json', '--no-tls', '--name', 'Lab 7']);
  const { port, ...host } = JSON.parse(await firstLine(child)) as { port: number; urls: string[] };
  expect(host).toEqual({ urls: [`http://127.0.0.1:${port}/`] });
  const ann = await TestClient.open(`ws://127.0.0.1:${port}/ws`);
  expect(await ann.ask({ type: 'login', name: 'ann' })).toMatchObject({ host: { name: 'Lab 7' } });
  const ended = exitCode(child);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('H14 without --json a person reads where to go', async () => {
  const child = start(['--port', '0', '--host', '127.0.0.1', '--name', 'Lab', '--data', await temporaryFolder()]);
  await firstLine(child);
  const ended = exitCode(child);
  child.kill('SIGTERM');
  await ended;
  expect(await child.output).toMatch(/Lab is open\.[\s\S]*https:\/\/127\.0\.0\.1:\d+\/[\s\S]*[0-9a-f]{4} [0-9a-f]{4}/);
});

test('H15 --help explains, a mistake is told and ends with 2', async () => {
  const help = start(['--help']);
  expect(await exitCode(help)).toBe(0);
  for (const option of ['--port', '--name', '--host', '--data', '--json', '--no-tls'])
    expect(await help.output).toContain(option);
  const mistake = start(['--prot', '1']);
  expect(await exitCode(mistake)).toBe(2);
  expect(await mistake.errors).toContain('--prot');
});

test('H17 a port in use is one line, and ends with 1', async () => {
  const host = await startTestHost();
  const child = start(['--port', String(host.port), '--host', '127.0.0.1', '--no-tls']);
  expect(await exitCode(child)).toBe(1);
  expect(await child.errors).toBe(`Port ${host.port} is in use by another program.\n`);
  expect(await child.output).toBe('');
});

test('H18 the variables work in the process too', async () => {
  const env = { NEARCALL_PORT: '0', NEARCALL_HOST: '127.0.0.1', NEARCALL_JSON: '1', NEARCALL_NO_TLS: '1' };
  const child = start([], env);
  expect(JSON.parse(await firstLine(child))).not.toHaveProperty('fingerprint');
});
