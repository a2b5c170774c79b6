// A WebSocket client that costs the benchmark next to nothing: frames are written as prepared bytes and only counted when they come.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const UPGRADE =
  'GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

const TEXT = 0x1;
const PING = 0x9;
/** Empty, with a mask of zeros. */
const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** One text frame, masked as the protocol asks of clients. */
export function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = Buffer.from([0x5a, 0xc3, 0x17, 0x9e]);
  for (const [i, byte] of payload.entries()) payload[i] = byte ^ (mask[i & 3] ?? 0);
  const header =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([header, mask, payload]);
}

export class RelaySocket {
  readonly socket: Socket;
  /** Called with the number of text frames that a chunk has completed. */
  onFrames: (count: number) => void = () => {};
  /** Bytes of text frames received, headers included. */
  textBytes = 0;
  /** The text of the last frame, kept while this is set. */
  wantsText = true;
  lastText = '';
  #rest: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  static async open(port: number): Promise<RelaySocket> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.on('error', () => {});
    const client = new RelaySocket(socket);
    socket.write(UPGRADE);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error(answer.toString());
    socket.on('data', (chunk: Buffer) => client.#read(chunk));
    return client;
  }

  send(frame: Buffer): void {
    this.socket.write(frame);
  }

  /** Sends a text and waits for the next frame. */
  async ask(text: string): Promise<string> {
    const answered = new Promise<void>((resolve) => {
      this.onFrames = () => resolve();
    });
    this.send(maskedFrame(text));
    await answered;
    return this.lastText;
  }

  #read(chunk: Buffer): void {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    let count = 0;
    while (data.length - at >= 2) {
      const short = (data[at + 1] ?? 0) & 0x7f;
      const headerBytes = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < headerBytes) break;
      const size =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
      const end = at + headerBytes + size;
      if (end > data.length) break;
      const kind = (data[at] ?? 0) & 0x0f;
      // A client that answers no ping is cut off, as a browser would not be.
      if (kind === PING) this.send(PONG);
      if (kind === TEXT) {
        count += 1;
        this.textBytes += end - at;
        if (this.wantsText) this.lastText = data.toString('utf8', at + headerBytes, end);
      }
      at = end;
    }
    this.#rest = at === data.length ? Buffer.alloc(0) : data.subarray(at);
    if (count > 0) this.onFrames(count);
  }
}
