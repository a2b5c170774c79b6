// The main process's end of a bridge: every call of a contract, registered once. A call is refused unless it comes from the page that
// the contract is for, in the top frame of its own window, and its arguments are of the right shape.
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { isSamePage } from '../window/page-origin.ts';
import { BOX_ARGUMENTS, PAGE_ARGUMENTS } from './arguments.ts';
import type { BoxCalls, BoxEvents, BridgeCalls, BridgeEvents } from './contract.ts';

type Result<F> = F extends (...args: never[]) => infer R ? R : never;

/** One function a call: what the page asks for, done. */
type HandlersOf<Calls> = {
  readonly [C in keyof Calls]: (
    ...args: Calls[C] extends (...args: infer A) => unknown ? A : never
  ) => Result<Calls[C]> | Promise<Result<Calls[C]>>;
};

export type BridgeHandlers = HandlersOf<BridgeCalls>;
export type BoxHandlers = HandlersOf<BoxCalls>;

/** @param pageUrl the one page whose calls are answered. */
export function answerBridge(window: BrowserWindow, pageUrl: string, handlers: BridgeHandlers): void {
  answerCalls(() => window, pageUrl, PAGE_ARGUMENTS, handlers);
}

/** @param windowNow the call box while there is one: it comes and goes, and its calls are registered once. */
export function answerBox(windowNow: () => BrowserWindow | undefined, pageUrl: string, handlers: BoxHandlers): void {
  answerCalls(windowNow, pageUrl, BOX_ARGUMENTS, handlers);
}

/** Tells the page a fact. A window that has gone hears nothing. */
export function tellPage<E extends keyof BridgeEvents>(window: BrowserWindow, event: E, fact: BridgeEvents[E]): void {
  if (!window.isDestroyed()) window.webContents.send(event, fact);
}

export function tellBox<E extends keyof BoxEvents>(window: BrowserWindow, event: E, fact: BoxEvents[E]): void {
  if (!window.isDestroyed()) window.webContents.send(event, fact);
}

function answerCalls<Calls>(
  windowNow: () => BrowserWindow | undefined,
  pageUrl: string,
  schemas: { readonly [C in keyof Calls]: z.ZodType<unknown[]> },
  handlers: HandlersOf<Calls>,
): void {
  for (const channel of Object.keys(schemas) as (keyof Calls & string)[]) {
    ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
      if (!isItsPage(event, windowNow(), pageUrl)) throw new Error(`${channel}: refused, the caller is not our page`);
      const args = schemas[channel].safeParse(raw);
      if (!args.success) throw new Error(`${channel}: refused, wrong arguments`);
      return (handlers[channel] as (...args: unknown[]) => unknown)(...args.data);
    });
  }
}

// `senderFrame` is null when the frame has navigated away or gone since: nobody is there to be answered.
function isItsPage(event: IpcMainInvokeEvent, window: BrowserWindow | undefined, pageUrl: string): boolean {
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isSamePage(frame.url, pageUrl);
}
