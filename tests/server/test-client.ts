// A client of the tests: a real socket whose frames are awaited one by one. Never waits for time to pass.
import { once } from 'node:events';
import { WebSocket } from 'ws';

export type Frame = { type: string; [field: string]: unknown };

export class TestClient {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly #frames: string[] = [];
  readonly #readers: ((frame: string) => void)[] = [];
  id = '';

  constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const reader = this.#readers.shift();
      if (reader) reader(String(data));
      else this.#frames.push(String(data));
    });
  }

  static async open(
    url: string,
    options: { origin?: string; headers?: Record<string, string> } = {},
  ): Promise<TestClient> {
    const socket = new WebSocket(url, { rejectUnauthorized: false, ...options });
    const client = new TestClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** Opens and logs in. */
  static async login(url: string, name: string): Promise<TestClient> {
    const client = await TestClient.open(url);
    const answer = await client.ask({ type: 'login', name });
    client.id = (answer.you as { id: string }).id;
    return client;
  }

  send(frame: object | string | Buffer): void {
    this.socket.send(typeof frame === 'object' && !Buffer.isBuffer(frame) ? JSON.stringify(frame) : frame);
  }

  /** The next frame's text, whenever it comes. */
  nextText(): Promise<string> {
    const frame = this.#frames.shift();
    return frame === undefined ? new Promise((resolve) => this.#readers.push(resolve)) : Promise.resolve(frame);
  }

  async next(): Promise<Frame> {
    return JSON.parse(await this.nextText()) as Frame;
  }

  /** Reads on until a frame of this type comes; the others are dropped. */
  async nextOf(type: string): Promise<Frame> {
    for (;;) {
      const frame = await this.next();
      if (frame.type === type) return frame;
    }
  }

  ask(frame: object | string | Buffer): Promise<Frame> {
    this.send(frame);
    return this.next();
  }

  /** Everything that has arrived once the server has handled all that was sent so far. Needs a login. */
  async settle(): Promise<Frame[]> {
    const id = `settle-${Math.floor(performance.now() * 1000)}`;
    this.send({ type: 'ipaddr', id });
    const frames: Frame[] = [];
    for (;;) {
      const frame = await this.next();
      if (frame.type === 'ipaddr' && frame.id === id) return frames;
      frames.push(frame);
    }
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
