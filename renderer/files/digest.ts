// SHA-256 by the browser's own code, beside the page's thread and with the processor's instructions for it; a page without HTTPS is given
// none, and makes it by WebAssembly.
import type { Digest } from './row-sum.ts';

export const sha256: Digest = async (bytes) => {
  if (globalThis.crypto.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const own = bytes.slice();
  const { createSHA256 } = await import('hash-wasm');
  return new Uint8Array((await createSHA256()).init().update(own).digest('binary'));
};
