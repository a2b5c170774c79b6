// Hosts are found with no typing: real sockets on loopback, on ports of the test's own, so that nobody else's hosts are in it.
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { decode, encode, type Packet } from 'dns-packet';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Discovery } from '../../app/bridge/discovery-facts.ts';
import { type HostDiscovery, startDiscovery } from '../../app/discovery/discovery.ts';
import { openSettings } from '../../app/settings-file.ts';
import { PACKET_RATE } from '../../signaling/discovery/packet-rate.ts';
import { encodeQuestion, QUESTION_BYTES, readAnswer } from '../../signaling/discovery/probe-packet.ts';
import { SERVICE } from '../../signaling/discovery/service-records.ts';
import { startTestHost, type TestHost, temporaryFolder } from './test-host.ts';

type Ports = { readonly mdnsPort: number; readonly probePort: number };

/** Two UDP ports that nobody listens on at the moment. */
async function freePorts(): Promise<Ports> {
  const sockets = [createSocket('udp4'), createSocket('udp4')];
  for (const socket of sockets) await bound(socket, 0, '0.0.0.0');
  const [mdnsPort = 0, probePort = 0] = sockets.map((socket) => socket.address().port);
  for (const socket of sockets) socket.close();
  return { mdnsPort, probePort };
}

async function bound(socket: Socket, port: number, address = '127.0.0.1'): Promise<void> {
  socket.bind(port, address);
  await once(socket, 'listening');
}

async function socketFor(port = 0): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  onTestFinished(() => void socket.close());
  await bound(socket, port, '0.0.0.0');
  return socket;
}

async function startFindableHost(ports: Ports, name = 'Lab'): Promise<TestHost> {
  return startTestHost({
    tls: true,
    name,
    host: '127.0.0.1',
    dataDir: await temporaryFolder(),
    advertise: { ...ports, onLoopback: true },
  });
}

async function look(ports: Ports): Promise<{ discovery: HostDiscovery; told: Discovery[] }> {
  const told: Discovery[] = [];
  const discovery = startDiscovery({
    settings: await openSettings(await temporaryFolder()),
    ownKey: () => undefined,
    onChanged: (found) => told.push(found),
    ports: { mdns: ports.mdnsPort, probe: ports.probePort },
    onLoopback: true,
  });
  onTestFinished(() => discovery.stop());
  return { discovery, told };
}

const soon = { timeout: 20_000, interval: 20 };

test('S64 S68 a host is found by multicast DNS and by a probe, and its goodbye takes it away at once', async () => {
  const ports = await freePorts();
  const { discovery, told } = await look(ports);
  const host = await startFindableHost(ports);
  const found = {
    name: 'Lab',
    fingerprint: host.fingerprint,
    places: [`127.0.0.1:${host.port}`],
    isCompatible: true,
    ways: ['mdns', 'probe'],
    standing: 'new',
  };
  await vi.waitFor(() => expect(discovery.state().hosts).toMatchObject([found]), soon);
  expect(discovery.state().ways).toMatchObject({ mdns: 'found', probe: 'found' });
  await host.stop();
  await vi.waitFor(() => expect(told.at(-1)?.hosts).toEqual([]), soon);
});

test('S64 hosts on one machine share the ports, and each is found with its own key', async () => {
  const ports = await freePorts();
  const hosts = [await startFindableHost(ports, 'One'), await startFindableHost(ports, 'Two')];
  const { discovery } = await look(ports);
  const expected = hosts.map(({ fingerprint }, index) => ({ name: ['One', 'Two'][index], fingerprint }));
  const both = expected.map((host) => ({ ...host, ways: ['mdns', 'probe'] }));
  await vi.waitFor(() => expect(discovery.state().hosts).toMatchObject(both), soon);
});

test('S65 without TLS, and unless it is wanted, nobody is told of a host', async () => {
  const ports = await freePorts();
  const plain = await startTestHost({ tls: false, advertise: { ...ports, onLoopback: true } });
  const quiet = await startTestHost({ tls: true });
  expect([plain.isAdvertised, quiet.isAdvertised]).toEqual([false, false]);
  const other = await startFindableHost(ports);
  const { discovery } = await look(ports);
  await vi.waitFor(() => expect(discovery.state().hosts).toMatchObject([{ ways: ['mdns', 'probe'] }]), soon);
  expect(discovery.state().hosts.map(({ fingerprint }) => fingerprint)).toEqual([other.fingerprint]);
});

test('S66 a program that asks from a port of its own is answered there, as by a name server', async () => {
  const ports = await freePorts();
  const host = await startFindableHost(ports);
  const socket = await socketFor();
  socket.setMulticastInterface('127.0.0.1');
  const question: Packet = { type: 'query', id: 77, questions: [{ name: SERVICE, type: 'PTR' }] };
  const answered = once(socket, 'message') as Promise<[Buffer]>;
  socket.send(encode(question), ports.mdnsPort, '224.0.0.251');
  const [packet] = await answered;
  const answer = decode(packet);
  expect(answer).toMatchObject({ type: 'response', id: 77, questions: [{ name: SERVICE, type: 'PTR' }] });
  expect(answer.answers?.find(({ type }) => type === 'SRV')).toMatchObject({
    ttl: 10,
    flush: false,
    data: { port: host.port },
  });
});

test('S69 a question that is padded too little, or is none, is not answered, and the next good one is', async () => {
  const ports = await freePorts();
  const host = await startFindableHost(ports);
  const socket = await socketFor();
  const heard: Buffer[] = [];
  socket.on('message', (packet) => heard.push(packet));
  const question = encodeQuestion('n'.repeat(22));
  const short = Buffer.from(JSON.stringify({ nearcall: 'who-hosts', v: 1, nonce: 's'.repeat(22) }));
  for (const packet of [short, Buffer.alloc(QUESTION_BYTES, 'x'), question.subarray(0, -1), question])
    socket.send(packet, ports.probePort, '127.0.0.1');
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon);
  expect(heard.map(readAnswer)).toMatchObject([{ nonce: 'n'.repeat(22), facts: { key: host.fingerprint } }]);
});

test('S70 who asks without end is answered no longer, and others are', async () => {
  const ports = await freePorts();
  await startFindableHost(ports);
  // Two machines, as far as the host can see: loopback is a whole network.
  const [greedy, modest] = [createSocket('udp4'), createSocket('udp4')];
  await bound(greedy, 0, '127.0.0.1');
  await bound(modest, 0, '127.0.0.2');
  onTestFinished(() => [greedy, modest].forEach((socket) => void socket.close()));
  let answerCount = 0;
  greedy.on('message', () => {
    answerCount += 1;
  });
  const answered = once(modest, 'message');
  const asking = setInterval(() => {
    for (let count = 0; count < 50; count += 1)
      greedy.send(encodeQuestion('g'.repeat(22)), ports.probePort, '127.0.0.1');
    // Again and again, as the flood makes the system drop some.
    modest.send(encodeQuestion('m'.repeat(22)), ports.probePort, '127.0.0.1');
  }, 20);
  onTestFinished(() => clearInterval(asking));
  await answered;
  await vi.waitFor(() => expect(answerCount).toBeGreaterThanOrEqual(PACKET_RATE.perSource.burst), soon);
  const soFar = answerCount;
  await wait(500);
  // 1,250 more questions, and no clock in it: so many answers would take 25 s.
  expect(answerCount - soFar).toBeLessThan(PACKET_RATE.perSource.perSecond * 25);
});

test('S71 where a program keeps the port of multicast DNS to itself, hosts are found all the same', async () => {
  const ports = await freePorts();
  const jealous = createSocket('udp4');
  onTestFinished(() => void jealous.close());
  await bound(jealous, ports.mdnsPort, '0.0.0.0');
  await startFindableHost(ports);
  const { discovery } = await look(ports);
  await vi.waitFor(() => expect(discovery.state().hosts).toMatchObject([{ ways: ['probe'] }]), soon);
});
