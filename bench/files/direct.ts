// A file straight from one app's endpoint to another app's main process, each a process of its own. Without Electron there is no page on
// either side: nothing is summed up or stored.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createHttpsDirectReceiving } from '../../renderer/files/https-direct-way.ts';
import type { WayTicket } from '../../signaling/protocol/index.ts';
import { startAppFiles } from '../../tests/server/app-files.ts';

/**
 * @param sender the bundle of direct-sender.ts
 * @returns how long it took, in milliseconds.
 */
export async function measureDirect(sender: string, path: string, sizeBytes: number): Promise<number> {
  const child = fork(sender);
  const files = startAppFiles();
  child.send(path);
  const [ticket] = (await once(child, 'message')) as [WayTicket];
  const startedMs = performance.now();
  const run = { transfer: 'bench', fromByte: 0, signal: new AbortController().signal };
  const reader = createHttpsDirectReceiving(files.bridge).read(ticket, run).getReader();
  let arrivedBytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) arrivedBytes += next.value.byteLength;
  const tookMs = performance.now() - startedMs;
  if (arrivedBytes !== sizeBytes) throw new Error(`${arrivedBytes} bytes arrived`);
  files.stop();
  await once(child, 'exit');
  return tookMs;
}
