// Electron's utility processes, as ordinary processes of Node with the same messages.
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { beforeExit } from './app.ts';
import { note, onlyKnown } from './record.ts';

const PARENT_PORT = new URL('./parent-port.js', import.meta.url).href;

const children = new Set<ChildProcess>();

export function runningChildren(): readonly ChildProcess[] {
  return [...children];
}

// Electron's utility processes die with it.
beforeExit.push(async () => runningChildren().forEach((child) => void child.kill('SIGKILL')));

export const utilityProcess = onlyKnown('utilityProcess', {
  fork: (path, args = [], options) => {
    note('utilityProcess.fork', path, args, options);
    const child = fork(path, args, {
      execArgv: ['--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const events = new EventEmitter();
    child.on('spawn', () => events.emit('spawn'));
    child.on('message', (data) => events.emit('message', data));
    children.add(child);
    child.on('exit', (code) => {
      children.delete(child);
      events.emit('exit', code ?? 1);
    });
    // Sending to a process that has just died is no error in Electron.
    child.on('error', () => undefined);
    const methods = {
      get pid() {
        return child.pid;
      },
      postMessage: (message: unknown) => void (child.connected && child.send(message as object, () => undefined)),
      kill: () => child.kill(),
    } satisfies Partial<Electron.UtilityProcess>;
    return onlyKnown('UtilityProcess', Object.assign(events, methods)) as unknown as Electron.UtilityProcess;
  },
} satisfies Partial<typeof Electron.utilityProcess>);
