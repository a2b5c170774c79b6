// The server's own process: a crash here is a state the app shows, not a dead window. It knows nothing of windows and pages, and starts
// one server, once.
import type {} from 'electron';
import { SignalingStartError, startSignaling } from '../signaling/start.ts';
import { type FromServer, readToServer, type ToServer } from './server-process-messages.ts';

type Running = Awaited<ReturnType<typeof startSignaling>>;

let starting: Promise<Running | undefined> | undefined;

const tell = (message: FromServer) => process.parentPort.postMessage(message);

async function start(config: Extract<ToServer, { kind: 'start' }>): Promise<Running | undefined> {
  try {
    const server = await startSignaling({
      port: config.port,
      portFallback: true,
      name: config.name,
      dataDir: config.dataFolder,
      webRoot: config.webRoot,
      tls: true,
      allowedOrigins: config.allowedOrigins,
    });
    if (server.fingerprint === undefined) throw new Error('The server has no key.');
    tell({ kind: 'started', urls: [...server.urls], port: server.port, fingerprint: server.fingerprint });
    return server;
  } catch (error) {
    const isPortInUse = error instanceof SignalingStartError && error.kind === 'port-in-use';
    tell({ kind: 'failed', reason: isPortInUse ? 'no-free-port' : 'not-started' });
    return undefined;
  }
}

async function stop(): Promise<void> {
  const server = await starting;
  await server?.stop();
  tell({ kind: 'stopped' });
  process.exit(0);
}

process.parentPort.on('message', ({ data }) => {
  const message = readToServer(data);
  if (message.kind === 'stop') void stop();
  else starting ??= start(message);
});
