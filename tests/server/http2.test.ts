// A page comes over one connection: HTTP/2 for browsers, HTTP/1.1 for sockets and whoever speaks nothing else.
import { mkdir, writeFile } from 'node:fs/promises';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { get } from 'node:https';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTestHost, type TestHost, temporaryFolder } from './test-host.ts';

async function startWithPage(): Promise<TestHost> {
  const webRoot = await temporaryFolder();
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html>');
  await writeFile(join(webRoot, 'assets', 'a-1.js'), 'export {};');
  return startTestHost({ tls: true, webRoot });
}

function openSession(host: TestHost): ClientHttp2Session {
  const session = connect(host.pageUrl, { rejectUnauthorized: false });
  onTestFinished(() => session.destroy());
  return session;
}

function ask(session: ClientHttp2Session, path: string): Promise<{ headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ':path': path });
    let headers: IncomingHttpHeaders = {};
    let body = '';
    stream.on('response', (answered) => {
      headers = answered;
    });
    stream.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    stream.on('end', () => resolve({ headers, body }));
    stream.on('error', reject);
  });
}

test('H25 page and files come over one HTTP/2 connection, with the headers they have otherwise', async () => {
  const host = await startWithPage();
  const session = openSession(host);
  const [page, script, nothing] = await Promise.all(['/', '/assets/a-1.js', '/none'].map((path) => ask(session, path)));
  expect(session.alpnProtocol).toBe('h2');
  expect(page).toMatchObject({ headers: { ':status': 200, 'cache-control': 'no-cache' }, body: '<!doctype html>' });
  expect(page?.headers['content-security-policy']).toContain(`wss://127.0.0.1:${host.port}`);
  expect(script).toMatchObject({ headers: { ':status': 200 }, body: 'export {};' });
  expect(nothing).toMatchObject({ headers: { ':status': 404 } });
  // Where a socket is wanted, HTTP/2 has no upgrade to speak of.
  expect(await ask(session, '/ws')).toMatchObject({ headers: { ':status': 426 } });
});

test('H25 who speaks HTTP/1.1 only is answered, and sockets open while a page’s connection stands', async () => {
  const host = await startWithPage();
  await ask(openSession(host), '/');
  const status = await new Promise((resolve, reject) => {
    get(host.pageUrl, { rejectUnauthorized: false }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
  expect(status).toBe(200);
  const ann = await host.login('Ann');
  expect(host.counts().people).toBe(1);
  ann.close();
});

test('H25 a host that stops leaves no connection of a page open', async () => {
  const host = await startWithPage();
  const session = openSession(host);
  await ask(session, '/');
  const closed = new Promise((resolve) => session.once('close', resolve));
  session.on('error', () => {});
  await host.stop();
  await closed;
});

test('H35 over HTTP/2 some MiB may be on their way to the host, so that a long way doesn’t slow a file down', async () => {
  const session = openSession(await startWithPage());
  await ask(session, '/');
  expect(session.remoteSettings.initialWindowSize).toBe(4 * 1024 * 1024);
  expect(session.state.remoteWindowSize).toBe(8 * 1024 * 1024);
});
