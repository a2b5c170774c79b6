import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { TestClient } from './test-client.ts';
import { startTestHost, until } from './test-host.ts';

/** This machine's own address on a network: who comes by it comes, for the host, from another computer. */
const farAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test.skipIf(farAddress === undefined)(
  'S73 a guest is who is connected from another computer, and logged in',
  async () => {
    const host = await startTestHost({ host: '0.0.0.0' });
    await host.login('Here');
    expect(host.guests()).toEqual([]);
    const far = await TestClient.login(`ws://${farAddress}:${host.port}/ws`, 'Far');
    const nameless = await TestClient.open(`ws://${farAddress}:${host.port}/ws`);
    expect(host.guests()).toEqual(['Far']);
    far.socket.terminate();
    nameless.socket.terminate();
    await until(() => host.guests().length === 0);
  },
);

test('S74 whoever started the host is told when its addresses change, and only then', async () => {
  let addresses = ['10.0.0.1'];
  let looks = 0;
  const told: (readonly string[])[] = [];
  const host = await startTestHost({
    host: '0.0.0.0',
    addressPollMs: 10,
    findAddresses: () => {
      looks += 1;
      return addresses;
    },
    onMoved: (urls) => told.push(urls),
  });
  addresses = ['10.0.0.2', '10.0.0.1'];
  const before = looks;
  await until(() => looks > before + 4);
  expect(told).toEqual([[`http://10.0.0.2:${host.port}/`, `http://10.0.0.1:${host.port}/`]]);
});
