// Issues the host's certificate (X.509, signed by its own key). Pure but for the random serial number; knows no file.
import { createHash, createPublicKey, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { bits, boolean, explicit, implicit, integer, octets, oid, sequence, setOf, time, utf8 } from './der.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Safari and Chrome refuse certificates that are valid for more than 398 days. */
const VALID_DAYS = 397;
/** A certificate this close to its end is issued again. */
const RENEW_BEFORE_DAYS = 30;
/** Clocks on a LAN without Internet differ; the certificate is valid since yesterday. */
const BACKDATED_DAYS = 1;

const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const COMMON_NAME = '2.5.4.3';
/** ub-common-name of RFC 5280. */
const COMMON_NAME_MAX_CHARS = 64;
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

/**
 * @param key an ECDSA P-256 private key.
 * @param names host names and IP addresses; all become subject alternative names.
 * @returns the certificate as PEM.
 */
export function issueCertificate(key: KeyObject, commonName: string, names: readonly string[], nowMs: number): string {
  const subject = sequence(
    setOf(sequence(oid(COMMON_NAME), utf8([...commonName].slice(0, COMMON_NAME_MAX_CHARS).join('')))),
  );
  const notBeforeMs = nowMs - BACKDATED_DAYS * DAY_MS;
  const content = sequence(
    explicit(0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    subject, // issuer
    sequence(time(new Date(notBeforeMs)), time(new Date(notBeforeMs + VALID_DAYS * DAY_MS))),
    subject,
    publicKeyOf(key),
    explicit(
      3,
      sequence(
        extension(BASIC_CONSTRAINTS, true, sequence()), // not an authority
        extension(KEY_USAGE, true, bits(Buffer.from([0x80]), 7)), // digitalSignature
        extension(EXTENDED_KEY_USAGE, false, sequence(oid(SERVER_AUTHENTICATION))),
        extension(SUBJECT_ALTERNATIVE_NAME, false, sequence(...names.map(generalName))),
      ),
    ),
  );
  const signature = sign('sha256', content, { key, dsaEncoding: 'der' });
  return pem(sequence(content, ECDSA_WITH_SHA256, bits(signature)));
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

/** For people who compare it aloud or by eye: `3fa1 99c0 …`. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function extension(id: string, isCritical: boolean, value: Uint8Array): Buffer {
  return sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octets(value));
}

function generalName(name: string): Buffer {
  return isIP(name) ? implicit(7, addressBytes(name)) : implicit(2, Buffer.from(name, 'ascii'));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // `URL` writes every IPv6 address in one way: compressed, hexadecimal, without a dotted end.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros: string[] = tail === undefined ? [] : Array(8 - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
  return Buffer.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
