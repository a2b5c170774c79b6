// Seals and opens the blocks of a row with AES-GCM (WebCrypto, off the page's thread). The key is made by the sender, for one row only,
// and never goes through the host.
import { nonceOf } from './https-frames.ts';

const AES = 'AES-GCM';
const KEY_BYTES = 32;

export type RowKey = { readonly text: string; readonly seal: Cipher };

/** One block, by its number. Opening rejects when the block isn't the one that was sealed under that number. */
export type Cipher = (block: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

export async function freshRowKey(): Promise<RowKey> {
  const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = await crypto.subtle.importKey('raw', raw, AES, false, ['encrypt']);
  return {
    text: toBase64Url(raw),
    seal: async (block, bytes) =>
      new Uint8Array(await crypto.subtle.encrypt({ name: AES, iv: nonceOf(block) }, key, bytes)),
  };
}

/** @param text as the schema has checked it. */
export async function openerOf(text: string): Promise<Cipher> {
  const key = await crypto.subtle.importKey('raw', fromBase64Url(text), AES, false, ['decrypt']);
  return async (block, bytes) =>
    new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv: nonceOf(block) }, key, bytes));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
