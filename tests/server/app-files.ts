// The app's side of files behind a bridge, without Electron: what the page calls is what the main process would do.
import type { Bridge } from '../../app/bridge/contract.ts';
import type { WantedBytes } from '../../app/bridge/file-facts.ts';
import { createBytePosts } from '../../app/files/byte-posts.ts';
import { createByteReadings } from '../../app/files/byte-readings.ts';
import { FileEndpoint } from '../../app/files/file-endpoint.ts';

export function startAppFiles() {
  const listeners = new Set<(wanted: WantedBytes) => void>();
  const onWanted = (wanted: WantedBytes) => {
    for (const listener of listeners) listener(wanted);
  };
  const endpoint = new FileEndpoint({ onWanted, findAddresses: () => ['127.0.0.1'] });
  const readings = createByteReadings();
  const posts = createBytePosts();
  const calls: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'files.offer': (sizeBytes: number) => endpoint.offer(sizeBytes),
    'files.withdraw': (path: string) => endpoint.withdraw(path),
    'files.give': (reading: string, bytes: Uint8Array) => endpoint.give(reading, bytes),
    'files.open': readings.open,
    'files.read': readings.read,
    'files.close': readings.close,
    'files.post': posts.post,
    'files.stopPosting': posts.stop,
  };
  const bridge = {
    call: async (channel: string, ...args: never[]) => calls[channel]?.(...args),
    on: (_event: string, listener: (wanted: WantedBytes) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Bridge;
  const stop = () => {
    endpoint.withdrawAll();
    readings.closeAll();
    posts.stopAll();
  };
  return { bridge, endpoint, readings, posts, stop };
}
