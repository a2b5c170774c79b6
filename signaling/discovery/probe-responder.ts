// Answers the broadcast that asks for hosts, straight to whoever asked. It answers nobody outside local networks, never with more bytes
// than it was asked with, and not without end. Several hosts on one machine share the port, and all of them hear a broadcast.
import { createSocket } from 'node:dgram';
import type { HostFacts } from './host-facts.ts';
import { isLanAddress } from './lan-address.ts';
import { PacketRate } from './packet-rate.ts';
import { encodeAnswer, readQuestion } from './probe-packet.ts';

export type ProbeResponderOptions = {
  readonly facts: HostFacts;
  readonly port: number;
  /** Whether a host may be reached from there at all: it may be bound to one address. */
  readonly isServed: (source: string) => boolean;
  /** The port cannot be had. The host can then be found by the other ways. */
  readonly onFailed: (reason: string) => void;
};

/** @returns what stops it. */
export function startProbeResponder({ facts, port, isServed, onFailed }: ProbeResponderOptions): () => void {
  const rate = new PacketRate();
  let isOpen = true;
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.on('message', (packet, { address, port: sourcePort }) => {
    if (!isLanAddress(address) || !isServed(address)) return;
    // Counted before it is read: reading is what costs.
    if (!rate.admits(address, performance.now())) return;
    const nonce = readQuestion(packet);
    if (nonce === undefined) return;
    const answer = encodeAnswer(facts, nonce);
    // Whoever can't be answered asks again.
    if (answer.length <= packet.length) socket.send(answer, sourcePort, address, () => undefined);
  });
  socket.on('error', (error) => {
    if (isOpen) onFailed(error.message);
    close();
  });
  // To all addresses, as only these sockets hear a broadcast.
  socket.bind(port, '0.0.0.0');

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    socket.close();
  }
  return close;
}
