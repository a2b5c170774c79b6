// One row of bytes from who posts it to who gets it, through this process without being kept: the reader's pace is the writer's.
// An end of either side is the end of the other, at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { answerText } from './http.ts';
import { pour } from './pour.ts';

export type StreamTimes = {
  /** Both sides must be there within this time, in milliseconds. */
  readonly waitMs: number;
  /** Nothing may stand still for longer, in milliseconds. */
  readonly stallMs: number;
};

type Posting = { readonly request: IncomingMessage; readonly response: ServerResponse };

export class RelayedStream {
  readonly #onEnd: () => void;
  readonly #stallMs: number;
  readonly #readerCame: Promise<ServerResponse>;
  #welcome: (reader: ServerResponse) => void = () => {};
  #timer: NodeJS.Timeout;
  #reader: ServerResponse | undefined;
  #posting: Posting | undefined;
  #passedBytes = 0;
  #hasMoved = false;
  #isOver = false;

  /** @param onEnd called once, unless it is cut from outside. */
  constructor({ waitMs, stallMs }: StreamTimes, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#stallMs = stallMs;
    this.#readerCame = new Promise((resolve) => {
      this.#welcome = resolve;
    });
    this.#timer = setTimeout(() => this.#end(), waitMs).unref();
  }

  /** What waits here for the reader, in bytes. It does not grow with the row. */
  get heldBytes(): number {
    return (this.#reader?.writableLength ?? 0) + (this.#posting?.request.readableLength ?? 0);
  }

  /** Somebody wants to have it. Only the first one gets it. */
  read(request: IncomingMessage, response: ServerResponse): void {
    if (this.#reader) {
      answerText(request, response, 409, 'Somebody reads this already.');
      return;
    }
    this.#reader = response;
    response.once('close', () => this.#end());
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    this.#welcome(response);
  }

  /**
   * Somebody posts a piece.
   * @param atByte where it belongs; undefined when that can't be read.
   * @param isLast nothing comes after it.
   */
  async write(posting: Posting, atByte: number | undefined, isLast: boolean): Promise<void> {
    const { request, response } = posting;
    if (this.#posting || atByte !== this.#passedBytes) {
      answerText(request, response, 409, 'The next piece is another one, or another one is still being read.');
      return;
    }
    this.#posting = posting;
    response.once('close', () => {
      if (this.#posting === posting) this.#end();
    });
    const reader = await this.#readerCame;
    if (this.#isOver) return;
    const poured = await pour(request, reader, (bytes) => {
      this.#passedBytes += bytes;
      this.#moved();
    });
    if (poured === 'broken') this.#end();
    if (this.#isOver) return;
    this.#moved();
    if (isLast) reader.end(() => this.#arrived(posting));
    else this.#confirm(posting);
  }

  /** Ends it for both sides, without telling the owner. */
  cut(): void {
    if (!this.#over()) return;
    if (this.#reader) breakOff(this.#reader);
    if (this.#posting) breakOff(this.#posting.response);
  }

  #arrived(posting: Posting): void {
    if (!this.#over()) return;
    this.#confirm(posting);
    this.#onEnd();
  }

  #confirm({ response }: Posting): void {
    this.#posting = undefined;
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
  }

  #end(): void {
    if (this.#isOver) return;
    this.cut();
    this.#onEnd();
  }

  /** @returns false when it was over before. */
  #over(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    clearTimeout(this.#timer);
    return true;
  }

  #moved(): void {
    if (this.#isOver) return;
    // For each frame: a timer that is put back costs next to nothing.
    if (this.#hasMoved) this.#timer.refresh();
    else {
      this.#hasMoved = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#end(), this.#stallMs).unref();
    }
  }
}

// Not ended: nobody must take a part for the whole. Over HTTP/2 a response that is merely destroyed says that all is well.
function breakOff(response: ServerResponse & { readonly stream?: ServerHttp2Stream }): void {
  if (response.stream) response.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else response.destroy();
}
