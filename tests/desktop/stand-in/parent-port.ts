// Loaded into a utility process before its script: `process.parentPort`, as Electron gives it. Messages wait for the first listener.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
const early: unknown[] = [];
const pass = (data: unknown) =>
  void (port.listenerCount('message') > 0 ? port.emit('message', { data, ports: [] }) : early.push(data));
process.on('message', pass);
process.on('disconnect', () => process.exit(0));
port.on('newListener', (event) => {
  if (event === 'message') setImmediate(() => early.splice(0).forEach(pass));
});

const parentPort = Object.assign(port, {
  postMessage: (message: unknown) => void process.send?.(message),
} satisfies Partial<Electron.ParentPort>);
Object.assign(process, { parentPort });
