// What plain HTTP answers on the port of TLS: a page of words to a browser that opens the host, that page's files, and to everybody
// else where the real one is. Never the app's page itself, never a socket, and no word that a stranger wrote but as text.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatCertificateFingerprint, formatKeyFingerprint } from './certificate.ts';
import { cleanHost } from './host-header.ts';
import { answerText, FIRST_PAGE_PATH, isPagePath, PROBE_PATH, pathOf, sendFile } from './http.ts';
import { firstPageHeaders, securityHeaders } from './security-headers.ts';
import type { WebRoot } from './web-root.ts';

/** What the first page says of its host. */
export type HostFacts = {
  readonly name: string;
  /** SHA-256 of the public key and of the certificate, lower-case hex. */
  readonly key: string;
  readonly certificate: string;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export async function answerPlain(
  root: WebRoot | undefined,
  hostFacts: () => HostFacts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = cleanHost(request.headers.host);
  const target = request.url ?? '/';
  if (host === undefined || !target.startsWith('/')) {
    setHeaders(response, securityHeaders([]));
    answerText(request, response, 400, 'Use https.');
    return;
  }
  setHeaders(response, firstPageHeaders(host));
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const path = pathOf(request);
  const template = isReading && isPagePath(path) && wantsPage(request) ? root?.get(FIRST_PAGE_PATH) : undefined;
  if (template) {
    sendPage(
      filledIn(template.content.toString(), { ...placesOf(host, target), ...wordsOf(hostFacts()) }),
      request,
      response,
    );
    return;
  }
  const file = isReading && path.startsWith('/assets/') ? root?.get(path) : undefined;
  if (file) await sendFile(file, request, response);
  else redirectToHttps(host, target, request, response);
}

/** Puts each value where the page names it, as text: none of them becomes markup. */
export function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  });
}

// A browser that opens an address says so; programs that only look whether somebody answers are sent on as before.
function wantsPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

function placesOf(host: string, target: string): Record<string, string> {
  return { place: host, link: `https://${host}${target}`, probe: `https://${host}${PROBE_PATH}` };
}

function wordsOf({ name, key, certificate }: HostFacts): Record<string, string> {
  return {
    host: name,
    key: formatKeyFingerprint(key),
    certificate: formatCertificateFingerprint(certificate),
  };
}

function sendPage(html: string, request: IncomingMessage, response: ServerResponse): void {
  const body = Buffer.from(html);
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    Vary: 'Accept',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function redirectToHttps(host: string, target: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Location', `https://${host}${target}`);
  response.setHeader('Connection', 'close');
  answerText(request, response, 308, 'Use https.');
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
