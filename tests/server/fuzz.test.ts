import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { CLIENT_EXAMPLES } from '../../signaling/protocol/examples.ts';
import { decodeServerMessage } from '../../signaling/protocol/index.ts';
import { type Random, seededRandom } from './random.ts';
import { type Frame, TestClient } from './test-client.ts';
import { startTestHost, type TestHost, until } from './test-host.ts';

const FRAMES = 10_000;
const BATCH = 250;
const SEED = Number(process.env.FUZZ_SEED ?? 20_250_711);
const TEMPLATES = Object.values(CLIENT_EXAMPLES).flatMap((explained) =>
  explained.examples.map((e) => JSON.stringify(e)),
);
const HOSTILE = [
  '"from":"@aaaaaaaa",',
  '"at":0,',
  '"__proto__":{},',
  '\\u0066rom',
  '{"type":"login","name":"ann"}',
  '\u202e',
  '\u0000',
  '9'.repeat(400),
  '['.repeat(2_000),
  '{"a":'.repeat(500),
  'x'.repeat(70_000),
];

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function mutate(random: Random, targets: readonly string[]): string | Buffer {
  let text = random.pick(TEMPLATES).replace(/"to":"[^"]*"/, `"to":"${random.pick(targets)}"`);
  for (let edits = random.below(4); edits > 0; edits -= 1) {
    const at = random.below(text.length + 1);
    const kind = random.below(4);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + random.below(8));
    else if (kind === 1) text = text.slice(0, at) + String.fromCharCode(random.below(0x180)) + text.slice(at);
    else if (kind === 2) text = text.slice(0, at) + random.pick(HOSTILE) + text.slice(at);
    else text = text.slice(0, at) + random.pick(TEMPLATES).slice(random.below(20));
  }
  if (random.below(10) > 0) return text;
  return Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
}

class Attacker {
  readonly #host: TestHost;
  readonly #index: number;
  readonly #random: Random;
  #client: TestClient | undefined;
  #token = '';
  /** Every id this attacker has ever had: what the host stamped on its frames. */
  readonly ids = new Set<string>();
  readonly heard: string[] = [];
  readonly #opened: TestClient[] = [];

  constructor(host: TestHost, index: number, random: Random) {
    this.#host = host;
    this.#index = index;
    this.#random = random;
  }

  /** A connection that is open and, mostly, logged in; now and then a new one that resumes, or tries to. */
  async client(): Promise<TestClient> {
    const isTiredOfIt = this.#random.below(60) === 0;
    if (this.#client?.socket.readyState === 1 && !isTiredOfIt) return this.#client;
    // Closed, not torn: whatever the host has said by then, its answer to a login too, still arrives.
    if (this.#random.below(2) === 0) this.#client?.socket.close();
    const client = await TestClient.open(this.#host.socketUrl);
    client.socket.on('message', (data) => {
      const text = String(data);
      this.heard.push(text);
      const decoded = decodeServerMessage(text);
      if (!decoded.ok || decoded.message.type !== 'login' || !decoded.message.success) return;
      this.ids.add(decoded.message.you.id);
      this.#token = decoded.message.session ?? this.#token;
    });
    if (this.#token !== '') client.send({ type: 'resume', token: this.#token, heard: this.#random.below(40) });
    const session = this.#random.below(4) > 0 ? { session: true } : {};
    client.send({ type: 'login', name: `attacker ${this.#index}`, ...session });
    this.#client = client;
    this.#opened.push(client);
    return client;
  }

  vanish(): void {
    for (const { socket } of this.#opened) socket.terminate();
  }
}

/** What is written reaches everybody who is here, without a ring. */
const WRITTEN = new Set(['message', 'edit', 'react', 'delete', 'read', 'receipt', 'typing', 'piece']);

/** What one bystander, who rings nobody, may be told: the rules of S15 to S17, written down a second time. */
class Judge {
  /** The last ring of each attacker that has not ended. */
  readonly #ringing = new Map<string, unknown>();
  readonly #offering = new Set<string>();

  judge(frame: Frame): void {
    const from = String(frame.from);
    expect(String(frame.to ?? frame.room), `seed ${SEED}`).not.toMatch(/^#?private/);
    if (WRITTEN.has(frame.type)) return;
    if (frame.type === 'file-offer') this.#offering.add(from);
    else if (frame.type.startsWith('file-')) expect([...this.#offering], `seed ${SEED}`).toContain(from);
    else if (frame.type === 'ring') this.#ringing.set(from, frame.call);
    else {
      expect([...this.#ringing.keys()], `seed ${SEED}: ${JSON.stringify(frame)}`).toContain(from);
      const ends = ['decline', 'busy', 'cancel', 'leave'].includes(frame.type);
      if (ends && frame.call !== undefined) expect(frame.call).toBe(this.#ringing.get(from));
      if (ends) this.#ringing.delete(from);
    }
  }
}

test('S36 ten thousand random and mutated frames change nothing for the others', { timeout: 120_000 }, async () => {
  const random = seededRandom(SEED);
  const errors: string[] = [];
  const host = await startTestHost({
    // The rate limit would spare the host most of it; closing strikes are tested elsewhere.
    limits: { presenceBatchMs: 1, rateBurst: 1e9, sessionGraceMs: 50 },
    log: (level, event) => {
      if (level === 'error') errors.push(event);
    },
  });
  const [ann, bob] = [await host.login('ann'), await host.login('bob')];
  ann.send({ type: 'join', room: 'private' });
  bob.send({ type: 'join', room: 'private' });
  await bob.nextOf('ready');
  await ann.nextOf('ready');
  const attackers = [0, 1, 2, 3].map((index) => new Attacker(host, index, random));
  const targets = ['ann', 'bob', ann.id, bob.id, '#private', '#lab', 'attacker 0', 'attacker 1', '@zzzzzzzz', ''];
  const judges = new Map([ann, bob].map((bystander) => [bystander, new Judge()]));
  const before = host.counts();
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;

  for (let sent = 0; sent < FRAMES; sent += BATCH) {
    for (let i = 0; i < BATCH; i += 1) (await random.pick(attackers).client()).send(mutate(random, targets));
    for (const [from, to, name] of [
      [ann, bob, 'bob'],
      [bob, ann, 'ann'],
    ] as const) {
      const text = `undisturbed ${sent}`;
      from.send({ type: 'message', to: name, text, id: `b${sent}` });
      let frame = await to.next();
      while (frame.id !== `b${sent}`) {
        expect(decodeServerMessage(JSON.stringify(frame))).toMatchObject({ ok: true });
        if ('from' in frame) {
          // An attacker may speak to a bystander, but as nobody else, and after a ring only.
          await until(() => attackers.some((attacker) => attacker.ids.has(String(frame.from))));
          judges.get(to)?.judge(frame);
        } else expect(frame.type).toBe('presence');
        frame = await to.next();
      }
      expect(frame).toMatchObject({ from: from.id, text });
    }
  }

  const strangers = attackers.flatMap((attacker) => attacker.heard).filter((text) => text.includes('undisturbed'));
  expect(strangers).toEqual([]);
  const own = attackers.flatMap((attacker) => [...attacker.ids]);
  for (const attacker of attackers) {
    for (const text of attacker.heard) {
      const frame = JSON.parse(text) as { from?: string };
      if (frame.from !== undefined) expect(own).toContain(frame.from);
    }
    attacker.vanish();
  }
  await until(() => host.counts().people === 2 && host.counts().connections === 2);
  expect(host.counts()).toEqual(before);
  expect(errors).toEqual([]);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(64 * 1024 * 1024);
});
