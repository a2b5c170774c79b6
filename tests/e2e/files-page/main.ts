// A page with nothing but the way through the host on it, for the test that drives it.
import { createFetchCarrier } from '../../../renderer/files/https-fetch.ts';
import { createHttpsHostReceiving, createHttpsHostSending } from '../../../renderer/files/https-host-way.ts';
import { type StreamToken, streamToken, type WayTicket } from '../../../signaling/protocol/index.ts';

export type Carried = { readonly sizeBytes: number; readonly sum: string; readonly elapsedMs: number };

/** What the test puts on the page, and what the page puts there for it. */
export type FilesPage = {
  openRow: () => Promise<string>;
  tellTicket: (ticket: WayTicket) => void;
  send: (sizeBytes: number, fromByte: number) => Promise<Carried>;
  receive: (ticket: WayTicket, fromByte: number) => Promise<Carried>;
};

/** `getRandomValues` gives no more at once. */
const CHUNK_BYTES = 65_536;

const page = window as unknown as FilesPage;
const carrier = createFetchCarrier();
const openRow = async (): Promise<StreamToken> => streamToken.parse(await page.openRow());

page.send = async (sizeBytes, fromByte) => {
  const chunks = Array.from({ length: sizeBytes / CHUNK_BYTES }, () =>
    crypto.getRandomValues(new Uint8Array(CHUNK_BYTES)),
  );
  const blob = new Blob(chunks);
  const rest = await blob.slice(fromByte).arrayBuffer();
  const sum = await sumOf(rest);
  const startedMs = performance.now();
  const run = { transfer: 't', fromByte, signal: new AbortController().signal };
  await createHttpsHostSending(carrier, openRow).send({ blob, parts: [blob] }, run, page.tellTicket, () => {});
  return { sizeBytes: rest.byteLength, sum, elapsedMs: performance.now() - startedMs };
};

page.receive = async (ticket, fromByte) => {
  const startedMs = performance.now();
  const run = { transfer: 't', fromByte, signal: new AbortController().signal };
  const stream = createHttpsHostReceiving(carrier).read(ticket, run);
  const bytes = await new Response(stream).arrayBuffer();
  const elapsedMs = performance.now() - startedMs;
  return { sizeBytes: bytes.byteLength, sum: await sumOf(bytes), elapsedMs };
};

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
