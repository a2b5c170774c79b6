// The main process's end of the bridge: every call of the contract, registered once. A call is refused unless it comes from our own
// page in the top frame of our own window, and its arguments are of the right shape.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { isPageUrl } from '../page-origin.ts';
import { preferencesText } from '../settings.ts';
import type { BridgeCalls, BridgeEvents } from './contract.ts';

type Answer<C extends keyof BridgeCalls> = ReturnType<BridgeCalls[C]>;

/** One function a call: what the page asks for, done. */
export type BridgeHandlers = {
  readonly [C in keyof BridgeCalls]: (...args: Parameters<BridgeCalls[C]>) => Answer<C> | Promise<Answer<C>>;
};

const NOTHING = z.tuple([]);
/** Longer than any name or link; what is in it is judged by those who know. */
const TEXT = z.tuple([z.string().max(2_000)]);

const ARGUMENTS: { readonly [C in keyof BridgeCalls]: z.ZodType<Parameters<BridgeCalls[C]>> } = {
  'hosting.start': TEXT,
  'hosting.stop': NOTHING,
  'hosting.state': NOTHING,
  'hosts.check': TEXT,
  'hosts.forget': TEXT,
  'preferences.read': NOTHING,
  'preferences.write': z.tuple([preferencesText]),
};

export function answerBridge(window: BrowserWindow, handlers: BridgeHandlers): void {
  const register = <C extends keyof BridgeCalls>(channel: C) => {
    ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
      if (!isOurPage(event, window)) throw new Error(`${channel}: refused, the caller is not our page`);
      const args = ARGUMENTS[channel].safeParse(raw);
      if (!args.success) throw new Error(`${channel}: refused, wrong arguments`);
      return handlers[channel](...(args.data as Parameters<BridgeCalls[C]>));
    });
  };
  for (const channel of Object.keys(ARGUMENTS)) register(channel as keyof BridgeCalls);
}

/** Tells the page a fact. A window that has gone hears nothing. */
export function tellPage<E extends keyof BridgeEvents>(window: BrowserWindow, event: E, fact: BridgeEvents[E]): void {
  if (!window.isDestroyed()) window.webContents.send(event, fact);
}

// `senderFrame` is null when the frame has navigated away or gone since: nobody is there to be answered.
function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isPageUrl(frame.url);
}
