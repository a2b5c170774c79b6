// Randomness and cryptography for the directory: session tokens, and passcodes that the host itself cannot read.
import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../directory/directory.ts';
import { sessionToken } from '../protocol/index.ts';

/** Twice what nobody guesses, because it also stands for the person. */
const TOKEN_BYTES = 32;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** About 2 ms. A passcode is tried on the server's only thread; guesses are slowed down by waiting, not by work. */
const SCRYPT = { N: 1024, r: 8, p: 1 };

export const nodeSecrets: Secrets = {
  freshToken: () => sessionToken.parse(randomBytes(TOKEN_BYTES).toString('base64url')),
  digest: (token) => createHash('sha256').update(token).digest('base64url'),
  seal(passcode) {
    const salt = randomBytes(SALT_BYTES);
    return `${salt.toString('base64url')}.${stretch(passcode, salt).toString('base64url')}`;
  },
  opens(sealed, attempt) {
    const [salt = '', key = ''] = sealed.split('.');
    const wanted = Buffer.from(key, 'base64url');
    return wanted.length === KEY_BYTES && timingSafeEqual(wanted, stretch(attempt, Buffer.from(salt, 'base64url')));
  },
};

// Composed, because keyboards differ in how they write an umlaut.
function stretch(passcode: string, salt: Buffer): Buffer {
  return scryptSync(passcode.normalize('NFC'), salt, KEY_BYTES, SCRYPT);
}
