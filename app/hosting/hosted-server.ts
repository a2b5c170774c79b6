// Hosting on this computer: on, off, restarting or failed, whatever the server's process does. Starting and stopping wait for each other,
// so two clicks never make two servers; a process that dies is started again, on its port, until that is in vain.
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { Log } from '../report/log.ts';
import { restartAfter } from './restart-policy.ts';
import type { ServerChild, ServerChildListener, ServerStart } from './server-child.ts';

export type HostedServer = {
  readonly state: () => HostingState;
  /** Does nothing when it runs already, or is being started again. */
  readonly start: (name: string) => Promise<HostingState>;
  readonly stop: () => Promise<HostingState>;
  /** The names of everybody connected from other computers. */
  readonly guests: () => Promise<readonly string[]>;
};

export type HostedServerOptions = {
  readonly launch: (start: ServerStart, listener: ServerChildListener) => ServerChild;
  /** Everything but the name, asked for at each start. */
  readonly config: () => Omit<ServerStart, 'kind' | 'name' | 'mayMove'>;
  /** Awaited before the page learns that the server is on, so that it can connect at once. */
  readonly onStarted: (port: number, fingerprint: string) => Promise<void>;
  readonly onChanged: (state: HostingState) => void;
  readonly log: Log;
};

type Failure = Extract<HostingState, { kind: 'failed' }>['reason'];
type Host = { readonly name: string; readonly port: number };

export function createHostedServer({ launch, config, onStarted, onChanged, log }: HostedServerOptions): HostedServer {
  let state: HostingState = { kind: 'off' };
  let child: ServerChild | undefined;
  let deathsMs: readonly number[] = [];
  let restartTimer: NodeJS.Timeout | undefined;
  let lastStep: Promise<unknown> = Promise.resolve();

  function become(next: HostingState): HostingState {
    if (next.kind !== state.kind) {
      const level = next.kind === 'failed' ? 'error' : 'info';
      log(level, `hosting ${next.kind}`, next.kind === 'failed' ? { reason: next.reason } : {});
    }
    state = next;
    onChanged(next);
    return next;
  }

  async function start(name: string): Promise<HostingState> {
    if (child || state.kind === 'restarting') return state;
    deathsMs = [];
    become({ kind: 'starting' });
    const failure = await run({ name, port: config().port }, true);
    return failure === undefined ? state : become({ kind: 'failed', reason: failure });
  }

  /** @returns why it does not run; `undefined` when it does. */
  async function run({ name, port: wanted }: Host, mayMove: boolean): Promise<Failure | undefined> {
    let moved: readonly string[] | undefined;
    const launched = launch(
      { kind: 'start', name, ...config(), port: wanted, mayMove },
      {
        onMoved: (urls) => {
          moved = urls;
          if (child === launched && state.kind === 'on') become({ ...state, urls });
        },
        onLog: ({ level, event, details }) => log(level, `server: ${event}`, details),
      },
    );
    const answer = await launched.started;
    if (answer.kind === 'failed') {
      await launched.stop();
      return answer.reason;
    }
    const { urls, port, fingerprint } = answer;
    child = launched;
    void launched.exited.then((exitCode) => lose(launched, { name, port }, exitCode));
    await onStarted(port, fingerprint);
    if (child === launched) become({ kind: 'on', name, urls: moved ?? urls, port, fingerprint });
    return undefined;
  }

  function lose(gone: ServerChild, host: Host, exitCode: number): void {
    if (child !== gone) return;
    child = undefined;
    log('error', 'server process died', { exitCode });
    startAgain(host, 'crashed');
  }

  function startAgain(host: Host, reason: Failure): void {
    const restart = restartAfter(deathsMs, Date.now());
    deathsMs = restart.deathsMs;
    if (restart.waitMs === undefined) {
      become({ kind: 'failed', reason });
      return;
    }
    if (state.kind !== 'restarting') become({ kind: 'restarting', ...host });
    restartTimer = setTimeout(() => void next(() => restartNow(host)), restart.waitMs);
  }

  async function restartNow(host: Host): Promise<HostingState> {
    // Stopped while it waited for its turn.
    if (state.kind !== 'restarting') return state;
    const failure = await run(host, false);
    if (failure !== undefined) startAgain(host, failure === 'not-started' ? 'crashed' : failure);
    return state;
  }

  async function stop(): Promise<HostingState> {
    clearTimeout(restartTimer);
    const running = child;
    child = undefined;
    await running?.stop();
    return state.kind === 'off' ? state : become({ kind: 'off' });
  }

  function next(step: () => Promise<HostingState>): Promise<HostingState> {
    const result = lastStep.then(step);
    lastStep = result.catch(() => undefined);
    return result;
  }

  return {
    state: () => state,
    start: (name) => next(() => start(name)),
    stop: () => next(stop),
    guests: async () => (await child?.guests()) ?? [],
  };
}
