// Sound for a small machine with many links: what a packet costs on its way, whatever is in it, is most of what a voice costs.
// Asks for fewer of them, and for no report on each. A browser that can't do one of the two goes on as usual.
import { hasFewCores } from './few-cores.ts';

/** Twice as much sound in a packet as browsers send unasked, for 20 ms more delay; in milliseconds (docs/decisions). */
const PACKET_MS = 40;

/** Links of a machine with few cores, so many that each counts. */
const MANY = 4;

/** The report on every single packet, from which a sender guesses how much video the network has room for. */
const TRANSPORT_FEEDBACK = 'transport-wide-cc';

export function needsThrift(linkCount: number, cores: number): boolean {
  return linkCount >= MANY && hasFewCores(cores);
}

/** A description that asks its reader to send this side's sound in fewer packets (`ptime`, RFC 8866). PURE. */
export function askForFewPackets(sdp: string): string {
  return sdp.replace(/^a=rtpmap:\d+ opus\/.*\r\n/gim, (line) => `${line}a=ptime:${PACKET_MS}\r\n`);
}

type HeaderExtension = { readonly uri: string; readonly direction: string };
type Negotiable = {
  getHeaderExtensionsToNegotiate?: () => readonly HeaderExtension[];
  setHeaderExtensionsToNegotiate?: (extensions: readonly HeaderExtension[]) => void;
};

/** Sound has one bit rate: nothing is learnt from reports on it. Has to come before the section is offered or answered. */
export function wantNoFeedback(transceiver: object): void {
  const negotiable: Negotiable = transceiver;
  const extensions = negotiable.getHeaderExtensionsToNegotiate?.() ?? [];
  negotiable.setHeaderExtensionsToNegotiate?.(
    extensions.map((one) => (one.uri.includes(TRANSPORT_FEEDBACK) ? { ...one, direction: 'stopped' } : one)),
  );
}
