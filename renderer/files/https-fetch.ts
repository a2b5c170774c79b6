// The carrier of a browser guest: plain `fetch` from the host that served the page.
import { STREAMS_PATH, type StreamToken } from '../../signaling/protocol/index.ts';
import type { Governor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { WayBroken } from './way.ts';

/** Where a body can't be streamed the row is posted in pieces of this size: each costs a round trip. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** Read and sealed before they are asked for, so that the cable doesn't wait for the disk. */
const AHEAD_PIECES = 4;

type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

export function createFetchCarrier(governor: Governor): Carrier {
  return {
    // Not over plain HTTP: blocks couldn't be sealed there.
    isPossible: () => window.isSecureContext,
    post: (token, pieces, signal) =>
      canStreamBody()
        ? postAsOne(token, pieces, signal)
        : postInPieces(token, pieces, () => governor.atOnceBytes(PIECE_BYTES), signal),
    get: (token, signal) => bytesAt(token, signal),
  };
}

/** Chromium can, over HTTP/2; Firefox and Safari make a text of the stream, and say so by a content type. */
function canStreamBody(): boolean {
  let isAsked = false;
  const { headers } = new Request('/', {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isAsked = true;
      return 'half';
    },
  } as RequestInit);
  return isAsked && !headers.has('Content-Type') && window.location.protocol === 'https:';
}

async function postAsOne(token: StreamToken, pieces: Pieces, signal: AbortSignal): Promise<void> {
  const source = pieces[Symbol.asyncIterator]();
  let lost: unknown;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await source.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          lost = error;
          controller.error(error);
        }
      },
      cancel: async () => {
        await source.return?.();
      },
    },
    { highWaterMark: AHEAD_PIECES },
  );
  try {
    await post(`${STREAMS_PATH}${token}?at=0&end`, { body, signal, duplex: 'half' } as RequestInit);
  } catch (error) {
    // `fetch` says only that it failed; the source says why.
    throw lost ?? error;
  }
}

async function postInPieces(
  token: StreamToken,
  pieces: Pieces,
  pieceBytes: () => number,
  signal: AbortSignal,
): Promise<void> {
  let atByte = 0;
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let sizeBytes = 0;
  const send = async (isLast: boolean) => {
    const body = new Blob(gathered);
    await post(`${STREAMS_PATH}${token}?at=${atByte}${isLast ? '&end' : ''}`, { body, signal });
    atByte += body.size;
    gathered = [];
    sizeBytes = 0;
  };
  for await (const piece of pieces) {
    gathered.push(piece);
    sizeBytes += piece.byteLength;
    if (sizeBytes >= pieceBytes()) await send(false);
  }
  await send(true);
}

async function post(path: string, init: RequestInit): Promise<void> {
  const response = await fetch(path, { ...init, method: 'POST', cache: 'no-store' }).catch(fail);
  if (response.status !== 204) throw new WayBroken(`the host answered ${response.status}`);
}

async function bytesAt(token: StreamToken, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(`${STREAMS_PATH}${token}`, { signal, cache: 'no-store' }).catch(fail);
  if (response.status !== 200 || !response.body) throw new WayBroken(`the host answered ${response.status}`);
  return response.body;
}

function fail(cause: unknown): never {
  throw new WayBroken('the connection to the host broke', { cause });
}
