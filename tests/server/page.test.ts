import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startTestHost, type TestHost, temporaryFolder } from './test-host.ts';

const SCRIPT = 'export const line = "the same again";\n'.repeat(100);
const PAGE = '<!doctype html><title>Nearcall</title>';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** A request as it is written, without a browser's tidying of paths or a client's decompression. */
function ask(host: TestHost, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: host.port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function startWithPage(): Promise<TestHost> {
  const folder = await temporaryFolder();
  const webRoot = join(folder, 'renderer');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), PAGE);
  await writeFile(join(webRoot, 'assets', 'index-3fa1.js'), SCRIPT);
  await writeFile(join(webRoot, 'assets', 'index-3fa1.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(webRoot, 'assets', 'index-3fa1.js.map'), '{}');
  await writeFile(join(webRoot, 'licences.json'), JSON.stringify(SCRIPT));
  await writeFile(join(webRoot, 'icon.png'), Buffer.alloc(2_000));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(webRoot, 'link.txt'));
  return startTestHost({ webRoot });
}

test('H1 the page is revalidated, hashed files are kept for ever', async () => {
  const host = await startWithPage();
  const page = await ask(host, '/');
  expect(page).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
  });
  expect(page.body.toString()).toBe(PAGE);
  const again = await ask(host, '/', { 'If-None-Match': String(page.headers.etag) });
  expect(again).toMatchObject({ status: 304, headers: { etag: page.headers.etag } });
  expect(again.body).toHaveLength(0);
  expect(await ask(host, '/', { 'If-None-Match': '"other"' })).toMatchObject({ status: 200 });
  const script = await ask(host, '/assets/index-3fa1.js');
  expect(script).toMatchObject({
    status: 200,
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    },
  });
});

test('H2 files are compressed for those who accept it', async () => {
  const host = await startWithPage();
  const get = (accepted: string) => ask(host, '/assets/index-3fa1.js', { 'Accept-Encoding': accepted });
  const brotli = await get('gzip, deflate, br');
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
  const zipped = await get('gzip, br;q=0');
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT);
  expect(zipped.headers.etag).not.toBe(brotli.headers.etag);
  const plain = await get('identity');
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.headers.vary).toBe('Accept-Encoding');
  expect(plain.body.toString()).toBe(SCRIPT);
  // What the build did not compress, the host does.
  const unpacked = await ask(host, '/licences.json', { 'Accept-Encoding': 'gzip, br' });
  expect(unpacked.headers['content-encoding']).toBe('gzip');
  expect(await ask(host, '/assets/index-3fa1.js.br')).toMatchObject({ status: 404 });
  const icon = await ask(host, '/icon.png', { 'Accept-Encoding': 'br' });
  expect(icon.headers).not.toHaveProperty('content-encoding');
});

test('H3 every answer carries the security headers', async () => {
  const host = await startWithPage();
  for (const path of ['/', '/assets/index-3fa1.js', '/missing', '/ws']) {
    const { headers } = await ask(host, path, { Host: 'Lab.local:8443' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval';",
      "connect-src 'self' ws://lab.local:8443;",
      "frame-ancestors 'none'",
    ]) {
      expect(`${policy};`).toContain(part);
    }
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['permissions-policy']).toContain('camera=(self)');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  }
  const forged = await ask(host, '/', { Host: "x; script-src 'unsafe-inline'" });
  expect(String(forged.headers['content-security-policy'] ?? '')).not.toContain('unsafe-inline');
});

test('H4 only what lies in the folder is served', async () => {
  const host = await startWithPage();
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
    '/link.txt',
    '/assets',
    '/assets/index-3fa1.js.map',
    '/%',
    '/%00',
    '/__proto__',
    '/r/',
  ];
  for (const path of paths) expect([path, (await ask(host, path)).status]).toEqual([path, 404]);
});

test('H4 only GET and HEAD', async () => {
  const host = await startWithPage();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect(await ask(host, '/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const head = await ask(host, '/', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(PAGE.length) } });
  expect(head.body).toHaveLength(0);
});

test('H5 the lobby and every room are the page', async () => {
  const host = await startWithPage();
  for (const path of ['/', '/index.html', '/?x=1', '/r/lab', '/r/Lab%201', '/r/a%2Fb', '/r/%E5%AE%9E?x']) {
    expect((await ask(host, path)).body.toString()).toBe(PAGE);
  }
});

test('H5 without a built page a line says so', async () => {
  const empty = await startTestHost({ webRoot: await temporaryFolder() });
  const answer = await ask(empty, '/');
  expect(answer.status).toBe(503);
  expect(answer.body.toString()).toContain('not built');
  expect((await ask(await startTestHost(), '/')).status).toBe(503);
});

test('H6 a socket opens for our own pages and for no other', async () => {
  const host = await startWithPage();
  await host.open();
  await host.open({ origin: host.pageUrl });
  await host.open({ origin: 'app://nearcall' });
  for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${host.port + 1}`]) {
    await expect(host.open({ origin })).rejects.toThrow('403');
  }
});

test('H7 sockets open at their path only', async () => {
  const host = await startWithPage();
  expect(await ask(host, '/ws')).toMatchObject({ status: 426 });
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  for (const path of ['/', '/wss', '/r/lab']) expect(await ask(host, path, upgrade)).toMatchObject({ status: 404 });
});
