// Serves the built page as `app://nearcall/…` from one folder. It never serves a file outside it, another host name, or a method that
// isn't a plain read.
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders } from '../../signaling/server/security-headers.ts';
import { isPageUrl, PAGE_SCHEME } from './page-origin.ts';

/** The policy guests get, but that a host may have any address: connection-guard.ts decides which of them is connected to. */
const HEADERS = securityHeaders(['wss:']);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Must be called before the app is ready. `secure` gives the page camera and microphone, `standard` an origin. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePage(session: Session, folder: string): void {
  session.protocol.handle(PAGE_SCHEME, (request) => answer(request, folder));
}

async function answer(request: Request, folder: string): Promise<Response> {
  if (!isPageUrl(request.url)) return refusal(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const path = filePath(request.url, folder);
  const type = path && CONTENT_TYPES[extname(path)];
  if (!path || !type) return refusal(404);
  try {
    const body = new Uint8Array(await readFile(path));
    return new Response(request.method === 'HEAD' ? null : body, { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

function filePath(url: string, folder: string): string | undefined {
  try {
    const { pathname } = new URL(url);
    const path = join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}
