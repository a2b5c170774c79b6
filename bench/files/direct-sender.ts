// A process of its own that offers a file as the app does: its page's sending way, its main process's endpoint, no page.
import { openAsBlob } from 'node:fs';
import { createGovernor } from '../../renderer/files/governor.ts';
import { createHttpsDirectSending } from '../../renderer/files/https-direct-way.ts';
import { startAppFiles } from '../../tests/server/app-files.ts';

process.once('message', async (path: string) => {
  const blob = await openAsBlob(path);
  const files = startAppFiles();
  const run = { transfer: 'bench', fromByte: 0, signal: new AbortController().signal };
  const tell = (ticket: unknown) => void process.send?.(ticket);
  await createHttpsDirectSending(files.bridge, createGovernor()).send({ blob, parts: [blob] }, run, tell, () => {});
  files.stop();
  process.disconnect();
});
