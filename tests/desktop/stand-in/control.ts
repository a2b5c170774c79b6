// What the test asks of the stand-in from outside: where its browser is, what was noted, and calls that no honest page could make.
import { app, openWindows } from './app.ts';
import { browser } from './browser.ts';
import { windows } from './browser-window.ts';
import { invoke } from './ipc-main.ts';
import { isGranted, type Question } from './permissions.ts';
import { recordedSoFar } from './record.ts';
import { verifyCertificate } from './session.ts';
import { runningChildren } from './utility-process.ts';

export type ForgedCall = {
  readonly url: string;
  readonly isTopFrame: boolean;
  readonly isOtherWindow?: boolean;
  readonly channel: string;
  readonly args: readonly unknown[];
};

const COMMANDS = {
  endpoint: async () => (await browser()).endpoint,
  recorded: async () => recordedSoFar(),
  windowCount: async () => openWindows.size,
  isGranted: async (question: Question) => isGranted(firstContents(), question),
  forge: async ({ url, isTopFrame, isOtherWindow, channel, args }: ForgedCall) => {
    const parent = isTopFrame ? null : firstContents().mainFrame;
    const event = { sender: isOtherWindow ? {} : firstContents(), senderFrame: { url, parent } };
    return invoke(event as unknown as Electron.IpcMainInvokeEvent, channel, args);
  },
  verifyCertificate: async ({ hostname, pem }: { hostname: string; pem: string }) => verifyCertificate(hostname, pem),
  killServer: async () => runningChildren().forEach((child) => void child.kill('SIGKILL')),
  quit: async () => app.quit(),
} as const;

export type Commands = typeof COMMANDS;
export type CommandMessage = { readonly id: number; readonly command: keyof Commands; readonly input: unknown };
export type CommandAnswer = { readonly id: number; readonly result?: unknown; readonly error?: string };

export function obey(): void {
  process.on('message', async ({ id, command, input }: CommandMessage) => {
    const answer = (rest: Omit<CommandAnswer, 'id'>) => process.send?.({ id, ...rest } satisfies CommandAnswer);
    try {
      answer({ result: await (COMMANDS[command] as (input: unknown) => Promise<unknown>)(input) });
    } catch (error) {
      answer({ error: String(error) });
    }
  });
  // The test is gone: so is the app.
  process.on('disconnect', () => app.exit(1));
}

function firstContents() {
  const [first] = windows;
  if (!first) throw new Error('There is no window.');
  return first.contents;
}
