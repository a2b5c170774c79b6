// Electron's `ipcMain`: one handler a channel, and the way in for calls from pages.
import { onlyKnown } from './record.ts';

type Handler = Parameters<Electron.IpcMain['handle']>[1];
const handlers = new Map<string, Handler>();

export const ipcMain = onlyKnown('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel) => void handlers.delete(channel),
} satisfies Partial<Electron.IpcMain>);

export type Answer = { readonly result: unknown } | { readonly error: string };

/** What `ipcRenderer.invoke` comes down to. Only what can be cloned comes back, and of an error only its text. */
export async function invoke(
  event: Electron.IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<Answer> {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { result: structuredClone(await handler(event, ...structuredClone(args))) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
