// Issues the host's certificate (X.509, signed by its own key). Pure but for the random serial number; knows no file.
// The certificate library asks for this polyfill before it.
import 'reflect-metadata';
import { createHash, createPublicKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Safari and Chrome refuse certificates that are valid for more than 398 days. */
const VALID_DAYS = 397;
/** A certificate this close to its end is issued again. */
const RENEW_BEFORE_DAYS = 30;
/** Clocks on a LAN without Internet differ; the certificate is valid since yesterday. */
const BACKDATED_DAYS = 1;
/** ub-common-name of RFC 5280. */
const COMMON_NAME_MAX_CHARS = 64;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * @param key an ECDSA P-256 private key.
 * @param names host names and IP addresses; all become subject alternative names.
 * @returns the certificate as PEM.
 */
export async function issueCertificate(
  key: KeyObject,
  commonName: string,
  names: readonly string[],
  nowMs: number,
): Promise<string> {
  const notBeforeMs = nowMs - BACKDATED_DAYS * DAY_MS;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // The structured form, so that a comma or an equals sign in a name stays one.
    name: [{ CN: [[...commonName].slice(0, COMMON_NAME_MAX_CHARS).join('')] }],
    notBefore: new Date(notBeforeMs),
    notAfter: new Date(notBeforeMs + VALID_DAYS * DAY_MS),
    signingAlgorithm: ECDSA,
    keys: await webKeys(key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(generalNames(names)),
    ],
  });
  return `${certificate.toString('pem')}\n`;
}

function generalNames(names: readonly string[]): JsonGeneralNames {
  return names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }));
}

async function webKeys(key: KeyObject): Promise<webcrypto.CryptoKeyPair> {
  const { subtle } = webcrypto;
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  return {
    privateKey: await subtle.importKey('pkcs8', pkcs8, ECDSA, false, ['sign']),
    publicKey: await subtle.importKey('spki', publicKeyOf(key), ECDSA, true, ['verify']),
  };
}

/** Whether this certificate still serves: for this key, naming all of these, and not about to end. */
export function isCertificateCurrent(
  certificate: string,
  key: KeyObject,
  names: readonly string[],
  nowMs: number,
): boolean {
  try {
    const parsed = new X509Certificate(certificate);
    const endsMs = Date.parse(parsed.validTo);
    const hasName = (name: string): boolean =>
      (isIP(name) ? parsed.checkIP(name) : parsed.checkHost(name, { subject: 'never' })) !== undefined;
    return parsed.checkPrivateKey(key) && names.every(hasName) && endsMs - nowMs > RENEW_BEFORE_DAYS * DAY_MS;
  } catch {
    // What cannot be read is replaced.
    return false;
  }
}

/** SHA-256 of the public key (SPKI, DER), lower-case hex: the same as long as the key is, whatever the certificate says. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256').update(publicKeyOf(key)).digest('hex');
}

/** SHA-256 of the whole certificate, lower-case hex: what a browser's certificate viewer shows. Another one with each renewal. */
export function certificateFingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** The key's, as the app writes it, for people who compare it aloud or by eye: `3fa1 99c0 …`. */
export function formatKeyFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The certificate's, as browsers write it: `3F A1 99 C0 …`. */
export function formatCertificateFingerprint(fingerprint: string): string {
  return (
    fingerprint
      .toUpperCase()
      .match(/.{1,2}/g)
      ?.join(' ') ?? ''
  );
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}
