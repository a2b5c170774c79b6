// One run of the server's process: started, answered, stopped or dead. It is never used twice, and decides nothing.
import { type UtilityProcess, utilityProcess } from 'electron';
import { type FromServer, readFromServer, type ToServer } from './server-process-messages.ts';

type Started = Extract<FromServer, { kind: 'started' | 'failed' }>;

export type ServerChild = {
  /** How the start went. A process that dies or stays silent did not start. */
  readonly started: Promise<Started>;
  /** Resolves when the process is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Tells everybody connected, closes, and ends the process; kills it when that takes too long. */
  readonly stop: () => Promise<void>;
};

/** Making the first certificate takes under a second on a slow computer. */
const START_TIMEOUT_MS = 20_000;
/** Goodbyes to a few hundred guests take milliseconds; a quitting app must not hang. */
const STOP_TIMEOUT_MS = 3_000;

export function startServerChild(entry: string, start: Extract<ToServer, { kind: 'start' }>): ServerChild {
  const child: UtilityProcess = utilityProcess.fork(entry, [], { serviceName: 'Nearcall server' });
  const tell = (message: ToServer) => child.postMessage(message);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answers = new Promise<Started>((resolve) => {
    child.on('message', (data) => {
      const message = readFromServer(data);
      if (message.kind !== 'stopped') resolve(message);
    });
  });
  const silent = exited.then((): Started => ({ kind: 'failed', reason: 'not-started' }));
  tell(start);
  return {
    started: within(START_TIMEOUT_MS, Promise.race([answers, silent]), { kind: 'failed', reason: 'not-started' }),
    exited,
    stop: async () => {
      tell({ kind: 'stop' });
      await within(STOP_TIMEOUT_MS, exited, undefined);
      child.kill();
    },
  };
}

async function within<T>(timeoutMs: number, promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
