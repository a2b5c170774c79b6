import { expect, test } from 'vitest';
import { type Random, seededRandom } from '../../tests/server/random.ts';
import { Rehearsal } from '../../tests/server/rehearsal.ts';

type Frame = { type: string; from?: string; to?: string; id?: string; heard?: number; session?: string };

/** A page as far as its session goes: what it has sent is kept until it is confirmed, what it has received is counted. */
class Page {
  readonly #hall: Rehearsal;
  readonly name: string;
  #connections = 0;
  #connection = '';
  #token = '';
  #heard = 0;
  #confirmed = 0;
  #unconfirmed: object[] = [];
  /** On their way to the host, and from it; a broken connection loses both. */
  #up: object[] = [];
  #down: Frame[] = [];
  isOnline = false;
  readonly texts: string[] = [];

  constructor(hall: Rehearsal, name: string) {
    this.#hall = hall;
    this.name = name;
    this.connect();
  }

  connect(): void {
    this.#connection = `${this.name}${this.#connections++}`;
    this.#hall.connect(this.#connection);
    const { name } = this;
    this.#up = [
      this.#token === ''
        ? { type: 'login', name, session: true }
        : { type: 'resume', token: this.#token, heard: this.#heard },
    ];
    this.#down = [];
    this.isOnline = false;
  }

  say(message: object): void {
    this.#unconfirmed.push(message);
    if (this.isOnline) this.#up.push(message);
  }

  /** One frame arrives at the host. */
  hear(): boolean {
    const frame = this.#up.shift();
    if (frame && this.#hall.peers.has(this.#connection)) this.#hall.say(this.#connection, frame);
    return frame !== undefined;
  }

  /** One frame arrives here. */
  receive(): boolean {
    this.#down.push(...(this.#hall.inbox(this.#connection) as Frame[]));
    const frame = this.#down.shift();
    if (!frame) return false;
    expect(frame).not.toMatchObject({ code: 'session-gone' });
    if (frame.type === 'login' || frame.type === 'resumed') {
      this.#token = frame.session ?? this.#token;
      this.#confirm(frame.heard ?? 0);
      this.isOnline = true;
      this.#up.push(...this.#unconfirmed);
    } else if (frame.type === 'ack') this.#confirm(frame.heard ?? 0);
    else if (frame.to !== undefined) {
      this.#heard += 1;
      this.texts.push(`${frame.type} ${frame.id}`);
      if (this.#heard % 3 === 0) this.#up.push({ type: 'ack', heard: this.#heard });
    }
    return true;
  }

  /** @param isNoticed whether the host knows before the next connection comes. */
  breakOff(isNoticed: boolean): void {
    if (isNoticed && this.#hall.peers.has(this.#connection)) this.#hall.close(this.#connection);
    if (isNoticed) this.#hall.peers.delete(this.#connection);
    this.#hall.inbox(this.#connection);
    this.connect();
  }

  #confirm(heard: number): void {
    this.#unconfirmed = this.#unconfirmed.slice(heard - this.#confirmed);
    this.#confirmed = heard;
  }
}

function settle(hall: Rehearsal, pages: readonly Page[]): void {
  while (pages.some((page) => page.hear() || page.receive()));
  hall.beat();
}

function play(random: Random): void {
  const hall = new Rehearsal({ presenceBatchMs: 0, rateBurst: 1e9 });
  const pages = ['ann', 'bob', 'eve'].map((name) => new Page(hall, name));
  settle(hall, pages);
  const wanted = new Map(pages.map((page) => [page, [] as string[]]));
  for (let step = 0; step < 400; step += 1) {
    const [page, other] = [random.pick(pages), random.pick(pages)];
    const kind = random.below(12);
    const id = `m${step}`;
    if (kind < 3) {
      page.say({ type: 'message', to: other.name, text: 'x', id });
      if (page === other) wanted.get(page)?.push(`error ${id}`);
      else wanted.get(other)?.push(`message ${id}`);
    } else if (kind === 3) {
      page.say({ type: 'message', to: 'nobody', text: 'x', id });
      wanted.get(page)?.push(`error ${id}`);
    } else if (kind < 7) page.hear();
    else if (kind < 10) page.receive();
    else if (kind === 10) hall.beat();
    else if (random.below(3) === 0) page.breakOff(random.below(2) === 0);
  }
  settle(hall, pages);
  for (const [page, texts] of wanted) expect([...page.texts].sort()).toEqual(texts.sort());
}

test('S56 every message arrives, and once, wherever connections break', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    try {
      play(seededRandom(seed));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
});

test('S56 the order of one sender’s messages to one person stays', () => {
  const hall = new Rehearsal({ presenceBatchMs: 0, rateBurst: 1e9 });
  const random = seededRandom(7);
  const [ann, bob] = [new Page(hall, 'ann'), new Page(hall, 'bob')];
  settle(hall, [ann, bob]);
  for (let i = 0; i < 200; i += 1) {
    ann.say({ type: 'message', to: 'bob', text: 'x', id: `m${i}` });
    for (const page of [ann, bob]) {
      if (random.below(2) === 0) page.hear();
      if (random.below(2) === 0) page.receive();
      if (random.below(9) === 0) page.breakOff(random.below(2) === 0);
    }
  }
  settle(hall, [ann, bob]);
  expect(bob.texts).toEqual(Array.from({ length: 200 }, (_, i) => `message m${i}`));
});
