// The server's own process: a crash here is a state the app shows, not a dead window. It knows nothing of windows and pages, and starts
// one server, once.
import type {} from 'electron';
import { SignalingStartError, startSignaling } from '../../signaling/start.ts';
import { type FromServer, readToServer, type ToServer } from './server-process-messages.ts';

type Running = Awaited<ReturnType<typeof startSignaling>>;

/** What is told in the last moment needs this long to leave the process. */
const LAST_WORDS_MS = 100;

let starting: Promise<Running | undefined> | undefined;

const tell = (message: FromServer) => process.parentPort.postMessage(message);

async function start(config: Extract<ToServer, { kind: 'start' }>): Promise<Running | undefined> {
  try {
    const server = await startSignaling({
      port: config.port,
      portFallback: config.mayMove,
      name: config.name,
      dataDir: config.dataFolder,
      webRoot: config.webRoot,
      tls: true,
      advertise: {},
      log: (level, event, details = {}) => tell({ kind: 'log', level, event, details }),
      onMoved: (urls) => tell({ kind: 'moved', urls: [...urls] }),
    });
    if (server.fingerprint === undefined) throw new Error('The server has no key.');
    tell({ kind: 'started', urls: [...server.urls], port: server.port, fingerprint: server.fingerprint });
    return server;
  } catch (error) {
    const kind = error instanceof SignalingStartError ? error.kind : 'fault';
    tell({ kind: 'log', level: 'error', event: 'server not started', details: { kind, reason: String(error) } });
    tell({ kind: 'failed', reason: kind === 'port-in-use' ? 'no-free-port' : 'not-started' });
    return undefined;
  }
}

async function tellGuests(): Promise<void> {
  const server = await starting;
  tell({ kind: 'guests', names: [...(server?.guests() ?? [])] });
}

async function stop(): Promise<void> {
  const server = await starting;
  await server?.stop();
  tell({ kind: 'stopped' });
  process.exit(0);
}

// A fault that nobody caught: nothing in this process can be trusted any more. The app starts another one.
function die(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ kind: 'log', level: 'error', event: 'server fault', details: { reason } });
  setTimeout(() => process.exit(1), LAST_WORDS_MS);
}

process.on('uncaughtException', die);
process.on('unhandledRejection', die);
process.parentPort.on('message', ({ data }) => {
  const message = readToServer(data);
  switch (message.kind) {
    case 'start':
      starting ??= start(message);
      return;
    case 'countGuests':
      void tellGuests();
      return;
    case 'stop':
      void stop();
  }
});
