// The host's key pair and certificate on disk. The key is made once and never leaves the folder; guests recognise the host by it.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, isCertificateCurrent, issueCertificate } from './certificate.ts';
import { type Log, reasonOf } from './log.ts';
import { writePrivately } from './private-file.ts';

export type Identity = {
  readonly fingerprint: string;
  /** PEM, for the TLS server. */
  readonly key: string;
  /**
   * The certificate that names all of these, read from disk or issued now. An old one is kept as long as it serves, because
   * browsers remember their exception for that very certificate.
   */
  certificateFor(names: readonly string[], nowMs: number): Promise<string>;
};

const KEY_FILE = 'host-key.pem';
const CERTIFICATE_FILE = 'host-certificate.pem';

export async function loadIdentity(dataDir: string, commonName: string, log: Log): Promise<Identity> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { key, text } = await loadKey(join(dataDir, KEY_FILE), log);
  const certificatePath = join(dataDir, CERTIFICATE_FILE);
  return {
    fingerprint: fingerprintOf(key),
    key: text,
    async certificateFor(names, nowMs) {
      const known = await readFile(certificatePath, 'utf8').catch(() => '');
      if (isCertificateCurrent(known, key, names, nowMs)) return known;
      const certificate = await issueCertificate(key, commonName, names, nowMs);
      await writePrivately(certificatePath, certificate, 'replace');
      log('info', 'certificate issued', { names: names.length });
      return certificate;
    },
  };
}

async function loadKey(path: string, log: Log): Promise<{ key: KeyObject; text: string }> {
  const known = await readKey(path, log);
  if (known) return known;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await writePrivately(path, text, 'keep');
  // Another process may have been first: then its key is ours too.
  return (await readKey(path, log)) ?? { key: privateKey, text };
}

/** @returns undefined when there is none. One that cannot be parsed is put aside; one that cannot be read is an error. */
async function readKey(path: string, log: Log): Promise<{ key: KeyObject; text: string } | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('not a P-256 key');
    return { key, text };
  } catch (error) {
    await rename(path, `${path}.unreadable`);
    log('warn', 'the key was unreadable; a new one is made and guests will see a new fingerprint', {
      reason: reasonOf(error),
    });
    return undefined;
  }
}
