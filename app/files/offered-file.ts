// One offer and whoever reads it: what the page gives goes out as fast as the reader takes it. One reader at a time, and none after all
// of it has gone.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** The page gave nothing, or the reader took nothing, for so long. */
const STALL_MS = 60_000;

export class OfferedFile {
  readonly #sizeBytes: number;
  #response: ServerResponse | undefined;
  #leftBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Everything has gone out: the token is worth nothing any more. */
  isDone = false;

  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes;
  }

  get isRead(): boolean {
    return this.#response !== undefined;
  }

  /** @returns the mark under which the page gives its bytes; undefined when the range is none of this file. */
  begin(response: ServerResponse, fromByte: number): string | undefined {
    if (fromByte > this.#sizeBytes) return undefined;
    this.#leftBytes = this.#sizeBytes - fromByte;
    this.#response = response;
    response.once('close', () => this.stop());
    response.writeHead(fromByte > 0 ? 206 : 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': this.#leftBytes,
      'Cache-Control': 'no-store',
      Connection: 'close',
      ...(fromByte > 0 && { 'Content-Range': `bytes ${fromByte}-${this.#sizeBytes - 1}/${this.#sizeBytes}` }),
    });
    response.flushHeaders();
    this.#moved();
    if (this.#leftBytes === 0) void this.#finish(response);
    return randomUUID();
  }

  /** @returns when there is room for more: false when nobody reads any more, or this is more than was offered. */
  async give(bytes: Uint8Array): Promise<boolean> {
    const response = this.#response;
    if (!response) return false;
    if (bytes.byteLength > this.#leftBytes) {
      this.stop();
      return false;
    }
    this.#leftBytes -= bytes.byteLength;
    this.#moved();
    const hasRoom = response.write(bytes);
    if (this.#leftBytes === 0) return this.#finish(response);
    if (!hasRoom) await happens(response, 'drain');
    this.#moved();
    return this.#response === response;
  }

  /** Breaks off whoever reads. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#response?.destroy();
    this.#response = undefined;
  }

  async #finish(response: ServerResponse): Promise<boolean> {
    response.end();
    this.isDone = await happens(response, 'finish');
    return this.isDone;
  }

  #moved(): void {
    clearTimeout(this.#timer);
    if (this.#response) this.#timer = setTimeout(() => this.stop(), STALL_MS).unref();
  }
}

/** @returns false when the connection closed instead. */
function happens(response: ServerResponse, event: 'drain' | 'finish'): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) {
      resolve(false);
      return;
    }
    const settle = (how: boolean) => {
      response.off(event, onEvent);
      response.off('close', onClose);
      resolve(how);
    };
    const onEvent = () => settle(true);
    const onClose = () => settle(false);
    response.on(event, onEvent);
    response.on('close', onClose);
  });
}
