// Hosting on this computer: on, off, or failed, whatever the server's process does. Starting and stopping wait for each other, so two
// clicks never make two servers.
import type { HostingState } from './bridge/contract.ts';
import { type ServerChild, startServerChild } from './server-child.ts';
import type { ToServer } from './server-process-messages.ts';

type StartMessage = Extract<ToServer, { kind: 'start' }>;

export type HostedServer = {
  readonly state: () => HostingState;
  /** Does nothing when it runs already. */
  readonly start: (name: string) => Promise<HostingState>;
  readonly stop: () => Promise<HostingState>;
};

export type HostedServerOptions = {
  /** The built server-process.js. */
  readonly entry: string;
  /** Everything but the name, asked for at each start. */
  readonly config: () => Omit<StartMessage, 'kind' | 'name'>;
  /** Awaited before the page learns that the server is on, so that it can connect at once. */
  readonly onStarted: (port: number, fingerprint: string) => Promise<void>;
  readonly onChanged: (state: HostingState) => void;
};

export function createHostedServer(options: HostedServerOptions): HostedServer {
  let state: HostingState = { kind: 'off' };
  let child: ServerChild | undefined;
  let lastStep: Promise<unknown> = Promise.resolve();

  function become(next: HostingState): HostingState {
    state = next;
    options.onChanged(next);
    return next;
  }

  async function start(name: string): Promise<HostingState> {
    if (child) return state;
    become({ kind: 'starting' });
    const started = startServerChild(options.entry, { kind: 'start', name, ...options.config() });
    const answer = await started.started;
    if (answer.kind === 'failed') {
      await started.stop();
      return become({ kind: 'failed', reason: answer.reason });
    }
    child = started;
    started.exited.then(() => lose(started));
    const { urls, port, fingerprint } = answer;
    await options.onStarted(port, fingerprint);
    return child === started ? become({ kind: 'on', name, urls, port, fingerprint }) : state;
  }

  function lose(gone: ServerChild): void {
    if (child !== gone) return;
    child = undefined;
    become({ kind: 'failed', reason: 'crashed' });
  }

  async function stop(): Promise<HostingState> {
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

  return { state: () => state, start: (name) => next(() => start(name)), stop: () => next(stop) };
}
