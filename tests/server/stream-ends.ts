// Both ends of a row of bytes through a host, with plain requests: what a page does with `fetch`, and what none would do.
import { type IncomingMessage, request } from 'node:http';
import type { TestClient } from './test-client.ts';
import type { TestHost } from './test-host.ts';

export type Answer = { readonly status: number; readonly body: string };

/** Asks for a row. @returns its address. */
export async function openRow(host: TestHost, asker: TestClient): Promise<string> {
  const { token } = await asker.ask({ type: 'stream', id: 's' });
  return `${host.pageUrl}/streams/${token}`;
}

/** Posts one piece. @returns the status; 0 when the connection was cut. */
export function post(url: string, piece: string | Buffer, query: string): Promise<number> {
  return new Promise((resolve) => {
    const posting = request(`${url}?${query}`, { method: 'POST' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    posting.on('error', () => resolve(0));
    posting.end(piece);
  });
}

/** Opens the reading end, and reads nothing yet. */
export function openReading(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end();
  });
}

/** @returns everything up to the end; undefined when it was cut off before. */
export async function readAll(answer: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of answer) pieces.push(piece as Buffer);
  } catch {
    return undefined;
  }
  return answer.complete ? Buffer.concat(pieces) : undefined;
}

export async function ask(url: string, method: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end();
  });
  return { status: answer.statusCode ?? 0, body: String(await readAll(answer)) };
}
