// What the page's file transfers need of this computer: to offer bytes by HTTPS, and to fetch and post them. Everything of it ends with
// the page that asked for it.
import type { WantedBytes } from '../bridge/file-facts.ts';
import { createBytePosts } from './byte-posts.ts';
import { createByteReadings } from './byte-readings.ts';
import { FileEndpoint } from './file-endpoint.ts';

export function createFiles(onWanted: (wanted: WantedBytes) => void) {
  const endpoint = new FileEndpoint({ onWanted });
  const readings = createByteReadings();
  const posts = createBytePosts();
  return {
    offer: (sizeBytes: number) => endpoint.offer(sizeBytes),
    give: (reading: string, bytes: Uint8Array) => endpoint.give(reading, bytes),
    withdraw: (path: string) => endpoint.withdraw(path),
    open: readings.open,
    read: readings.read,
    close: readings.close,
    post: posts.post,
    stopPosting: posts.stop,
    /** The page is another one, or the app ends. */
    stopAll: () => {
      endpoint.withdrawAll();
      readings.closeAll();
      posts.stopAll();
    },
  };
}
