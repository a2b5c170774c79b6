// Posts bytes for the page to a row of bytes through a host, a piece at a time and in order.
import { type Agent, request } from 'node:http';
import type { ByteAddress } from '../bridge/file-facts.ts';
import { pinnedAgent } from './pinned-agent.ts';

/** Longer than a host lets a row stand still. */
const SILENCE_MS = 90_000;

export type Piece = { readonly atByte: number; readonly isLast: boolean; readonly bytes: Uint8Array };

export type BytePosts = {
  /** @returns whether it was taken: then it is on its way to the reader. */
  readonly post: (address: ByteAddress, piece: Piece) => Promise<boolean>;
  /** Breaks off what is being posted there. */
  readonly stop: (path: string) => void;
  readonly stopAll: () => void;
};

export function createBytePosts(): BytePosts {
  /** One connection serves all pieces of a row. */
  const agents = new Map<string, Agent>();

  function stop(path: string): void {
    agents.get(path)?.destroy();
    agents.delete(path);
  }

  async function post(address: ByteAddress, piece: Piece): Promise<boolean> {
    const agent = agents.get(address.path) ?? pinnedAgent(address);
    agents.set(address.path, agent);
    const status = await postBy(agent, address.path, piece);
    const isTaken = status === 204;
    if (!isTaken || piece.isLast) stop(address.path);
    return isTaken;
  }

  return { post, stop, stopAll: () => [...agents.keys()].forEach(stop) };
}

function postBy(agent: Agent, path: string, { atByte, isLast, bytes }: Piece): Promise<number> {
  return new Promise((resolve) => {
    const query = `at=${atByte}${isLast ? '&end' : ''}`;
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.byteLength };
    const asked = request({ agent, method: 'POST', path: `${path}?${query}`, headers }, (answer) => {
      answer.resume();
      answer.once('close', () => resolve(answer.statusCode ?? 0));
    });
    asked.setTimeout(SILENCE_MS, () => asked.destroy());
    asked.on('error', () => resolve(0));
    asked.end(bytes);
  });
}
