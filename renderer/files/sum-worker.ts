// Makes the SHA-256 of a row of bytes, beside the page: made in it, a fast transfer would hold up a call.
import { createSHA256 } from 'hash-wasm';
import type { SumAnswer, SumOrder } from './sum.ts';

/** Larger buffers cost Chromium fresh memory each. */
const READ_BYTES = 512 * 1024;

const making = createSHA256().then((hasher) => hasher.init());
let last: Promise<void> = Promise.resolve();

const answer = (said: SumAnswer) => self.postMessage(said);

self.addEventListener('message', ({ data }: MessageEvent<SumOrder>) => {
  last = last.then(() => carryOut(data)).catch(() => answer({ kind: 'failed' }));
});

async function carryOut(order: SumOrder): Promise<void> {
  const hasher = await making;
  switch (order.kind) {
    case 'bytes':
      hasher.update(order.bytes);
      answer({ kind: 'taken', bytes: order.bytes.byteLength });
      return;
    case 'blob':
      for (let at = 0; at < order.blob.size; at += READ_BYTES) {
        hasher.update(new Uint8Array(await order.blob.slice(at, at + READ_BYTES).arrayBuffer()));
      }
      return;
    case 'end':
      answer({ kind: 'sum', sha256: hasher.digest() });
      return;
  }
}
