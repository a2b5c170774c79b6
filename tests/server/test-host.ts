// A host for one test, stopped when the test ends. Plain HTTP on a free port of loopback unless asked otherwise.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type RunningSignaling, type SignalingConfig, startSignaling } from '../../signaling/start.ts';
import { TestClient } from './test-client.ts';

export type TestHost = RunningSignaling & {
  readonly socketUrl: string;
  readonly pageUrl: string;
  open(options?: { origin?: string; headers?: Record<string, string> }): Promise<TestClient>;
  login(name: string): Promise<TestClient>;
};

export async function startTestHost(config: Partial<SignalingConfig> = {}): Promise<TestHost> {
  const host = await startSignaling({
    port: 0,
    host: '127.0.0.1',
    name: 'Lab',
    dataDir: config.tls ? await temporaryFolder() : 'unused',
    // Nothing is left behind unless the test names a place for it.
    keepSessions: config.dataDir !== undefined,
    tls: false,
    stopWithinMs: 200,
    ...config,
  });
  onTestFinished(() => host.stop());
  const secure = config.tls ? 's' : '';
  const socketUrl = `ws${secure}://127.0.0.1:${host.port}/ws`;
  // A getter would be frozen by the spread: `counts` and `stop` are all that tests call later.
  return {
    ...host,
    socketUrl,
    pageUrl: `http${secure}://127.0.0.1:${host.port}`,
    open: (options) => TestClient.open(socketUrl, options),
    login: (name) => TestClient.login(socketUrl, name),
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Resolves once the condition holds, asking again after each turn of the event loop. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
