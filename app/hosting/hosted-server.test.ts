import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostingState } from '../bridge/hosting-facts.ts';
import { createHostedServer } from './hosted-server.ts';
import type { ServerChild, ServerChildListener, ServerStart } from './server-child.ts';

type Started = Awaited<ServerChild['started']>;
type Run = ServerStart & { readonly tell: ServerChildListener; readonly die: () => void; isStopped: boolean };

const KEY = 'ab'.repeat(32);
const on = (port: number): Started => ({
  kind: 'started',
  urls: [`https://10.0.0.1:${port}/`],
  port,
  fingerprint: KEY,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server whose processes start as `answer` says, and die when they are told. */
function hosted(answer: (start: ServerStart, run: number) => Started = ({ port }) => on(port)) {
  const runs: Run[] = [];
  const states: HostingState[] = [];
  const server = createHostedServer({
    launch: (start, tell) => {
      let exit: (code: number) => void = () => undefined;
      const exited = new Promise<number>((resolve) => {
        exit = resolve;
      });
      const run: Run = { ...start, tell, die: () => exit(9), isStopped: false };
      runs.push(run);
      const stop = async () => {
        run.isStopped = true;
        exit(0);
      };
      return { started: Promise.resolve(answer(start, runs.length)), exited, guests: async () => ['Bob'], stop };
    },
    config: () => ({ port: 8443, dataFolder: '/d', webRoot: '/w' }),
    onStarted: async () => undefined,
    onChanged: (state) => states.push(state),
    log: () => undefined,
  });
  const kill = async () => {
    runs.at(-1)?.die();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { server, runs, states, kill, kinds: () => states.map(({ kind }) => kind) };
}

test('D22 a process that dies is started again by itself, under its name and on its port', async () => {
  const { server, runs, kill, kinds } = hosted((start, run) => on(run === 1 ? 8445 : start.port));
  await server.start('Lab');
  await kill();
  await vi.advanceTimersByTimeAsync(0);
  expect(kinds()).toEqual(['starting', 'on', 'restarting', 'on']);
  expect(server.state()).toMatchObject({ name: 'Lab', port: 8445, fingerprint: KEY });
  expect(runs.map(({ port, mayMove }) => [port, mayMove])).toEqual([
    [8443, true],
    [8445, false],
  ]);
});

test('D75 six deaths within two minutes are the end, until a person starts it again', async () => {
  const { server, runs, kill } = hosted();
  await server.start('Lab');
  for (let death = 1; death < 6; death += 1) {
    await kill();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(server.state().kind).toBe('on');
  }
  await kill();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.state()).toEqual({ kind: 'failed', reason: 'crashed' });
  expect(runs).toHaveLength(6);
  expect((await server.start('Lab')).kind).toBe('on');
});

test('D75 a start again that fails counts as a death, and a port that somebody took meanwhile is named', async () => {
  const { server, kill, kinds } = hosted((start, run) =>
    run === 1 ? on(start.port) : { kind: 'failed', reason: 'no-free-port' },
  );
  await server.start('Lab');
  await kill();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(kinds()).toEqual(['starting', 'on', 'restarting', 'failed']);
  expect(server.state()).toEqual({ kind: 'failed', reason: 'no-free-port' });
});

test('D75 who stops hosting while it waits to be started again has stopped it', async () => {
  const { server, runs, kill } = hosted();
  await server.start('Lab');
  await kill();
  await vi.advanceTimersByTimeAsync(0);
  await kill();
  expect(server.state().kind).toBe('restarting');
  expect((await server.start('Other')).kind).toBe('restarting');
  expect(await server.stop()).toEqual({ kind: 'off' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.state()).toEqual({ kind: 'off' });
  expect(runs).toHaveLength(2);
});

test('D75 a stop is no death', async () => {
  const { server, runs, kinds } = hosted();
  await server.start('Lab');
  await server.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kinds()).toEqual(['starting', 'on', 'off']);
  expect(runs[0]?.isStopped).toBe(true);
});

test('D76 the addresses follow the computer, and those of a process that is gone do not count', async () => {
  const { server, runs, states, kill } = hosted();
  await server.start('Lab');
  runs[0]?.tell.onMoved(['https://10.0.0.9:8443/']);
  expect(states.at(-1)).toMatchObject({ kind: 'on', urls: ['https://10.0.0.9:8443/'] });
  await kill();
  await vi.advanceTimersByTimeAsync(0);
  runs[0]?.tell.onMoved(['https://10.0.0.8:8443/']);
  expect(server.state()).toMatchObject({ kind: 'on', urls: ['https://10.0.0.1:8443/'] });
});

test('D80 only a server that runs has guests', async () => {
  const { server } = hosted();
  expect(await server.guests()).toEqual([]);
  await server.start('Lab');
  expect(await server.guests()).toEqual(['Bob']);
  await server.stop();
  expect(await server.guests()).toEqual([]);
});
