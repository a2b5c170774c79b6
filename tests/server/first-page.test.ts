// What a browser gets that comes by plain HTTP: a page of words with the way to the real one, and nothing else.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestHost, type TestHost, temporaryFolder } from './test-host.ts';

const TEMPLATE = await readFile(resolve(import.meta.dirname, '../../renderer/first-page.html'), 'utf8');
const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Ask = { headers?: Record<string, string>; method?: string; isSecure?: boolean };

function ask(host: TestHost, path: string, { headers = BROWSER, method = 'GET', isSecure = false }: Ask = {}) {
  const open = isSecure ? secureRequest : request;
  const options = { port: host.port, host: '127.0.0.1', path, method, headers, rejectUnauthorized: false };
  return new Promise<Answer>((answered, failed) => {
    const outgoing = open(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    outgoing.on('error', failed);
    outgoing.end();
  });
}

async function startWithPages(config: Parameters<typeof startTestHost>[0] = {}): Promise<TestHost> {
  const webRoot = join(await temporaryFolder(), 'renderer');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>the app</title>');
  await writeFile(join(webRoot, 'first-page.html'), TEMPLATE);
  await writeFile(join(webRoot, 'assets', 'first-page-3fa1.css'), 'body{color:red}');
  return startTestHost({ tls: true, webRoot, ...config });
}

const linkIn = ({ body }: Answer) => /data-link[^>]* href="([^"]*)"/.exec(body)?.[1];

test('S75 a browser that opens the host or a room by http gets the explanation, with the way to the same place', async () => {
  const host = await startWithPages();
  for (const path of ['/', '/index.html', '/r/lab', '/r/%E5%AE%9E?also=10.0.0.3:8443']) {
    const page = await ask(host, path, { headers: { ...BROWSER, Host: `Lab.local:${host.port}` } });
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(linkIn(page)).toBe(`https://lab.local:${host.port}${path}`);
    expect(page.body).not.toContain('{{');
    expect(page.headers['cache-control']).toBe('no-store');
  }
  const head = await ask(host, '/', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
});

test('S75 its own files are served; whatever else, and whoever is no browser, is sent to https', async () => {
  const host = await startWithPages();
  expect(await ask(host, '/assets/first-page-3fa1.css')).toMatchObject({ status: 200, body: 'body{color:red}' });
  const elsewhere: [string, Ask][] = [
    ['/first-page.html', {}],
    ['/assets/none.css', {}],
    ['/ws', {}],
    ['/', { headers: { Accept: '*/*' } }],
    ['/', { headers: {} }],
    ['/', { method: 'POST' }],
  ];
  for (const [path, asking] of elsewhere) {
    const answer = await ask(host, path, asking);
    expect([path, answer.status, answer.headers.location]).toEqual([
      path,
      308,
      `https://127.0.0.1:${host.port}${path}`,
    ]);
  }
});

test('S75 by https nobody ever sees it', async () => {
  const host = await startWithPages();
  expect(await ask(host, '/', { isSecure: true })).toMatchObject({
    status: 200,
    body: expect.stringContaining('the app'),
  });
  expect(await ask(host, '/first-page.html', { isSecure: true })).toMatchObject({ status: 404 });
  expect(await ask(host, '/first%2Dpage.html', { isSecure: true })).toMatchObject({ status: 404 });
});

test('S76 nothing that a stranger wrote becomes markup or another address', async () => {
  const host = await startWithPages({ name: '<img src=x onerror=alert(1)> & "Co"' });
  const page = await ask(host, '/');
  expect(page.body).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
  expect(page.body).not.toContain('<img src=x');
  const spoiled = await ask(host, '/r/"><script>alert(1)</script>');
  expect(spoiled.body).not.toContain('<script>alert');
  for (const forged of ['evil.example/x', 'a b', "a'b", 'a"onclick="b', 'user@evil.example']) {
    expect(await ask(host, '/', { headers: { ...BROWSER, Host: forged } })).toMatchObject({ status: 400 });
  }
  expect(linkIn(await ask(host, '//evil.example/'))).toBeUndefined();
  expect(linkIn(await ask(host, '/?x=//evil.example'))).toBe(`https://127.0.0.1:${host.port}/?x=//evil.example`);
});

test('S77 the page runs its own files only, gets no device, and no browser is bound to https for ever', async () => {
  const host = await startWithPages();
  for (const path of ['/', '/assets/first-page-3fa1.css', '/ws']) {
    const { headers } = await ask(host, path, { headers: { ...BROWSER, Host: 'lab.local:8443' } });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers['content-security-policy']).toContain('connect-src https://lab.local:8443;');
    expect(headers['permissions-policy']).toContain('camera=(), microphone=()');
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|http:/);
  }
  const forged = await ask(host, '/', { headers: { ...BROWSER, Host: "x; script-src 'unsafe-inline'" } });
  expect(String(forged.headers['content-security-policy'])).not.toContain('unsafe-inline');
});

test('S77 no socket opens without TLS', async () => {
  const host = await startWithPages();
  for (const path of ['/ws', '/']) {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers: BROWSER });
    const outcome = await new Promise<string>((done) => {
      socket.on('open', () => done('open'));
      socket.on('error', () => done('refused'));
    });
    expect(outcome).toBe('refused');
  }
});

test('S78 the page, and whoever asks the host, is told the key and the certificate that are shown now', async () => {
  let addresses = ['192.168.1.5'];
  const host = await startWithPages({ host: '0.0.0.0', addressPollMs: 10, findAddresses: () => addresses });
  const shown = () =>
    new Promise<string>((done) => {
      const socket = connect({ port: host.port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        done(socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', ' ') ?? '');
        socket.destroy();
      });
    });
  const before = await shown();
  const page = await ask(host, '/');
  expect(page.body).toContain(before);
  expect(page.body).toContain(host.fingerprint?.match(/.{4}/g)?.join(' '));
  const ann = await host.login('ann');
  const plain = (pairs: string) => pairs.replaceAll(' ', '').toLowerCase();
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ key: host.fingerprint, certificate: plain(before) });

  addresses = ['10.1.1.1'];
  let after = before;
  while (after === before) after = await shown();
  expect((await ask(host, '/')).body).toContain(after);
  expect(await ann.ask({ type: 'ipaddr' })).toMatchObject({ certificate: plain(after) });
});

test('S79 only the host’s own first page learns by https that its certificate is taken', async () => {
  const host = await startWithPages();
  const place = `127.0.0.1:${host.port}`;
  const probe = (origin: string) => ask(host, '/trusted', { isSecure: true, headers: { Host: place, Origin: origin } });
  const own = await probe(`http://${place}`);
  expect(own).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': `http://${place}` } });
  for (const other of [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${host.port + 1}`,
    `http://localhost:${host.port}`,
  ]) {
    expect((await probe(other)).headers).not.toHaveProperty('access-control-allow-origin');
  }
  const page = await ask(host, '/', { headers: { ...BROWSER, Host: place } });
  expect(page.body).toContain(`data-probe="https://${place}/trusted"`);
});
