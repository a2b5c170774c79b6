// Where the host can be reached, and the certificate that names those places: looks again from time to time, because laptops move.
import { hostname } from 'node:os';
import { inUrl } from '../discovery/addresses.ts';
import { certificateFingerprintOf } from './certificate.ts';
import type { TlsFiles } from './doors.ts';
import type { Identity } from './identity.ts';
import { type Log, reasonOf } from './log.ts';

export type ReachOptions = {
  /** The address the server is bound to; all of the machine's when absent. */
  readonly host: string | undefined;
  readonly findAddresses: () => string[];
  readonly identity: Identity | undefined;
  readonly log: Log;
};

export class ReachWatch {
  readonly #options: ReachOptions;
  #addresses: readonly string[];
  #certificate: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(options: ReachOptions) {
    this.#options = options;
    this.#addresses = this.#look();
  }

  get addresses(): readonly string[] {
    return this.#addresses;
  }

  /** SHA-256 of the certificate that is shown now, as browsers show it; undefined without TLS. */
  get certificateFingerprint(): string | undefined {
    return this.#certificate === undefined ? undefined : certificateFingerprintOf(this.#certificate);
  }

  urls(port: number): string[] {
    const scheme = this.#options.identity ? 'https' : 'http';
    return this.#addresses.map((address) => `${scheme}://${inUrl(address)}:${port}/`);
  }

  /** @returns the files for a TLS server whose addresses these are; undefined without TLS. */
  async tlsFiles(): Promise<TlsFiles | undefined> {
    const { identity } = this.#options;
    if (!identity) return undefined;
    this.#certificate = await identity.certificateFor(certificateNames(this.#addresses), Date.now());
    return { key: identity.key, cert: this.#certificate };
  }

  /** @param everyMs a process that only waits for this may end. */
  start(everyMs: number, onMoved: () => void, onNewCertificate: (files: TlsFiles) => void): void {
    this.#timer = setInterval(() => void this.#lookAgain(onMoved, onNewCertificate), everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #lookAgain(onMoved: () => void, onNewCertificate: (files: TlsFiles) => void): Promise<void> {
    // A slow disk must not make two certificates at once.
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const found = this.#look();
      const hasMoved = found.join() !== this.#addresses.join();
      this.#addresses = found;
      const known = this.#certificate;
      const files = await this.tlsFiles();
      if (files && files.cert !== known) onNewCertificate(files);
      if (hasMoved) onMoved();
    } catch (error) {
      // The old certificate goes on; the next look tries again.
      this.#options.log('warn', 'addresses or certificate could not be renewed', { reason: reasonOf(error) });
    } finally {
      this.#isLooking = false;
    }
  }

  // Bound to one address, that one is all there is.
  #look(): string[] {
    const only = boundTo(this.#options.host);
    return only === undefined ? this.#options.findAddresses() : [only];
  }
}

/** @returns the one address that a server with this option listens on; undefined for all of the machine's. */
export function boundTo(host: string | undefined): string | undefined {
  return host === '0.0.0.0' || host === '::' ? undefined : host;
}

function certificateNames(addresses: readonly string[]): string[] {
  const label = hostname().toLowerCase().split('.')[0] ?? '';
  const local = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label) ? [`${label}.local`] : [];
  return [...new Set(['localhost', '127.0.0.1', '::1', ...local, ...addresses])];
}
