// One run of the server's process: started, answered, stopped or dead. It is never used twice, and decides nothing.
import { type UtilityProcess, utilityProcess } from 'electron';
import { type FromServer, readFromServer, type ToServer } from './server-process-messages.ts';

type Message<K extends FromServer['kind']> = Extract<FromServer, { kind: K }>;

export type ServerStart = Extract<ToServer, { kind: 'start' }>;

export type ServerChild = {
  /** How the start went. A process that dies or stays silent did not start. */
  readonly started: Promise<Message<'started' | 'failed'>>;
  /** Resolves with the exit code when the process is gone, for whatever reason. */
  readonly exited: Promise<number>;
  /** The names of everybody connected from other computers; nobody when it doesn't answer. */
  readonly guests: () => Promise<readonly string[]>;
  /** Tells everybody connected, closes, and ends the process; kills it when that takes too long. */
  readonly stop: () => Promise<void>;
};

export type ServerChildListener = {
  readonly onMoved: (urls: readonly string[]) => void;
  readonly onLog: (line: Message<'log'>) => void;
};

/** Making the first certificate takes under a second on a slow computer. */
const START_TIMEOUT_MS = 20_000;
/** Goodbyes to a few hundred guests take milliseconds; a quitting app must not hang. */
const STOP_TIMEOUT_MS = 3_000;
/** A person who quits waits for this answer. */
const GUESTS_TIMEOUT_MS = 1_000;

export function startServerChild(entry: string, start: ServerStart, listener: ServerChildListener): ServerChild {
  const child: UtilityProcess = utilityProcess.fork(entry, [], { serviceName: 'Nearcall server' });
  const tell = (message: ToServer) => child.postMessage(message);
  const exited = new Promise<number>((resolve) => child.once('exit', resolve));
  const asking = new Set<(names: readonly string[]) => void>();
  const started = new Promise<Message<'started' | 'failed'>>((resolve) => {
    child.on('message', (data) => {
      const message = readFromServer(data);
      switch (message.kind) {
        case 'started':
        case 'failed':
          resolve(message);
          return;
        case 'moved':
          listener.onMoved(message.urls);
          return;
        case 'guests':
          for (const answer of asking) answer(message.names);
          asking.clear();
          return;
        case 'log':
          listener.onLog(message);
      }
    });
  });
  const silent = exited.then((): Message<'failed'> => ({ kind: 'failed', reason: 'not-started' }));
  tell(start);
  return {
    started: within(START_TIMEOUT_MS, Promise.race([started, silent]), { kind: 'failed', reason: 'not-started' }),
    exited,
    guests: async () => {
      const names = new Promise<readonly string[]>((resolve) => {
        asking.add(resolve);
      });
      tell({ kind: 'countGuests' });
      return within(GUESTS_TIMEOUT_MS, Promise.race([names, exited.then(() => [])]), []);
    },
    stop: async () => {
      tell({ kind: 'stop' });
      await within(STOP_TIMEOUT_MS, exited, undefined);
      child.kill();
    },
  };
}

async function within<T, O>(timeoutMs: number, promise: Promise<T>, otherwise: O): Promise<T | O> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<O>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
