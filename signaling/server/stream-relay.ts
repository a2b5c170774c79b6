// The rows of bytes that run through this host, by their tokens. Who may have one is decided elsewhere (directory/streams.ts); here a
// token is all there is, and a row without one there isn't.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { STREAMS_PATH, type StreamToken } from '../protocol/index.ts';
import { isOriginAllowed } from './host-header.ts';
import { answerText } from './http.ts';
import { RelayedStream, type StreamTimes } from './relayed-stream.ts';

export class StreamRelay {
  readonly #times: StreamTimes;
  readonly #onEnded: (token: StreamToken) => void;
  readonly #rows = new Map<string, RelayedStream>();

  /** @param onEnded the row is over, well or not. */
  constructor(times: StreamTimes, onEnded: (token: StreamToken) => void) {
    this.#times = times;
    this.#onEnded = onEnded;
  }

  get heldBytes(): number {
    let bytes = 0;
    for (const row of this.#rows.values()) bytes += row.heldBytes;
    return bytes;
  }

  get count(): number {
    return this.#rows.size;
  }

  open(token: StreamToken): void {
    const onEnd = () => {
      this.#rows.delete(token);
      this.#onEnded(token);
    };
    this.#rows.set(token, new RelayedStream(this.#times, onEnd));
  }

  close(token: StreamToken): void {
    this.#rows.get(token)?.cut();
    this.#rows.delete(token);
  }

  stop(): void {
    for (const row of this.#rows.values()) row.cut();
    this.#rows.clear();
  }

  /** Answers whatever is asked below `STREAMS_PATH`. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const { origin, host } = request.headers;
    const url = new URL(request.url ?? '', 'https://host');
    const row = this.#rows.get(url.pathname.slice(STREAMS_PATH.length));
    // Another site's page in somebody's browser has no business here, whatever it has got hold of.
    if (!row || !isOriginAllowed(origin, host, [])) answerText(request, response, 404, 'There is no such stream.');
    else if (request.method === 'GET') row.read(request, response);
    else if (request.method === 'POST') {
      void row.write({ request, response }, byteIn(url.searchParams.get('at')), url.searchParams.has('end'));
    } else {
      response.setHeader('Allow', 'GET, POST');
      answerText(request, response, 405, 'Only GET and POST.');
    }
  }
}

function byteIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
