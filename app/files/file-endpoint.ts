// This computer's own HTTPS endpoint for the files that its page is offering: one address each, for once. It opens with the first
// offer and closes with the last one; it reads no file itself, but asks the page for the bytes.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { inUrl, lanAddresses } from '../../signaling/discovery/addresses.ts';
import { fingerprintOf, issueCertificate } from '../../signaling/server/certificate.ts';
import type { ByteAddress, WantedBytes } from '../bridge/file-facts.ts';
import { OfferedFile } from './offered-file.ts';
import { rangeStart } from './range-start.ts';

/** Nobody guesses it. */
const TOKEN_BYTES = 32;
/** Offers of one page. */
const OFFERS_MAX = 32;
/** Who has no token is answered and hung up on; this many may try at once. */
const CONNECTIONS_MAX = 64;
const TIMES = { headersTimeout: 5_000, requestTimeout: 5_000 };

export type FileEndpointOptions = {
  readonly onWanted: (wanted: WantedBytes) => void;
  readonly findAddresses?: () => readonly string[];
};

type Opened = { readonly server: Server; readonly port: number; readonly fingerprint: string };

export class FileEndpoint {
  readonly #onWanted: (wanted: WantedBytes) => void;
  readonly #findAddresses: () => readonly string[];
  readonly #offers = new Map<string, OfferedFile>();
  readonly #readings = new Map<string, string>();
  #opened: Promise<Opened> | undefined;

  constructor({ onWanted, findAddresses = lanAddresses }: FileEndpointOptions) {
    this.#onWanted = onWanted;
    this.#findAddresses = findAddresses;
  }

  /** @returns where it can be fetched; `null` when nothing can be offered here. */
  async offer(sizeBytes: number): Promise<ByteAddress | null> {
    const addresses = this.#findAddresses();
    if (this.#offers.size >= OFFERS_MAX || addresses.length === 0) return null;
    const path = `/files/${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    // Before the wait, so that a withdrawal beside this one doesn't close the endpoint.
    this.#offers.set(path, new OfferedFile(sizeBytes));
    this.#opened ??= openServer(addresses, (request, response) => this.#answer(request, response));
    try {
      const { port, fingerprint } = await this.#opened;
      return { places: addresses.map((address) => `${inUrl(address)}:${port}`), fingerprint, path };
    } catch {
      this.withdraw(path);
      return null;
    }
  }

  /** @returns false when nobody reads under this mark any more. */
  async give(reading: string, bytes: Uint8Array): Promise<boolean> {
    const path = this.#readings.get(reading);
    const offer = path === undefined ? undefined : this.#offers.get(path);
    if (path === undefined || !offer) return false;
    const goesOn = await offer.give(bytes);
    if (!goesOn || offer.isDone) this.#readings.delete(reading);
    if (offer.isDone) this.withdraw(path);
    return goesOn;
  }

  withdraw(path: string): void {
    this.#offers.get(path)?.stop();
    this.#offers.delete(path);
    for (const [reading, its] of this.#readings) if (its === path) this.#readings.delete(reading);
    if (this.#offers.size === 0) this.#close();
  }

  withdrawAll(): void {
    for (const path of [...this.#offers.keys()]) this.withdraw(path);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    const offer = this.#offers.get(path);
    const fromByte = rangeStart(request.headers.range);
    if (!offer || offer.isDone || request.method !== 'GET') refuse(response, 404);
    else if (offer.isRead) refuse(response, 409);
    else {
      const reading = fromByte === undefined ? undefined : offer.begin(response, fromByte);
      if (reading === undefined || fromByte === undefined) refuse(response, 416);
      else {
        this.#readings.set(reading, path);
        this.#onWanted({ path, reading, fromByte });
      }
    }
  }

  #close(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    void opened?.then(
      ({ server }) => {
        server.close();
        server.closeIdleConnections();
      },
      () => {},
    );
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' }).end();
}

// A key of its own for each time it opens: it is told to the reader with the token, and means nothing afterwards.
async function openServer(
  addresses: readonly string[],
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Opened> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const cert = await issueCertificate(privateKey, 'Nearcall', addresses, Date.now());
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const server = createServer({ key, cert, minVersion: 'TLSv1.2', ...TIMES }, onRequest);
  server.maxConnections = CONNECTIONS_MAX;
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, exclusive: true }, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port, fingerprint: fingerprintOf(privateKey) };
}
