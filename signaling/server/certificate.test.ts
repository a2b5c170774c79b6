import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  fingerprintOf,
  formatCertificateFingerprint,
  formatKeyFingerprint,
  isCertificateCurrent,
  issueCertificate,
} from './certificate.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const NAMES = ['localhost', '127.0.0.1', '::1', 'lab.local', '10.0.0.7', 'fd00::1:0:0:7', '::ffff:10.0.0.1'];
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = await issueCertificate(privateKey, '实验室', NAMES, NOW);

test('H10 the certificate names every host and address, and signs itself', () => {
  const certificate = new X509Certificate(pem);
  for (const name of ['localhost', 'lab.local']) expect(certificate.checkHost(name, { subject: 'never' })).toBe(name);
  for (const name of ['127.0.0.1', '::1', '10.0.0.7', 'fd00:0:0:0:1::7'])
    expect([name, certificate.checkIP(name)]).toEqual([name, name]);
  expect(certificate.checkIP('10.0.0.8')).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(privateKey)).toBe(true);
  expect(certificate.ca).toBe(false);
  expect(certificate.subject).toBe('CN=实验室');
});

test('H10 it is valid since yesterday and for at most 397 days', async () => {
  const certificate = new X509Certificate(pem);
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  expect(from).toBe(NOW - DAY_MS);
  expect((to - from) / DAY_MS).toBe(397);
  const late = new X509Certificate(await issueCertificate(privateKey, 'Lab', ['localhost'], Date.UTC(2050, 0, 15)));
  expect(Date.parse(late.validTo)).toBe(Date.UTC(2050, 0, 14) + 397 * DAY_MS);
});

test('H11 a certificate serves while it is for this key, names these places, and is not about to end', () => {
  const isCurrent = (names: readonly string[], nowMs: number) => isCertificateCurrent(pem, privateKey, names, nowMs);
  expect(isCurrent(NAMES.slice(0, 6), NOW)).toBe(true);
  expect(isCurrent(['localhost'], NOW + 360 * DAY_MS)).toBe(true);
  expect(isCurrent(['localhost'], NOW + 370 * DAY_MS)).toBe(false);
  expect(isCurrent(['192.168.1.1'], NOW)).toBe(false);
  expect(isCurrent(['other.local'], NOW)).toBe(false);
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  expect(isCertificateCurrent(pem, other, ['localhost'], NOW)).toBe(false);
  expect(isCertificateCurrent('nonsense', privateKey, ['localhost'], NOW)).toBe(false);
});

test('H9 the fingerprint belongs to the key, not to the certificate', () => {
  const fingerprint = fingerprintOf(privateKey);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(formatKeyFingerprint(fingerprint).split(' ')).toHaveLength(16);
  expect(formatKeyFingerprint('3fa199c0')).toBe('3fa1 99c0');
  expect(formatCertificateFingerprint('3fa199c0')).toBe('3F A1 99 C0');
});
