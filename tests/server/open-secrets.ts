// Secrets that are none, for tests of the directory: tokens count up, a sealed passcode can be read.
import type { Secrets } from '../../signaling/directory/directory.ts';
import { sessionToken } from '../../signaling/protocol/index.ts';

export function openSecrets(): Secrets {
  let count = 0;
  return {
    freshToken: () => sessionToken.parse(`token-${String(++count).padStart(20, '0')}`),
    digest: (token) => `digest of ${token}`,
    seal: (passcode) => `sealed ${passcode}`,
    opens: (sealed, attempt) => sealed === `sealed ${attempt}`,
  };
}
