// How our relay compares with a naive one in the same run: throughput, latency, memory for each idle connection, presence bytes.
// `node scripts/run-typescript.mjs bench/relay.ts`
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadResult, LoadTask, Side } from './relay-load.ts';
import type { ServerReport } from './relay-server-report.ts';

export type RelayFigures = Record<Side, { perSecond: number; p50Ms: number; p99Ms: number; idleBytes: number }> & {
  /** Bytes of a presence change for one listener, by people online. */
  presenceBytes: Record<number, number>;
};

const ROUNDS = 3;
const PAIRS = 20;
const WINDOW = 16;
const IDLE_CONNECTIONS = 4_000;
/** Well below what either can do: the latency of a server that is not at its limit. */
const STEADY_PER_SECOND = 3_000;

type Bundles = Record<Side | 'load', string>;

export async function run(): Promise<RelayFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-bench-'));
  try {
    return await measure(await bundle(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<Bundles> {
  // Resolved at run time, so that the bundler does not end up in this file's own bundle.
  const script = pathToFileURL(resolve('scripts/run-typescript.mjs')).href;
  const { bundleTypescript } = (await import(/* @vite-ignore */ script)) as {
    bundleTypescript(path: string, folder: string): Promise<string>;
  };
  return {
    ours: await bundleTypescript('bench/relay-ours.ts', folder),
    naive: await bundleTypescript('bench/relay-naive.ts', folder),
    load: await bundleTypescript('bench/relay-load.ts', folder),
  };
}

async function measure(bundles: Bundles): Promise<RelayFigures> {
  const samples = { ours: emptySamples(), naive: emptySamples() };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { fast, steady } = await withServer(bundles, 'ours', (ours) =>
      withServer(bundles, 'naive', async (naive) => {
        const common = { ports: { ours, naive }, pairs: PAIRS };
        const fast = await load(bundles, { kind: 'throughput', window: WINDOW, ...common });
        const steady = await load(bundles, { kind: 'latency', perSecond: STEADY_PER_SECOND, ...common });
        return { fast, steady };
      }),
    );
    for (const side of ['ours', 'naive'] as const) {
      samples[side].perSecond.push(fast.perSecond?.[side] ?? Number.NaN);
      samples[side].p50Ms.push(steady.p50Ms?.[side] ?? Number.NaN);
      samples[side].p99Ms.push(steady.p99Ms?.[side] ?? Number.NaN);
      // Memory after a collection is the same in every round, and 4,000 logins take their time.
      if (round === 0) samples[side].idleBytes.push(await idleBytes(bundles, side));
    }
  }
  const presenceBytes: Record<number, number> = {};
  for (const online of [10, 100, 1_000]) {
    const { bytesPerListener = Number.NaN } = await withServer(bundles, 'ours', (port) =>
      load(bundles, { kind: 'presence', port, online, changes: 20 }),
    );
    presenceBytes[online] = bytesPerListener;
  }
  const figures = { ours: medians(samples.ours), naive: medians(samples.naive), presenceBytes };
  print(figures);
  return figures;
}

async function idleBytes(bundles: Bundles, side: Side): Promise<number> {
  return withServer(bundles, side, async (port, server) => {
    const before = await memory(server);
    return load(bundles, { kind: 'idle', port, connections: IDLE_CONNECTIONS }, async () => {
      const after = await memory(server);
      return (after - before) / IDLE_CONNECTIONS;
    });
  });
}

async function memory(server: ChildProcess): Promise<number> {
  server.send('memory?');
  const [report] = (await once(server, 'message')) as [ServerReport];
  return 'rssBytes' in report ? report.heapBytes : Number.NaN;
}

async function withServer<T>(
  bundles: Bundles,
  side: Side,
  use: (port: number, server: ChildProcess) => Promise<T>,
): Promise<T> {
  const server = fork(bundles[side], { execArgv: ['--expose-gc'] });
  try {
    const [report] = (await once(server, 'message')) as [ServerReport];
    return await use('port' in report ? report.port : 0, server);
  } finally {
    server.disconnect();
    await once(server, 'exit');
  }
}

function load(bundles: Bundles, task: LoadTask): Promise<LoadResult>;
function load<T>(bundles: Bundles, task: LoadTask, whileConnected: () => Promise<T>): Promise<T>;
async function load(bundles: Bundles, task: LoadTask, whileConnected?: () => Promise<unknown>): Promise<unknown> {
  const child = fork(bundles.load);
  try {
    child.send(task);
    const [result] = (await once(child, 'message')) as [LoadResult];
    return whileConnected ? await whileConnected() : result;
  } finally {
    child.disconnect();
    await once(child, 'exit');
  }
}

type Samples = Record<'perSecond' | 'p50Ms' | 'p99Ms' | 'idleBytes', number[]>;

function emptySamples(): Samples {
  return { perSecond: [], p50Ms: [], p99Ms: [], idleBytes: [] };
}

function medians(samples: Samples): RelayFigures[Side] {
  return {
    perSecond: median(samples.perSecond),
    p50Ms: median(samples.p50Ms),
    p99Ms: median(samples.p99Ms),
    idleBytes: median(samples.idleBytes),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print({ ours, naive, presenceBytes }: RelayFigures): void {
  const row = (what: string, mine: number, theirs: number, digits: number) => ({
    what,
    ours: Number(mine.toFixed(digits)),
    naive: Number(theirs.toFixed(digits)),
    ratio: Number((mine / theirs).toFixed(2)),
  });
  console.table([
    row('relayed messages a second (1.5 KB)', ours.perSecond, naive.perSecond, 0),
    row(`latency p50, ms (${STEADY_PER_SECOND}/s)`, ours.p50Ms, naive.p50Ms, 3),
    row(`latency p99, ms (${STEADY_PER_SECOND}/s)`, ours.p99Ms, naive.p99Ms, 3),
    row(`bytes an idle connection (${IDLE_CONNECTIONS})`, ours.idleBytes, naive.idleBytes, 0),
  ]);
  for (const [online, bytes] of Object.entries(presenceBytes)) {
    console.log(`a presence change with ${online} online: ${bytes.toFixed(0)} bytes a listener`);
  }
}
