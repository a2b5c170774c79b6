// Joins a host as the desktop app does, from whatever network it is started in, and prints what came of it and how long it took:
// `node scripts/run-typescript.mjs tests/lan/app-joiner.ts LINK`. The app's own code decides where to go and whom to trust.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { HostVerdict } from '../../app/bridge/hosting-facts.ts';
import { openSettings } from '../../app/settings-file.ts';
import { createHostTrust } from '../../app/trust/host-trust.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export type Joined = {
  readonly verdict: HostVerdict;
  /** The host took the login. */
  readonly isOnline: boolean;
  readonly tookMs: number;
};

export async function run(): Promise<void> {
  const [, , , link = ''] = process.argv;
  const folder = makeScratch();
  try {
    const settings = await openSettings(folder);
    const startedMs = performance.now();
    const verdict = await createHostTrust(settings).check(link);
    const isOnline = verdict.kind === 'trusted' && (await logIn(verdict.socketUrl));
    const joined: Joined = { verdict, isOnline, tookMs: performance.now() - startedMs };
    console.log(JSON.stringify(joined));
  } finally {
    dropScratch(folder);
  }
}

async function logIn(url: string): Promise<boolean> {
  // The key was compared already; the window compares it again by itself (connection-guard.ts).
  const socket = new WebSocket(url, { rejectUnauthorized: false });
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'login', name: 'Cat' }));
  const [answer] = await answered;
  socket.terminate();
  return (JSON.parse(String(answer)) as { success?: boolean }).success === true;
}
