// Replays a recorded conversation against a host: each line must come true, in order, and nothing else may arrive.
//   ann> {...}      ann sends this           ann< {...}     ann receives exactly this (the order of fields aside)
//   ann>> text      sends this text, as it is ann! closed 1000  ann's socket has been closed with this code
//   ann! gone       ann's socket breaks       # …            a remark
// `<ann>` stands for ann's id, `<annsToken>` for a session's token, `<time>` for a time, `<…>` for anything of the host's own.
import { expect } from 'vitest';
import type { Frame, TestClient } from './test-client.ts';
import type { TestHost } from './test-host.ts';

export class Conversation {
  readonly #host: TestHost;
  readonly #clients = new Map<string, TestClient>();
  readonly #ids = new Map<string, string>();

  constructor(host: TestHost) {
    this.#host = host;
  }

  async replay(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      const [, name, sign, rest] = /^(\w+)(>>|[><!]) ?(.*)$/.exec(line) ?? [];
      if (!name || rest === undefined) {
        if (line !== '' && !line.startsWith('#')) throw new Error(`line ${index + 1} is not understood: ${line}`);
        continue;
      }
      const client = await this.#client(name);
      if (sign === '>>') client.send(rest);
      else if (sign === '>') client.send(this.#withIds(rest));
      else if (sign === '!') await this.#expectEnd(client, rest, line);
      else this.#compare(JSON.parse(rest), await client.next(), `line ${index + 1}: ${line}`);
    }
    for (const [name, client] of this.#clients) {
      if (client.socket.readyState !== client.socket.OPEN) continue;
      client.send({ type: 'ipaddr', id: 'the-end' });
      expect(await client.next(), `${name} hears nothing more`).toMatchObject({ id: 'the-end' });
    }
  }

  async #client(name: string): Promise<TestClient> {
    const client = this.#clients.get(name) ?? (await this.#host.open());
    this.#clients.set(name, client);
    return client;
  }

  async #expectEnd(client: TestClient, what: string, line: string): Promise<void> {
    if (what === 'gone') client.socket.terminate();
    else expect(await client.closed, line).toBe(Number(what.replace('closed ', '')));
  }

  #withIds(text: string): string {
    return text.replace(/<(\w+)>/g, (whole, name: string) => this.#ids.get(name) ?? whole);
  }

  #compare(wanted: unknown, frame: Frame, line: string): void {
    const learn = (expected: unknown, actual: unknown): unknown => {
      const [, name] = typeof expected === 'string' ? (/^<(.+)>$/.exec(expected) ?? []) : [];
      if (name === '…') return actual;
      if (name === 'time') return Number.isInteger(actual) ? actual : expected;
      if (name !== undefined) return this.#idOf(name, actual);
      if (Array.isArray(expected))
        return expected.map((item, i) => learn(item, Array.isArray(actual) ? actual[i] : undefined));
      if (typeof expected !== 'object' || expected === null) return expected;
      const fields = Object.entries(expected);
      return Object.fromEntries(
        fields.map(([key, value]) => [key, learn(value, (actual as Frame | undefined)?.[key])]),
      );
    };
    expect(frame, line).toEqual(learn(wanted, frame));
  }

  #idOf(name: string, actual: unknown): string {
    const known = this.#ids.get(name);
    const isOfTheHost = typeof actual === 'string' && /^(@[a-z0-9]{8}|[\w-]{43})$/.test(actual);
    if (known === undefined && isOfTheHost) this.#ids.set(name, actual);
    return this.#ids.get(name) ?? `<${name}>`;
  }
}
