// The load, in a process of its own: offers of 1.5 KB between pairs, as many as the server takes, or a steady few with their latency.
import { maskedFrame, RelaySocket } from './relay-socket.ts';

export type LoadTask =
  | { kind: 'throughput'; ports: Ports; pairs: number; window: number }
  | { kind: 'latency'; ports: Ports; pairs: number; perSecond: number }
  | { kind: 'idle'; port: number; connections: number }
  | { kind: 'presence'; port: number; online: number; changes: number };

/** Both servers run at once and are measured in turns, so that whatever else the machine does falls on both. */
export type Ports = Record<Side, number>;
export type Side = 'ours' | 'naive';
const SIDES = ['ours', 'naive'] as const;

export type LoadResult = {
  perSecond?: Record<Side, number>;
  p50Ms?: Record<Side, number>;
  p99Ms?: Record<Side, number>;
  bytesPerListener?: number;
};

const SDP = 'a=candidate:1 1 udp 2122260223 192.168.1.5 50000 typ host '.repeat(24).slice(0, 1_400);
const SLICE_MS = 250;
/** Before the server has compiled what it runs, its figures say nothing. */
const WARM_UP_SLICES = 5;
const SLICES = 24;

type Pair = { from: RelaySocket; to: RelaySocket; frame: Buffer };

async function login(port: number, name: string): Promise<{ client: RelaySocket; address: string }> {
  const client = await RelaySocket.open(port);
  const answer = JSON.parse(await client.ask(JSON.stringify({ type: 'login', name }))) as { you?: { id: string } };
  client.wantsText = false;
  return { client, address: answer.you?.id ?? name };
}

/** Two people with a call between them, as far as the server is concerned. */
async function openPairs(port: number, isOurs: boolean, count: number) {
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i += 1) {
    const a = await login(port, `caller ${i}`);
    const b = await login(port, `callee ${i}`);
    // Clients of ours address people by id, as the login answer gives it.
    const to = isOurs ? b.address : `callee ${i}`;
    if (isOurs) a.client.send(maskedFrame(JSON.stringify({ type: 'ring', to, call: 'c1', media: 'video' })));
    pairs.push({
      from: a.client,
      to: b.client,
      frame: maskedFrame(JSON.stringify({ type: 'offer', to, link: 'l1', n: 1, sdp: SDP })),
    });
  }
  // Presence and rings have arrived when this has.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return pairs;
}

async function measureThroughput(task: Extract<LoadTask, { kind: 'throughput' }>): Promise<LoadResult> {
  const rates = await inTurns(task, async (pairs) => {
    let received = 0;
    let open = pairs.length * task.window;
    const endsAt = performance.now() + SLICE_MS;
    const start = performance.now();
    await new Promise<void>((resolve) => {
      for (const { from, to, frame } of pairs) {
        to.onFrames = (count) => {
          received += count;
          if (performance.now() < endsAt) from.send(repeat(frame, count));
          else {
            open -= count;
            if (open === 0) resolve();
          }
        };
        from.send(repeat(frame, task.window));
      }
    });
    return [(received * 1_000) / (performance.now() - start)];
  });
  return { perSecond: { ours: share(rates.ours, 0.5), naive: share(rates.naive, 0.5) } };
}

async function measureLatency(task: Extract<LoadTask, { kind: 'latency' }>): Promise<LoadResult> {
  const slices = await inTurns(task, async (pairs) => {
    const latencies: number[] = [];
    const sentAt = pairs.map((): number[] => []);
    for (const [i, { to }] of pairs.entries()) {
      to.onFrames = (count) => {
        const now = performance.now();
        for (const at of sentAt[i]?.splice(0, count) ?? []) latencies.push(now - at);
      };
    }
    const start = performance.now();
    let sent = 0;
    for (let elapsed = 0; elapsed < SLICE_MS || latencies.length < sent; elapsed = performance.now() - start) {
      for (; elapsed < SLICE_MS && sent < (elapsed / 1_000) * task.perSecond; sent += 1) {
        const index = sent % pairs.length;
        sentAt[index]?.push(performance.now());
        pairs[index]?.from.send(pairs[index].frame);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    return [share(latencies, 0.5), share(latencies, 0.99)];
  });
  const median = (side: Side, which: number) =>
    share(
      slices[side].filter((_, i) => i % 2 === which),
      0.5,
    );
  return {
    p50Ms: { ours: median('ours', 0), naive: median('naive', 0) },
    p99Ms: { ours: median('ours', 1), naive: median('naive', 1) },
  };
}

/** Measures both servers, slice by slice, the first one changing each time. */
async function inTurns(
  task: { ports: Ports; pairs: number },
  measure: (pairs: readonly Pair[]) => Promise<number[]>,
): Promise<Record<Side, number[]>> {
  const pairs = {
    ours: await openPairs(task.ports.ours, true, task.pairs),
    naive: await openPairs(task.ports.naive, false, task.pairs),
  };
  const results: Record<Side, number[]> = { ours: [], naive: [] };
  for (let slice = 0; slice < WARM_UP_SLICES + SLICES; slice += 1) {
    for (const side of slice % 2 === 0 ? SIDES : [...SIDES].reverse()) {
      const figures = await measure(pairs[side]);
      if (slice >= WARM_UP_SLICES) results[side].push(...figures);
    }
  }
  return results;
}

function repeat(frame: Buffer, count: number): Buffer {
  return count === 1 ? frame : Buffer.concat(Array<Buffer>(count).fill(frame));
}

/** @returns the value below which this share of them lies. */
function share(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}

async function openIdle(task: Extract<LoadTask, { kind: 'idle' }>): Promise<LoadResult> {
  for (let i = 0; i < task.connections; i += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, j) => login(task.port, `idle ${i + j}`)));
  }
  // The last presence frames are on their way yet.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return {};
}

async function measurePresence(task: Extract<LoadTask, { kind: 'presence' }>): Promise<LoadResult> {
  const { client: listener } = await login(task.port, 'listener');
  for (let i = 1; i < task.online; i += 1) await login(task.port, `person ${i}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = listener.textBytes;
  for (let i = 0; i < task.changes; i += 1) {
    const heard = new Promise<void>((resolve) => {
      listener.onFrames = () => resolve();
    });
    await login(task.port, `newcomer ${i}`);
    await heard;
  }
  return { bytesPerListener: (listener.textBytes - before) / task.changes };
}

function work(task: LoadTask): Promise<LoadResult> {
  switch (task.kind) {
    case 'throughput':
      return measureThroughput(task);
    case 'latency':
      return measureLatency(task);
    case 'idle':
      return openIdle(task);
    case 'presence':
      return measurePresence(task);
  }
}

process.on('message', async (task: LoadTask) => process.send?.(await work(task)));
process.on('disconnect', () => process.exit(0));
