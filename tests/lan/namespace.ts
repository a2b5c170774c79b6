// A network namespace: one machine's own adapters, routes and packet filter. Everything in it ends with it, also when a test fails
// or the run is interrupted; what a killed run left behind is cleared by the next one.
import { run } from './command.ts';
import { isRunning } from './is-running.ts';

export type Namespace = {
  readonly name: string;
  /** What starts a program inside, for processes that stay: put it before the program and its arguments. */
  readonly inside: readonly [string, ...string[]];
  /** Runs a program inside and waits for it. @returns what it printed. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  /** The processes inside. */
  readonly pids: () => readonly number[];
  readonly close: () => void;
};

// The name says which process made it, so that nobody else's is ever taken for a leftover.
const OUR_NAME = /^nc(\d+)-/;
const open = new Set<Namespace>();
let madeCount = 0;

export function openNamespace(label: string): Namespace {
  if (madeCount === 0) {
    sweep();
    process.on('exit', closeAll);
  }
  madeCount += 1;
  const name = `nc${process.pid}-${madeCount}-${label}`;
  run('ip', 'netns', 'add', name);
  const namespace: Namespace = {
    name,
    inside: ['ip', 'netns', 'exec', name],
    run: (program, ...args) => run('ip', 'netns', 'exec', name, program, ...args),
    pids: () => pidsIn(name),
    close: () => {
      if (open.delete(namespace)) remove(name);
    },
  };
  open.add(namespace);
  // Browsers and their parts talk to each other over loopback.
  run('ip', '-n', name, 'link', 'set', 'lo', 'up');
  return namespace;
}

function closeAll(): void {
  for (const namespace of open) namespace.close();
}

function remove(name: string): void {
  for (const pid of pidsIn(name)) end(pid);
  run('ip', 'netns', 'delete', name);
}

function pidsIn(name: string): readonly number[] {
  return run('ip', 'netns', 'pids', name).split('\n').filter(Boolean).map(Number);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function sweep(): void {
  const names = run('ip', 'netns', 'list').split('\n');
  for (const name of names.map((line) => line.split(' ')[0] ?? '')) {
    const maker = OUR_NAME.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) remove(name);
  }
}
